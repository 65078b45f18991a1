package balcao.notification;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestHourTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Test
	void nextIsTodayOrTomorrowAndNeverNow() {
		DigestHour eight = new DigestHour(8, ZoneId.of("America/Sao_Paulo"));
		assertThat(eight.after(Instant.parse("2026-11-20T10:59:59Z"))).isEqualTo("2026-11-20T11:00:00Z");
		assertThat(eight.after(Instant.parse("2026-11-20T11:00:00Z"))).isEqualTo("2026-11-21T11:00:00Z");
		assertThat(eight.after(Instant.parse("2026-11-21T02:00:00Z"))).as("still the day before there")
			.isEqualTo("2026-11-21T11:00:00Z");
	}

	@Test
	void hourThatClocksSkipOrRepeatComesOnceThatDay() {
		DigestHour two = new DigestHour(2, BERLIN);
		Instant skipped = two.after(Instant.parse("2026-03-29T00:00:00Z"));
		assertThat(skipped).isEqualTo("2026-03-29T01:00:00Z");
		assertThat(two.after(skipped)).isEqualTo("2026-03-30T00:00:00Z");
		Instant first = two.after(Instant.parse("2026-10-24T23:00:00Z"));
		assertThat(first).isEqualTo("2026-10-25T00:00:00Z");
		assertThat(two.after(first)).isEqualTo("2026-10-26T01:00:00Z");
	}

}
