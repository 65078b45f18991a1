package balcao.decree;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecreeProfileTests {

	private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

	@Test
	void weekendsAndHolidaysCount() {
		// Friday, 13 November: two weekends, 15 November and 20 November lie in between
		Instant friday = Instant.parse("2026-11-13T21:30:00Z");
		assertThat(DecreeProfile.after(friday, 7, BRASILIA)).isEqualTo("2026-11-20T21:30:00Z");
		assertThat(DecreeProfile.after(Instant.parse("2026-12-24T23:59:59Z"), 5, BRASILIA))
			.isEqualTo("2026-12-29T23:59:59Z");
		assertThat(DecreeProfile.after(Instant.parse("2028-02-25T12:00:00Z"), 5, BRASILIA))
			.isEqualTo("2028-03-01T12:00:00Z");
	}

	@Test
	void theHourStaysAcrossDaylightSavingTime() {
		Instant before = Instant.parse("2018-10-30T13:00:00Z");
		assertThat(DecreeProfile.after(before, 7, BRASILIA)).isEqualTo("2018-11-06T12:00:00Z");
	}

}
