package balcao.platform;

import org.junit.jupiter.api.Test;

import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadinessTests {

	private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

	private final Readiness readiness = new Readiness(this.availability,
			JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nobody")));

	@Test
	void nodeWithoutItsDatabaseLivesButIsNotReady() {
		become(LivenessState.CORRECT);
		become(ReadinessState.ACCEPTING_TRAFFIC);

		assertThat(this.readiness.isLive()).isTrue();
		assertThat(this.readiness.isReady()).isFalse();
	}

	@Test
	void brokenNodeDoesNotLive() {
		become(LivenessState.BROKEN);

		assertThat(this.readiness.isLive()).isFalse();
	}

	private void become(AvailabilityState state) {
		this.availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
	}

}
