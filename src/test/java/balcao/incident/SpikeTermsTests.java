package balcao.incident;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpikeTermsTests {

	private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");

	private final SpikeTerms terms = new SpikeTerms(3, 2, Duration.ofMinutes(15), Duration.ofMinutes(60), false);

	@Test
	void takesAsManyRequestsOfAsManyClients() {
		assertThat(this.terms.isReached(3, 2)).isTrue();
		assertThat(this.terms.isReached(2, 2)).isFalse();
		assertThat(this.terms.isReached(30, 1)).isFalse();
	}

	@Test
	void countsFromTheBeginningOfTheWindowOn() {
		assertThat(this.terms.since(NOON)).isEqualTo(NOON.minus(Duration.ofMinutes(15)));
	}

	@Test
	void isOverAfterTheQuietTime() {
		assertThat(this.terms.quietSince(NOON)).isEqualTo(NOON.minus(Duration.ofMinutes(60)));
	}

	@Test
	void usualTermsAreThreeOfTwoInAQuarterOfAnHour() {
		assertThat(SpikeTerms.USUAL.isReached(3, 2)).isTrue();
		assertThat(SpikeTerms.USUAL.within()).isEqualTo(Duration.ofMinutes(15));
		assertThat(SpikeTerms.USUAL.severe()).isFalse();
	}

}
