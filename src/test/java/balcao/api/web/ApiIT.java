package balcao.api.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.api.ApiSettings;
import balcao.organization.PersonService;
import balcao.platform.RateLimits;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API over real HTTP: who gets in, what is wrong and how it is said, business time.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {

	private static final String BUSINESS_TIME = "/api/v1/business-time";

	private static final Path VECTORS = Path.of("src/test/resources/sla-vectors/vectors.jsonl");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	@LocalServerPort
	private int port;

	@Autowired
	private Scene scene;

	@Autowired
	private TokenService tokens;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	private final HttpClient client = HttpClient.newHttpClient();

	private Scene.Cast cast;

	private String token = "";

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@BeforeEach
	void renewToken() {
		this.tokens.revokeAll(this.cast.client());
		this.token = this.tokens.create(this.cast.client(), "Prova " + System.nanoTime(), TokenLife.DAYS_30).value();
	}

	@Test
	void everyVectorIsAnsweredInOneCall() throws IOException {
		List<JsonNode> vectors = Files.readAllLines(VECTORS).stream().map(JSON::readTree).toList();
		String body = vectors.stream().map(ApiIT::withoutExpectation).collect(Collectors.joining(",", "[", "]"));

		HttpResponse<String> response = post(body);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		JsonNode answers = JSON.readTree(response.body());
		assertThat(answers.size()).isEqualTo(vectors.size()).isEqualTo(1476);
		for (int i = 0; i < vectors.size(); i++) {
			agree(vectors.get(i), answers.get(i));
		}
	}

	private static String withoutExpectation(JsonNode vector) {
		return ((tools.jackson.databind.node.ObjectNode) vector.deepCopy()).without("expect").toString();
	}

	private static void agree(JsonNode vector, JsonNode answer) {
		String id = vector.path("id").asString();
		assertThat(answer.path("id").asString()).isEqualTo(id);
		JsonNode expected = vector.path("expect");
		if (expected.asString("").equals("error")) {
			assertThat(answer.path("error").asString("")).as(id).isNotEmpty();
			assertThat(answer.has("due") || answer.has("seconds")).as(id).isFalse();
			return;
		}
		BigDecimal counted = BigDecimal.ZERO;
		for (JsonNode segment : answer.path("segments")) {
			counted = counted.add(seconds(Duration.between(Instant.parse(segment.get(0).asString()),
					Instant.parse(segment.get(1).asString()))));
		}
		if (vector.path("op").asString().equals("add")) {
			Instant due = Instant.parse(answer.path("due").asString());
			assertThat(due).as(id).isEqualTo(OffsetDateTime.parse(expected.asString()).toInstant());
			BigDecimal amount = vector.has("minutes")
					? vector.path("minutes").decimalValue().multiply(BigDecimal.valueOf(60))
					: vector.path("seconds").decimalValue();
			assertThat(counted).as(id).isEqualByComparingTo(amount);
		}
		else {
			assertThat(answer.path("seconds").isNumber()).as(id).isTrue();
			assertThat(answer.path("seconds").decimalValue()).as(id).isEqualByComparingTo(expected.decimalValue());
			assertThat(counted).as(id).isEqualByComparingTo(expected.decimalValue());
		}
	}

	private static BigDecimal seconds(Duration duration) {
		return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
	}

	@Test
	void nobodyGetsInWithoutATokenThatWorks() {
		HttpResponse<String> missing = send(call(BUSINESS_TIME, "[]"));
		assertThat(missing.statusCode()).isEqualTo(401);
		assertThat(missing.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(missing.headers().firstValue("Set-Cookie")).isEmpty();
		assertProblem(missing, 401);
		for (String claim : List.of("Bearer " + this.token + "x", "Bearer", "Bearer ", "Basic " + this.token,
				"Bearer " + this.token + " x", "Bearer " + "a".repeat(6000),
				"Bearer " + this.token.toUpperCase(Locale.ROOT), "Bearer %00", "Bearer ' or 1=1--",
				"Token " + this.token, this.token)) {
			HttpResponse<String> wrong = send(call(BUSINESS_TIME, "[]").header("Authorization", claim));
			assertThat(wrong.statusCode()).as(claim).isEqualTo(401);
			assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
			assertProblem(wrong, 401);
		}
		HttpResponse<String> twice = send(call(BUSINESS_TIME, "[]").header("Authorization", "Bearer " + this.token)
			.header("Authorization", "Bearer " + this.token));
		assertThat(twice.statusCode()).isEqualTo(401);
		assertThat(send(call(BUSINESS_TIME + "?access_token=" + this.token, "[]")).statusCode()).isEqualTo(401);
		assertThat(send(call(BUSINESS_TIME, "[]").header("Authorization", "bearer  " + this.token)).statusCode())
			.isEqualTo(200);
	}

	@Test
	void sessionOfABrowserIsNoToken(@Autowired SignedIn signedIn) {
		Visitor visitor = signedIn.visitor(this.cast.admin());
		assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
		HttpResponse<String> answer = visitor.send(visitor.to(BUSINESS_TIME)
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", visitor.token())
			.POST(HttpRequest.BodyPublishers.ofString("[]")));
		assertThat(answer.statusCode()).isEqualTo(401);
	}

	@Test
	void tokenOpensNoPage() {
		HttpResponse<String> answer = send(get("/account").header("Authorization", "Bearer " + this.token));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login");
	}

	@Test
	void callLeavesNoSession() {
		long before = sessions();
		post("[]");
		assertThat(sessions()).isEqualTo(before);
	}

	private long sessions() {
		return this.database.sql("select count(*) from spring_session").query(Long.class).single();
	}

	@Test
	void tokenEndsWhenItExpires() {
		assertThat(post("[]").statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofDays(30));
		assertThat(post("[]").statusCode()).isEqualTo(401);
	}

	@Test
	void tokenEndsWhenItIsRevoked() {
		this.tokens.revoke(this.tokens.of(this.cast.client()).get(0).id(), this.cast.client());
		assertThat(post("[]").statusCode()).isEqualTo(401);
	}

	@Test
	void tokenOfSomebodyWithoutAccessOpensNothing(@Autowired PersonService people) {
		this.token = this.tokens.create(this.cast.colleague(), "Prova", TokenLife.NEVER).value();
		assertThat(post("[]").statusCode()).isEqualTo(200);
		people.disable(this.cast.colleague().id());
		assertThat(post("[]").statusCode()).isEqualTo(401);
	}

	@Test
	void lastUseIsNotedOnceAMinute() {
		post("[]");
		Instant first = lastUse();
		assertThat(first).isEqualTo(TestClock.START);
		this.clock.advance(Duration.ofSeconds(50));
		post("[]");
		assertThat(lastUse()).isEqualTo(first);
		this.clock.advance(Duration.ofSeconds(20));
		post("[]");
		assertThat(lastUse()).isEqualTo(TestClock.START.plusSeconds(70));
	}

	private Instant lastUse() {
		return Objects.requireNonNull(this.tokens.of(this.cast.client()).get(0).lastUsedAt());
	}

	@Test
	void whatIsWrongIsSaidAsProblemDetails() {
		Map<Integer, HttpResponse<String>> answers = Map.of(400, post("{}"), 404, send(with(get("/api/v1/nothing"))),
				405, send(with(get(BUSINESS_TIME))), 406,
				send(with(call(BUSINESS_TIME, "[]")).header("Accept", "text/html")), 415,
				send(with(HttpRequest.newBuilder(uri(BUSINESS_TIME)).POST(HttpRequest.BodyPublishers.ofString("[]")))
					.header("Content-Type", "text/plain")),
				413, post("[" + "1,".repeat(10_000) + "1]"));
		answers.forEach((status, answer) -> assertProblem(answer, status));
		assertThat(Objects.requireNonNull(answers.get(405)).headers().firstValue("Allow").orElse("")).contains("POST");
		assertProblem(post("[" + " ".repeat(17_000_000) + "]"), 413);
		assertProblem(
				send(with(
						HttpRequest.newBuilder(uri(BUSINESS_TIME))
							.header("Content-Type", "application/json")
							.POST(HttpRequest.BodyPublishers
								.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[17_000_000]))))),
				400, 413);
		assertProblem(send(with(get("/api/v1/business-time;x=1"))), 400);
		assertProblem(send(with(HttpRequest.newBuilder(uri(BUSINESS_TIME)).DELETE())), 405);
	}

	@Test
	void problemSpeaksTheLanguageAskedFor() {
		assertThat(post("{}").body()).contains("O corpo precisa ser uma lista JSON de casos.");
		assertThat(send(with(call(BUSINESS_TIME, "{}")).header("Accept-Language", "en-GB,en;q=0.9")).body())
			.contains("The body must be a JSON array of cases.");
		assertThat(send(with(call(BUSINESS_TIME, "[1]")).header("Accept-Language", "en")).body())
			.isEqualTo("[{\"id\":null,\"error\":\"must be a JSON object\",\"field\":\"\"}]");
	}

	@Test
	void tooManyRequestsWait(@Autowired RateLimits limits, @Autowired ApiSettings settings) {
		long id = this.tokens.of(this.cast.client()).get(0).id();
		limits.charge(settings.requests(), Long.toString(id), settings.requestsPerToken() + 100L);
		HttpResponse<String> answer = post("[]");
		assertProblem(answer, 429);
		assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"))).isBetween(1, 60);
	}

	@Test
	void descriptionIsThereForAnybody() {
		HttpResponse<String> answer = send(get("/api/v1/openapi"));
		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode description = JSON.readTree(answer.body());
		List<String> paths = new ArrayList<>(description.path("paths").propertyNames());
		assertThat(paths).isNotEmpty().allMatch((path) -> path.startsWith("/api/v1/")).contains(BUSINESS_TIME);
		assertThat(description.path("components").path("securitySchemes").path("token").path("scheme").asString())
			.isEqualTo("bearer");
		JsonNode call = description.path("paths").path(BUSINESS_TIME).path("post");
		assertThat(call.path("requestBody").toString()).contains("BusinessTimeCase");
		assertThat(call.path("responses").path("200").toString()).contains("BusinessTimeAnswer");
		assertThat(call.has("parameters")).isFalse();
	}

	private static void assertProblem(HttpResponse<String> answer, Integer... statuses) {
		assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		JsonNode problem = JSON.readTree(answer.body());
		assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
		assertThat(problem.path("title").asString("")).isNotEmpty();
		assertThat(problem.path("detail").asString("")).isNotEmpty();
		assertThat(answer.body()).doesNotContain("Exception", "springframework", "jackson");
	}

	private HttpResponse<String> post(String body) {
		return send(with(call(BUSINESS_TIME, body)));
	}

	private HttpRequest.Builder with(HttpRequest.Builder request) {
		return request.header("Authorization", "Bearer " + this.token);
	}

	private HttpRequest.Builder call(String path, String body) {
		return HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private HttpRequest.Builder get(String path) {
		return HttpRequest.newBuilder(uri(path));
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
