package balcao;

import java.time.Clock;
import java.time.Duration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class GroundIT {

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
	void readinessAnswersInTheBrowser(Page page) {
		Response response = page.navigate("/actuator/health/readiness");
		assertThat(response.status()).isEqualTo(200);
	}

}
