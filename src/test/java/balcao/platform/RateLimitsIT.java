package balcao.platform;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@IntegrationTest
class RateLimitsIT {

	private static final RateLimits.Limit TWICE = new RateLimits.Limit("test", 2, Duration.ofMinutes(10));

	@Autowired
	private RateLimits limits;

	@Autowired
	private JdbcClient database;

	@Test
	void sayHowLongToWaitWhenSpent() {
		this.limits.spend(TWICE, "wait");
		this.limits.spend(TWICE, "wait");
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> this.limits.spend(TWICE, "wait"))
			.satisfies((refused) -> assertThat(refused.remaining()).isBetween(Duration.ofMinutes(4),
					Duration.ofMinutes(5)));
		assertThatNoException().isThrownBy(() -> this.limits.spend(TWICE, "another"));
	}

	@Test
	void forgiveAndGiveBack() {
		this.limits.spend(TWICE, "back");
		this.limits.spend(TWICE, "back");
		this.limits.giveBack(TWICE, "back");
		this.limits.spend(TWICE, "back");
		this.limits.forgive(TWICE, "back");
		this.limits.spend(TWICE, "back");
		this.limits.spend(TWICE, "back");
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> this.limits.spend(TWICE, "back"));
	}

	@Test
	void comeBackWithTime() throws InterruptedException {
		RateLimits.Limit limit = new RateLimits.Limit("short", 1, Duration.ofMillis(300));
		this.limits.spend(limit, "key");
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> this.limits.spend(limit, "key"));
		Thread.sleep(350);
		assertThatNoException().isThrownBy(() -> this.limits.spend(limit, "key"));
	}

	@Test
	void sweepWhatIsFullAgain() throws InterruptedException {
		RateLimits.Limit brief = new RateLimits.Limit("brief", 1, Duration.ofMillis(50));
		this.limits.spend(brief, "key");
		long before = rows();
		Thread.sleep(100);
		this.limits.sweep();
		assertThat(rows()).isLessThanOrEqualTo(before);
	}

	private long rows() {
		return this.database.sql("select count(*) from platform_rate_limit").query(Long.class).single();
	}

}
