package balcao.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import balcao.catalog.Priority;
import balcao.catalog.Subject;
import balcao.platform.Refused;
import balcao.severity.SeverityDecision.By;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MatrixTests {

	private static final long PRODUCT = 1;

	private static final long CHAT = 11;

	private static final long DOWN = 111;

	private static final long STOPPED = 7;

	private static final long SLOWED = 8;

	private static final List<SeverityLevel> LEVELS = levels();

	private static List<SeverityLevel> levels() {
		List<SeverityLevel> levels = new ArrayList<>();
		for (LevelKind kind : LevelKind.values()) {
			for (int level = 1; level <= kind.size(); level++) {
				levels.add(new SeverityLevel(kind, level, "Nível " + level, "Uma frase.", Math.min(level + 1, 4),
						level == 2));
			}
		}
		return levels;
	}

	private static Subject cells(@Nullable Long product, @Nullable Long module, @Nullable Long situation,
			@Nullable Long impact) {
		return new Subject(product, module, situation, impact);
	}

	private static Matrix matrix(MatrixRule... rules) {
		return new Matrix(5, 2, List.of(rules), LEVELS);
	}

	@Test
	void theMostSpecificRowDecides() {
		Matrix matrix = matrix(new MatrixRule(1, cells(null, null, null, null), 4),
				new MatrixRule(2, cells(PRODUCT, null, null, null), 3),
				new MatrixRule(3, cells(PRODUCT, CHAT, DOWN, STOPPED), 1));

		assertThat(matrix.decide(SeverityQuestion.of(cells(PRODUCT, CHAT, DOWN, STOPPED))))
			.contains(new SeverityDecision(1, By.MATRIX_ROW, 3L, 5, 2));
		assertThat(matrix.decide(SeverityQuestion.of(cells(PRODUCT, CHAT, DOWN, SLOWED))).orElseThrow().rowId())
			.isEqualTo(2);
		assertThat(matrix.decide(SeverityQuestion.of(cells(2L, null, null, null))).orElseThrow().rowId()).isEqualTo(1);
		assertThat(matrix.matching(cells(PRODUCT, CHAT, DOWN, STOPPED))).extracting(MatrixRule::id)
			.containsExactly(3L, 2L, 1L);
	}

	@Test
	void blankCellMatchesAnythingButAFilledOneOnlyItself() {
		Matrix matrix = matrix(new MatrixRule(1, cells(null, null, null, STOPPED), 1));

		assertThat(matrix.decide(SeverityQuestion.of(cells(PRODUCT, CHAT, DOWN, STOPPED)))).isPresent();
		assertThat(matrix.decide(SeverityQuestion.of(cells(PRODUCT, CHAT, DOWN, null)))).isEmpty();
	}

	@Test
	void levelAnswersWhereNoRowDoesAndImpactBeforePriority() {
		Matrix matrix = matrix(new MatrixRule(1, cells(PRODUCT, null, null, null), 1));

		assertThat(matrix.decide(new SeverityQuestion(cells(2L, null, null, null), 3, Priority.HIGH)))
			.contains(new SeverityDecision(4, By.IMPACT_LEVEL, null, 5, 2));
		assertThat(matrix.decide(SeverityQuestion.of(null, Priority.HIGH)))
			.contains(new SeverityDecision(2, By.PRIORITY, null, 5, 2));
		assertThat(matrix.decide(new SeverityQuestion(cells(PRODUCT, null, null, null), 3, Priority.HIGH))
			.orElseThrow()
			.by()).isEqualTo(By.MATRIX_ROW);
	}

	@Test
	void questionAboutNothingIsNotShownToTheMatrix() {
		Matrix matrix = matrix(new MatrixRule(1, cells(null, null, null, null), 1));

		assertThat(matrix.decide(SeverityQuestion.of(null, null))).isEmpty();
	}

	@Test
	void rowsTieOnlyWhereSomeRequestMatchesBothJustAsSpecifically() {
		MatrixRule situation = new MatrixRule(1, cells(PRODUCT, CHAT, DOWN, null), 1);
		MatrixRule impact = new MatrixRule(2, cells(PRODUCT, CHAT, null, STOPPED), 2);
		MatrixRule elsewhere = new MatrixRule(3, cells(2L, 21L, null, STOPPED), 2);
		MatrixRule wider = new MatrixRule(4, cells(PRODUCT, CHAT, null, null), 3);

		assertThat(situation.tiesWith(impact)).isTrue();
		assertThat(impact.tiesWith(elsewhere)).isFalse();
		assertThat(situation.tiesWith(wider)).isFalse();
		Matrix matrix = matrix(situation, impact, elsewhere, wider);
		assertThat(matrix.contradictions()).containsOnly(Map.entry(1L, impact), Map.entry(2L, situation));
		assertThat(matrix.tie(new MatrixRule(0, cells(PRODUCT, null, null, STOPPED), 1))).contains(wider);
		assertThat(matrix.row(cells(PRODUCT, CHAT, DOWN, STOPPED))).contains(situation);
	}

	@Test
	void productAndImpactOfAnyProductTie() {
		MatrixRule product = new MatrixRule(1, cells(PRODUCT, null, null, null), 1);
		MatrixRule impact = new MatrixRule(2, cells(null, null, null, STOPPED), 2);

		assertThat(matrix(product, impact).contradictions()).hasSize(2);
	}

	@Test
	void graverImpactThatIsLessSevereIsFound() {
		MatrixRule graver = new MatrixRule(1, cells(PRODUCT, CHAT, DOWN, STOPPED), 3);
		MatrixRule milder = new MatrixRule(2, cells(PRODUCT, CHAT, DOWN, SLOWED), 2);

		assertThat(matrix(graver, milder).inversions(Map.of(STOPPED, 1, SLOWED, 2)))
			.containsExactly(Map.entry(1L, milder));
		assertThat(matrix(graver, milder).inversions(Map.of(STOPPED, 2, SLOWED, 1))).isEmpty();
		assertThat(matrix().hasLevelInversion()).isFalse();
	}

	@Test
	void severityGoesFromOneToFour() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new MatrixRule(0, cells(null, null, null, null), 0));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new MatrixRule(0, cells(null, null, null, null), 5));
	}

	@Test
	void coverageCountsWhatNoRowMatchesBySituation() {
		List<Coverage.Impact> impacts = List.of(new Coverage.Impact(STOPPED, "Parado"),
				new Coverage.Impact(SLOWED, "Lento"));
		List<Coverage.Place> places = List.of(new Coverage.Place(PRODUCT, "Omnicanal", CHAT, "Chat", DOWN, "Fora"),
				new Coverage.Place(PRODUCT, "Omnicanal", CHAT, "Chat", 112, "Lento"),
				new Coverage.Place(PRODUCT, "Omnicanal", 12, "E-mail", 121, "Fora"),
				new Coverage.Place(2, "Aplicativo", 21, "Aplicativo", 211, "Fora"));
		Matrix matrix = matrix(new MatrixRule(1, cells(PRODUCT, CHAT, DOWN, STOPPED), 1),
				new MatrixRule(2, cells(PRODUCT, CHAT, null, SLOWED), 2),
				new MatrixRule(3, cells(PRODUCT, 12L, null, null), 2));

		Coverage coverage = Coverage.of(matrix, places, (place) -> impacts);

		assertThat(coverage.combinations()).isEqualTo(8);
		assertThat(coverage.uncovered()).isEqualTo(3);
		assertThat(coverage.gaps()).extracting((gap) -> gap.place().situationId()).containsExactly(112L, 211L);
		assertThat(coverage.gaps().get(0).impacts()).extracting(Coverage.Impact::id).containsExactly(STOPPED);
		assertThat(coverage.modules()).extracting(Coverage.ModuleShare::uncovered).containsExactly(1L, 0L, 2L);
	}

}
