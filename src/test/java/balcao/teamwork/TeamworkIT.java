package balcao.teamwork;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.TypedFormService;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketTags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamworkIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TimeService times;

	@Autowired
	private ClientNoteService notes;

	@Autowired
	private MentionService mentions;

	@Autowired
	private TicketTags tags;

	@Autowired
	private SharedDrafts drafts;

	@Autowired
	private TypedFormService typed;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void nobodyMeasuresTwoTicketsAtOnce() {
		String first = open("Primeiro");
		String second = open("Segundo");
		assertThat(this.times.start(first, this.cast.agent())).isEmpty();
		this.clock.advance(Duration.ofMinutes(20));
		assertThat(this.times.start(second, this.cast.agent())).contains(first);
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(this.times.end(this.cast.agent())).contains(Duration.ofMinutes(5));
		assertThat(this.times.ofTicket(first, this.cast.leader()).total()).isEqualTo(Duration.ofMinutes(20));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.times.start(first, this.cast.outsider()));
	}

	@Test
	void timeIsToldAndCorrectedWithAReason() {
		String number = open("Tempo");
		this.times.tell(number, this.cast.agent(), this.times.today(), Duration.ofMinutes(90), "Ligação");
		TimeEntry entry = this.times.ofTicket(number, this.cast.agent()).entries().get(0);
		this.times.correct(number, entry.id(), this.cast.agent(), entry.version(), Duration.ofMinutes(60), "Era menos");
		assertThat(this.times.corrections(entry)).singleElement().satisfies((one) -> {
			assertThat(one.before()).isEqualTo(Duration.ofMinutes(90));
			assertThat(one.reason()).isEqualTo("Era menos");
		});
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.times.correct(number, entry.id(),
				this.cast.agent(), entry.version(), Duration.ofMinutes(1), "Versão velha"));
		assertThat(this.times.day(this.cast.agent(), this.times.today()).entries()).extracting(TimeEntry::number)
			.contains(number);
	}

	@Test
	void notesKeepTheirVersionsAndBelongToTheirOrganization() {
		String number = open("Notas");
		this.notes.add(number, this.cast.agent(), true, "Prefere ser chamada à tarde");
		ClientNote note = find(number, "Prefere ser chamada à tarde");
		this.notes.change(number, note.id(), this.cast.leader(), note.version(), "Prefere ser chamada de manhã");
		assertThat(this.notes.versions(note)).extracting(NoteVersion::text)
			.containsExactly("Prefere ser chamada de manhã", "Prefere ser chamada à tarde");
		String foreign = this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.down(), "De outra");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.notes.find(foreign, note.id(), this.cast.leader()));
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number).body())
			.doesNotContain("Prefere ser chamada");
	}

	@Test
	void firstNamesCallWhereTheyAreTheOnlyOnes() {
		List<Colleague> team = List.of(new Colleague(1, "Ana Prado"), new Colleague(2, "Ana Lima"),
				new Colleague(3, "Caio Brás"));
		assertThat(Calls.in("@caio e @Ana Lima, vejam; mail a@ana.com", team)).extracting(Colleague::id)
			.containsExactly(3L, 2L);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Calls.in("@ana?", team));
		assertThat(Calls.in("@anabela @média", team)).isEmpty();
	}

	@Test
	void mentionsAreListedForWhoWasCalled() {
		String number = open("Chamar");
		this.conversation.note(number, this.cast.agent(), Reply.of("@" + this.cast.leader().name() + ", veja"));
		assertThat(this.mentions.page(this.cast.leader(), PageRequest.FIRST).rows().get(0)).satisfies((row) -> {
			assertThat(row.number()).isEqualTo(number);
			assertThat(row.subject()).isEqualTo("Chamar");
		});
		assertThat(this.signedIn.visitor(this.cast.leader()).get("/desk/mentions").body()).contains("Chamar");
	}

	@Test
	void tagsAreTheTeamsAlone() {
		String number = open("Etiquetas");
		this.tags.tag(number, this.cast.agent(), "canário-etiqueta");
		this.tags.tag(number, this.cast.agent(), "Canário-Etiqueta");
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/tickets/" + number).body())
			.contains("canário-etiqueta");
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number).body())
			.doesNotContain("canário-etiqueta");
	}

	@Test
	void draftIsReadOnlyWhereItsWriterSharesIt() {
		String number = open("Rascunho");
		this.typed.keep(this.cast.agent(), "ticket:" + number + ":desk-reply", null, 0,
				Map.of("text", List.of("canário de rascunho")), List.of());
		Visitor leader = this.signedIn.visitor(this.cast.leader());
		assertThat(leader.get("/desk/tickets/" + number).body()).contains("tem um rascunho de resposta")
			.doesNotContain("canário de rascunho");
		this.drafts.share(number, this.cast.agent());
		assertThat(leader.get("/desk/tickets/" + number).body()).contains("canário de rascunho");
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number).body())
			.doesNotContain("canário de rascunho", "tem um rascunho de resposta");
	}

	@Test
	void longConversationShowsItsEndAndTheRestOnDemand() {
		String number = open("Comprida");
		for (int i = 0; i < 60; i++) {
			this.conversation.note(number, this.cast.agent(), Reply.of("nota-" + i + "-fim"));
		}
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		String page = agent.get("/desk/tickets/" + number).body();
		assertThat(page).contains("nota-59-fim", "nota-20-fim", "Mostrar mensagens anteriores")
			.doesNotContain("nota-19-fim");
		String older = page.replaceFirst("(?s).*data-older href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
		assertThat(agent.get(older).body()).contains("nota-19-fim", "nota-0-fim").doesNotContain("nota-20-fim");
	}

	private ClientNote find(String number, String text) {
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		String page = agent.get("/desk/tickets/" + number + "/client-notes").body();
		assertThat(page).contains(text);
		long id = Long.parseLong(page.replaceFirst("(?s).*?/client-notes/([0-9]+).*", "$1"));
		return this.notes.find(number, id, this.cast.agent());
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

}
