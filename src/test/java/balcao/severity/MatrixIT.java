package balcao.severity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.catalog.Subject;
import balcao.platform.Refused;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixIT {

	@Autowired
	private Scene scene;

	@Autowired
	private MatrixService matrix;

	@Autowired
	private MatrixReading reading;

	@Autowired
	private SeverityService severities;

	@Autowired
	private ExampleService examples;

	@Autowired
	private CoverageService coverage;

	@Autowired
	private MatrixImport files;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@BeforeEach
	void begin() {
		this.severities.draft().ifPresent((draft) -> this.matrix.discard(draft.edited()));
		this.matrix.begin();
	}

	private int edited() {
		return this.reading.draft().edited();
	}

	private MatrixLine row(int severity) {
		return this.reading.lines(this.reading.draft())
			.stream()
			.filter((line) -> line.severity() == severity)
			.findFirst()
			.orElseThrow();
	}

	private int answer(Instant at) {
		return this.severities.decide(SeverityQuestion.of(this.cast.down()), at).orElseThrow().severity();
	}

	@Test
	void versionDecidesFromTheMomentItIsValidAndNeverChanges() {
		Instant now = this.clock.instant();
		Instant later = now.plus(Duration.ofDays(3));
		MatrixLine line = row(1);
		this.matrix.changeSeverities(edited(), Map.of(line.id(), 2));
		MatrixVersion published = this.matrix.publish(edited(), later, "Mais calma", this.cast.admin());

		assertThat(answer(now)).isEqualTo(1);
		assertThat(answer(later)).isEqualTo(2);
		assertThat(this.severities.decide(SeverityQuestion.of(this.cast.down()), published.id())
			.orElseThrow()
			.versionNumber()).isEqualTo(published.number());
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.sql("update severity_matrix_row set severity = 4 where id = " + line.id())
				.update());
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.sql("delete from severity_level").update());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.database.sql("update severity_version set valid_from = now() where id = " + published.id())
					.update());
		this.matrix.begin();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.matrix.publish(edited(), now, null, this.cast.admin()));
		this.matrix.changeSeverities(edited(), Map.of(row(2).id(), 1));
		this.matrix.publish(edited(), later, null, this.cast.admin());
		assertThat(answer(later)).isEqualTo(1);
	}

	@Test
	void draftThatChangedMeanwhileIsNotOverwritten() {
		int seen = edited();
		this.matrix.changeSeverities(seen, Map.of(row(3).id(), 4));

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.matrix.changeSeverities(seen, Map.of(row(1).id(), 4)))
			.matches((ex) -> ex.messageKey().equals("severity.refused.changedMeanwhile"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.matrix.publish(seen, null, null, null));
	}

	@Test
	void tieIsRefusedByTheNameOfTheOtherRow() {
		Subject down = this.cast.down();

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.matrix.add(new Subject(down.productId(), null, null, down.impactId()), 1))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("Omnicanal / Chat", 3));
	}

	@Test
	void exampleThatTurnsRedStopsPublication() {
		long example = this.examples.add("Omnicanal / Chat / fora do ar", SeverityQuestion.of(this.cast.down()), 1);
		this.matrix.changeSeverities(edited(), Map.of(row(1).id(), 4));

		assertThat(this.examples.results(this.reading.matrix(this.reading.draft())).get(0).isRight()).isFalse();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.matrix.publish(edited(), null, null, null))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("Omnicanal / Chat / fora do ar"));
		this.examples.remove(example);
	}

	@Test
	void fileThatWasExportedChangesNothingAndAnotherWhatItSays() {
		for (boolean excel : List.of(true, false)) {
			keep(this.files.export(this.reading.draft(), excel));
			ImportPlan same = this.files.plan().orElseThrow();
			assertThat(same.isPossible()).isTrue();
			assertThat(same.changesNothing()).isTrue();
			assertThat(same.same()).isEqualTo(2);
		}
		keep("product,module,situation,impact,severity\nOmnicanal,CHAT,,,2\nOmnicanal,Rádio,Mudo,,1\n");
		ImportPlan plan = this.files.plan().orElseThrow();
		assertThat(plan.changed()).containsExactly(new ImportPlan.Row(2, "Omnicanal / CHAT", 2, 3));
		assertThat(plan.removed()).extracting(MatrixLine::severity).containsExactly(1);
		assertThat(plan.unknown()).extracting(UnknownName::name)
			.containsExactly("Omnicanal › Rádio", "Omnicanal › Rádio › Mudo");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.files.apply(edited(), false));
		this.files.apply(edited(), true);
		assertThat(this.reading.lines(this.reading.draft())).extracting(MatrixLine::words)
			.containsExactlyInAnyOrder("Omnicanal / Chat", "Omnicanal / Rádio / Mudo");
		assertThat(this.files.plan()).isEmpty();
	}

	@Test
	void linesThatContradictStopTheImport() {
		keep("product,module,situation,impact,severity\nOmnicanal,,,,1\nomnicanal,,,,2\n,Chat,,,1\n=cmd(),,,,9\n=x,,,,1");

		assertThat(this.files.plan().orElseThrow().problems()).extracting(ImportProblem::line)
			.containsExactly(3L, 4L, 5L, 6L);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.files.apply(edited(), true));
	}

	private void keep(String text) {
		this.files.keep("matriz.csv", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), this.cast.admin());
	}

	@Test
	void ticketsThatNoRowDecidedAreListedAndRememberedWithWhatWasAsked() {
		Subject nothing = new Subject(this.cast.down().productId(), null, null, null);
		String number = this.scene.open(this.cast.client(), this.cast.incident(), nothing, "Sem módulo");
		String decided = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Fora do ar");
		this.assignment.overrule(decided, this.cast.agent(), 3, "Já voltou");

		CoveragePage page = this.coverage.page(this.reading.draft(), true, null);
		assertThat(page.fallen()).anyMatch((one) -> one.words().equals("Omnicanal") && one.labels().contains(number));
		assertThat(page.combinations()).isGreaterThanOrEqualTo(page.uncovered());
		List<SeveritySubject> asked = this.severities.subjectsAfter(0, Instant.EPOCH, 1000);
		assertThat(asked).anyMatch((one) -> one.label().equals(number) && one.source() == Source.REQUEST_TYPE
				&& one.question().about().equals(nothing));
		assertThat(asked).anyMatch((one) -> one.label().equals(decided) && one.source() == Source.MATRIX
				&& one.severity() == 1 && Integer.valueOf(3).equals(one.overruled()));
		assertThat(this.reading.table(this.reading.draft(), MatrixFilter.EVERYTHING, null).rows())
			.anyMatch((row) -> row.line().severity() == 1 && row.decided() > 0);
	}

	@Test
	void onlyAdminsGetThere() {
		Visitor client = this.signedIn.visitor(this.cast.client());
		Visitor leader = this.signedIn.visitor(this.cast.leader());
		for (String path : List.of("/backoffice/matrix", "/backoffice/matrix/draft", "/backoffice/matrix/draft/export",
				"/backoffice/matrix/coverage", "/backoffice/matrix/examples")) {
			assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
			assertThat(leader.get(path).statusCode()).as(path).isEqualTo(403);
			assertThat(this.signedIn.visitor(this.cast.admin()).get(path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(client.post("/backoffice/matrix/draft/removal", "edited", Integer.toString(edited())).statusCode())
			.isEqualTo(404);
		assertThat(this.severities.draft()).isPresent();
	}

}
