package balcao.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuietHoursTests {

	private static final ZoneId MANAUS = ZoneId.of("America/Manaus");

	private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), false, MANAUS);

	private static final QuietHours LUNCH = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), true, MANAUS);

	@Test
	void nightGoesAroundMidnightInTheirOwnZone() {
		// Friday 20:30 in Manaus, 21:30 in São Paulo
		assertThat(NIGHT.contains(Instant.parse("2026-11-21T00:30:00Z"))).isTrue();
		assertThat(NIGHT.contains(Instant.parse("2026-11-20T23:59:59Z"))).isFalse();
		assertThat(NIGHT.contains(Instant.parse("2026-11-20T11:00:00Z"))).isFalse();
	}

	@Test
	void letterIsHeldUntilTheEnd() {
		assertThat(NIGHT.heldUntil(Instant.parse("2026-11-21T00:30:00Z"))).isEqualTo("2026-11-21T11:00:00Z");
		assertThat(NIGHT.heldUntil(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo("2026-11-20T15:00:00Z");
	}

	@Test
	void weekendEndsOnMonday() {
		// Saturday at noon
		assertThat(LUNCH.heldUntil(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo("2026-11-23T04:00:00Z");
	}

	@Test
	void whoeverIsAlwaysQuietGetsItADayLater() {
		QuietHours always = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, MANAUS);
		assertThat(always.heldUntil(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo("2026-11-22T16:00:00Z");
	}

}
