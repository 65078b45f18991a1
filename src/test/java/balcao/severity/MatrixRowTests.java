package balcao.severity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import balcao.catalog.Subject;
import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MatrixRowTests {

	private static MatrixRow row(@Nullable Long product, @Nullable Long module, @Nullable Long situation,
			@Nullable Long impact) {
		return MatrixRow.of(1, new Subject(product, module, situation, impact), 2);
	}

	@Test
	void blankCellsMatchAnything() {
		assertThat(row(1L, null, null, null).matches(new Subject(1L, 2L, 3L, 4L))).isTrue();
		assertThat(row(1L, null, null, 4L).matches(new Subject(1L, 2L, 3L, null))).isFalse();
		assertThat(row(null, null, null, null).matches(new Subject(null, null, null, null))).isTrue();
	}

	@Test
	void rowsOfTheSameSpecificityTieWhenSomeRequestMeetsBoth() {
		assertThat(row(1L, 2L, null, null).tiesWith(row(1L, null, null, 4L))).isTrue();
		assertThat(row(1L, 2L, null, null).tiesWith(row(1L, 3L, null, null))).isFalse();
		assertThat(row(1L, 2L, null, null).tiesWith(row(1L, null, null, null))).isFalse();
	}

	@Test
	void severityGoesFromOneToFour() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> MatrixRow.of(1, new Subject(null, null, null, null), 0));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> MatrixRow.of(1, new Subject(null, null, null, null), 5));
	}

}
