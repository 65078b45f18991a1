package balcao.sla;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StageTests {

	private static final Instant YELLOW = Instant.parse("2026-11-19T12:00:00Z");

	private static final Instant RED = Instant.parse("2026-11-19T15:00:00Z");

	private static final Instant DUE = Instant.parse("2026-11-19T18:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2026-11-19T11:59:59.999999Z, GREEN", "2026-11-19T12:00:00Z, YELLOW",
			"2026-11-19T14:59:59.999999Z, YELLOW", "2026-11-19T15:00:00Z, RED", "2026-11-19T18:00:00Z, RED",
			"2026-11-19T18:00:00.000001Z, BREACHED" })
	void stageChangesAtItsInstantAndIsBreachedOnlyAfterTheDueOne(Instant now, Stage stage) {
		assertThat(Stage.of(YELLOW, RED, DUE, now)).isEqualTo(stage);
	}

}
