package balcao;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class GroundIT {

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private TestClock testClock;

	@Autowired
	private JdbcClient database;

	@Test
	void databaseIsThePostgresqlOfProduction() {
		assertThat(this.database.sql("show server_version_num").query(Integer.class).single()).isBetween(180000,
				189999);
		assertThat(this.database.sql("select 'ação' collate \"pt-BR-x-icu\" < 'acima'").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void clockMovesOnlyWhenTold() {
		assertThat(this.clock.instant()).isEqualTo(TestClock.START);
		this.testClock.advance(Duration.ofHours(2));
		assertThat(this.clock.instant()).isEqualTo(TestClock.START.plusSeconds(7_200));
	}

	@Test
	void probesAnswerAnybodyWithoutDetails() throws Exception {
		for (String probe : List.of("liveness", "readiness")) {
			HttpResponse<String> response = get("/actuator/health/" + probe);
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/health/", "/actuator/health/db",
			"/actuator/health/readiness/db", "/actuator/info", "/actuator/env", "/actuator/metrics",
			"/actuator/heapdump", "/actuator/health/readiness;/env" })
	void restOfTheActuatorDoesNotAnswerHere(String path) throws Exception {
		assertThat(get(path).statusCode()).isNotEqualTo(200);
	}

	@Test
	void browserIsAPersonFromBrazil(Page page) {
		page.navigate("/actuator/health/readiness");

		assertThat(page.evaluate("navigator.language")).isEqualTo("pt-BR");
		assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")).isEqualTo("America/Sao_Paulo");
	}

	private HttpResponse<String> get(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
