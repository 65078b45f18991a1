# syntax=docker/dockerfile:1
FROM eclipse-temurin:25.0.4_7-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
# the image brings no PostgreSQL of its own: it is given one by SPRING_DATASOURCE_URL
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress -Dmaven.test.skip=true \
        -P '!postgres-linux-amd64,!postgres-linux-arm64' package \
    && mv target/balcao-*.jar balcao.jar \
    && java -Djarmode=tools -jar balcao.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.4_7-jre-noble
RUN useradd --system --uid 10001 --home-dir /balcao --create-home balcao
WORKDIR /balcao
# what changes seldom comes first
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER balcao
EXPOSE 8080
# bash, because nothing that speaks HTTP is sure to be in the image
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "balcao.jar"]
