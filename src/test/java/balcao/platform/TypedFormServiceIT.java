package balcao.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class TypedFormServiceIT {

	private static final CurrentPerson ANA = new CurrentPerson(1, "Ana", "ana@balcao.example", Role.AGENT, null);

	private static final CurrentPerson BIA = new CurrentPerson(2, "Bia", "bia@balcao.example", Role.AGENT, null);

	private static final String FORM = "ticket:2026-000001:reply";

	@Autowired
	private TypedFormService typed;

	@Autowired
	private FileStore files;

	@Autowired
	private OrphanFiles orphans;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void nothingYet() {
		this.database.sql("delete from platform_typed").update();
		this.database.sql("delete from platform_file").update();
	}

	private TypedForm keep(TypedForm before, String text) {
		return this.typed.keep(ANA, FORM, before.id(), before.version(), text(text), List.of()).orElseThrow();
	}

	private TypedForm begin(String text) {
		return this.typed.keep(ANA, FORM, null, 0, text(text), List.of()).orElseThrow();
	}

	private static Map<String, List<String>> text(String text) {
		return Map.of("text", List.of(text));
	}

	private List<String> kept() {
		return this.typed.of(ANA, FORM)
			.stream()
			.map((one) -> String.join("|", one.fields().getOrDefault("text", List.of())))
			.toList();
	}

	private long file(CurrentPerson owner) {
		return this.files.store(owner.id(), "nota.txt", new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)))
			.id();
	}

	@Test
	void onePageWritesOverItself() {
		TypedForm first = begin("Bom");
		TypedForm second = keep(first, "Bom dia");
		assertThat(second.id()).isEqualTo(first.id());
		assertThat(second.version()).isEqualTo(first.version() + 1);
		assertThat(kept()).containsExactly("Bom dia");
	}

	@Test
	void twoPagesLoseNothingOfEachOther() {
		TypedForm one = begin("Uma resposta longa, escrita de manhã");
		this.clock.advance(Duration.ofMinutes(1));
		TypedForm other = begin("Outra");
		assertThat(kept()).containsExactly("Outra", "Uma resposta longa, escrita de manhã");
		this.clock.advance(Duration.ofMinutes(1));
		keep(one, "Uma resposta longa, escrita de manhã e terminada à tarde");
		keep(other, "Outra coisa");
		assertThat(kept()).containsExactlyInAnyOrder("Uma resposta longa, escrita de manhã e terminada à tarde",
				"Outra coisa");
	}

	@Test
	void pageThatWasOvertakenKeepsItsTextBesideTheNewer() {
		TypedForm first = begin("Primeira versão do texto");
		keep(first, "Continuada em outra aba");
		this.clock.advance(Duration.ofSeconds(1));
		TypedForm beside = keep(first, "Primeira versão do texto, que eu ainda escrevia");
		assertThat(beside.id()).isNotEqualTo(first.id());
		assertThat(kept()).containsExactly("Primeira versão do texto, que eu ainda escrevia",
				"Continuada em outra aba");
	}

	@Test
	void whatIsWithinTheNewerIsNotOfferedTwice() {
		begin("Bom dia");
		begin("Bom dia, tudo bem?");
		assertThat(kept()).containsExactly("Bom dia, tudo bem?");
	}

	@Test
	void emptiedFormKeepsNothing() {
		TypedForm first = begin("Bom dia");
		assertThat(this.typed.keep(ANA, FORM, first.id(), first.version(), text(" "), List.of())).isEmpty();
		assertThat(kept()).isEmpty();
	}

	@Test
	void sentFormForgetsItsOwnAndWhatIsInItButNotWhatAnotherPageHas() {
		TypedForm own = begin("Bom dia");
		this.typed.keep(ANA, FORM, null, 0, text("Texto de outra aba"), List.of());
		this.typed.sent(ANA, FORM, own.id(), text("Bom dia, resolvido."), List.of());
		assertThat(kept()).containsExactly("Texto de outra aba");
		this.typed.sent(ANA, FORM, null, text("Texto de outra aba"), List.of());
		assertThat(kept()).isEmpty();
	}

	@Test
	void nobodyReadsOrTouchesWhatAnotherTyped() {
		TypedForm own = begin("Só meu");
		assertThat(this.typed.of(BIA, FORM)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.typed.discard(own.id(), BIA));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.typed.restore(own.id(), BIA));
		this.typed.keep(BIA, FORM, own.id(), own.version(), text("De outra pessoa"), List.of());
		this.typed.sent(BIA, FORM, own.id(), text("Só meu"), List.of());
		assertThat(kept()).containsExactly("Só meu");
	}

	@Test
	void discardedComesBackWhileItIsFresh() {
		TypedForm own = begin("Bom dia");
		this.typed.discard(own.id(), ANA);
		assertThat(this.typed.of(ANA, FORM)).singleElement().matches(TypedForm::isDiscarded);
		this.typed.restore(own.id(), ANA);
		assertThat(this.typed.of(ANA, FORM)).singleElement().matches((one) -> !one.isDiscarded());
		this.typed.discard(own.id(), ANA);
		this.clock.advance(Duration.ofMinutes(11));
		assertThat(this.typed.of(ANA, FORM)).isEmpty();
		this.clock.advance(Duration.ofDays(1));
		this.typed.forgetOld();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.typed.restore(own.id(), ANA));
	}

	@Test
	void untouchedForAMonthItIsForgotten() {
		TypedForm own = begin("Antigo");
		this.clock.advance(Duration.ofDays(20));
		keep(own, "Antigo, retomado");
		this.clock.advance(Duration.ofDays(29));
		this.typed.forgetOld();
		assertThat(kept()).containsExactly("Antigo, retomado");
		this.clock.advance(Duration.ofDays(2));
		this.typed.forgetOld();
		assertThat(kept()).isEmpty();
	}

	@Test
	void filesStayAsLongAsTheFormThatNamesThem() {
		long needed = file(ANA);
		long orphan = file(ANA);
		TypedForm own = this.typed.keep(ANA, FORM, null, 0, text("Com anexo"), List.of(needed)).orElseThrow();
		this.clock.advance(Duration.ofDays(20));
		this.typed.keep(ANA, FORM, own.id(), own.version(), text("Com anexo, retomado"), List.of(needed));
		this.clock.advance(Duration.ofDays(20));
		this.orphans.discard();
		assertThat(this.files.find(orphan)).isEmpty();
		assertThat(this.typed.files(this.typed.of(ANA, FORM).get(0), ANA)).extracting(StoredFile::id)
			.containsExactly(needed);
		this.clock.advance(Duration.ofDays(11));
		this.orphans.discard();
		assertThat(this.files.find(needed)).isEmpty();
	}

	@Test
	void nobodyKeepsAnothersFileByNamingIt() {
		long other = file(BIA);
		TypedForm own = this.typed.keep(ANA, FORM, null, 0, text("Anexo alheio"), List.of(other)).orElseThrow();
		assertThat(this.typed.files(own, ANA)).isEmpty();
		this.clock.advance(Duration.ofDays(31));
		this.orphans.discard();
		assertThat(this.files.find(other)).isEmpty();
	}

	@Test
	void manyPagesOfOneFormLeaveTheLatest() {
		for (int i = 0; i < 9; i++) {
			this.clock.advance(Duration.ofSeconds(1));
			begin(i + " página");
		}
		assertThat(kept()).hasSize(6).startsWith("8 página").endsWith("3 página");
	}

}
