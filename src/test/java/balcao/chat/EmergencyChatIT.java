package balcao.chat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.sla.ClockState;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Deadline;
import balcao.sla.DeadlineService;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.Stage;
import balcao.sla.StagePercents;
import balcao.sla.StageReached;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.ticket.AfterReply;
import balcao.ticket.BreachAct;
import balcao.ticket.EscalationService;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketFamily;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The conversation about an emergency is the history of its protocol. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyChatIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private EmergencyChats emergencies;

	@Autowired
	private ChatTalking talking;

	@Autowired
	private ChatReading reading;

	@Autowired
	private ChatHanding handing;

	@Autowired
	private ChatTranscripts transcripts;

	@Autowired
	private TicketConversation protocols;

	@Autowired
	private FileStore files;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TicketFamily family;

	@Autowired
	private DeadlineService deadlines;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private EscalationService escalations;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired PolicyService policies, @Autowired ContractService contracts) {
		this.cast = this.scene.set();
		long policy = policies.create("Aurora",
				new PolicyTerms(StagePercents.USUAL, List.of(
						TargetTerms.usual(TargetName.SOLUTION, null, Scene.levels(4, 8, 40, 56)),
						TargetTerms.usual(TargetName.NEXT_UPDATE, null, List.of(Level.any(Duration.ofMinutes(30)))))));
		contracts
			.sign(new ContractTerms("Aurora", this.cast.aurora(), null, policy, null, LocalDate.of(2020, 1, 1), null));
	}

	@Test
	void firstLineIsTheNumberAndEveryWordIsTheProtocols() {
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/emergency").statusCode()).isEqualTo(200);
		HttpResponse<String> begun = client.post("/emergency", "summary", "Nenhuma nota sai");
		long chat = Long.parseLong(begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/chats/", ""));
		ChatStanding standing = this.reading.standing(chat, this.cast.client());
		String number = Objects.requireNonNull(standing.ticketNumber());
		String page = client.get("/chats/" + chat).body();
		assertThat(page.indexOf("A equipe de plantão foi chamada")).isPositive()
			.isLessThan(page.indexOf("Nenhuma nota sai"));
		// written in the conversation
		this.talking.say(chat, new Utterance("Desde as 9h", List.of(upload(this.cast.client())), "k"),
				this.cast.client());
		this.talking.say(chat, new Utterance("Desde as 9h", List.of(), "k"), this.cast.client());
		this.talking.say(chat, Utterance.of("Estamos vendo"), this.cast.admin());
		// and on the protocol's page
		this.protocols.reply(number, this.cast.admin(), Reply.of("Servidor reiniciado"), AfterReply.KEEP, Set.of());
		this.protocols.note(number, this.cast.admin(), new Reply("Só para nós", List.of(), 0));
		this.protocols.answer(number, this.cast.client(), Reply.of("Voltou!"));
		List<String> said = this.reading.after(chat, 0, 50, this.cast.client())
			.stream()
			.filter(ChatLine::isSaid)
			.map(ChatLine::text)
			.toList();
		assertThat(said).containsExactly("Nenhuma nota sai", "Desde as 9h", "Estamos vendo", "Servidor reiniciado",
				"Voltou!");
		assertThat(this.database.sql("""
				select m.text from ticket_message m join ticket t on t.id = m.ticket_id
				where t.number = ? and m.visibility = 'PUBLIC' order by m.id""")
			.param(number)
			.query(String.class)
			.list()).isEqualTo(said);
		ChatLine withFile = this.reading.after(chat, 0, 50, this.cast.client())
			.stream()
			.filter((line) -> !line.files().isEmpty())
			.findFirst()
			.orElseThrow();
		assertThat(withFile.text()).isEqualTo("Desde as 9h");
		assertThat(client.get("/chats/" + chat + "/files/" + withFile.files().get(0).id()).statusCode()).isEqualTo(200);
		assertThat(client.get("/tickets/" + number).body()).contains("Estamos vendo", "Desde as 9h");
		// one that runs is offered before another one
		assertThat(client.get("/emergency").body()).contains("Emergência em andamento", number);
	}

	@Test
	void manyEmergenciesAtOnceAreAnsweredByWhatToDo() {
		Visitor client = this.signedIn.visitor(this.cast.manager());
		client.get("/emergency");
		for (int i = 0; i < 3; i++) {
			assertThat(client.post("/emergency", "summary", "").statusCode()).isEqualTo(302);
		}
		HttpResponse<String> refused = client.post("/emergency", "summary", "Mais uma");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body()).contains("ligue para o plantão", "Mais uma", "Emergência em andamento");
	}

	@Test
	void emergencyOfSomebodyElseIsNotThere() {
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.colleague());
		for (CurrentPerson other : List.of(this.cast.stranger(), this.cast.outsider())) {
			String begin = other.isTeam() ? "/desk/chats/" : "/chats/";
			Visitor visitor = this.signedIn.visitor(other);
			assertThat(visitor.get(begin + chat + "/lines.json?after=0").statusCode()).isEqualTo(404);
			assertThat(visitor.get(begin + chat + "/events?after=0").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void protocolOfSomebodyElseIsReadHereNoLonger() {
		CurrentPerson manager = this.cast.manager();
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.client());
		this.talking.say(chat, new Utterance("Veja o erro", List.of(upload(this.cast.client())), null),
				this.cast.client());
		this.talking.take(chat, this.cast.admin());
		long file = this.reading.after(chat, 0, 50, this.cast.client())
			.stream()
			.flatMap((line) -> line.files().stream())
			.findFirst()
			.orElseThrow()
			.id();
		long ticket = Objects.requireNonNull(this.reading.standing(chat, this.cast.client()).ticketId());
		this.database.sql("update chat_conversation set agent_id = ?, asked_id = ?, team_id = ? where id = ?")
			.params(this.cast.outsider().id(), this.cast.outsider().id(), this.cast.projects(), chat)
			.update();
		this.database.sql("update ticket set team_id = ?, assignee_id = null where id = ?")
			.params(this.cast.support(), ticket)
			.update();
		assertUnread(this.cast.outsider(), chat, file);
		assertThat(this.reading.find(chat, this.cast.agent())).isPresent();
		this.database.sql("update ticket set team_id = ? where id = ?").params(this.cast.projects(), ticket).update();
		assertUnread(this.cast.agent(), chat, file);
		assertThat(this.reading.find(chat, this.cast.outsider())).isPresent();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.handing.invite(chat, this.cast.agent().id(), null, this.cast.admin()));
		// the caller turned out to be somebody else's
		this.database.sql("update ticket set organization_id = ?, requester_id = ? where id = ?")
			.params(this.cast.boreal(), this.cast.stranger().id(), ticket)
			.update();
		assertUnread(this.cast.client(), chat, file);
		assertUnread(manager, chat, file);
		assertThat(this.reading.list(this.cast.client(), PageRequest.FIRST).rows()).extracting(ChatRow::id)
			.doesNotContain(chat);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.talking.end(chat, this.cast.client()));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.transcripts.send(chat, this.cast.admin()));
	}

	private void assertUnread(CurrentPerson person, long chat, long file) {
		Visitor visitor = this.signedIn.visitor(person);
		String address = (person.isTeam() ? "/desk/chats/" : "/chats/") + chat;
		for (String path : List.of("", "/events?after=0", "/lines.json?after=0", "/files/" + file)) {
			assertThat(visitor.get(address + path).statusCode()).as(person.name() + path).isEqualTo(404);
		}
		for (String path : List.of("/lines.json", "/receipt", "/typing", "/transcript")) {
			assertThat(visitor.post(address + path, "text", "Olá", "read", "1").statusCode()).as(person.name() + path)
				.isEqualTo(404);
		}
	}

	@Test
	void emergencyIsGivenOutOfOnesOwnSight() {
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.client());
		this.talking.take(chat, this.cast.admin());
		long team = this.reading.standing(chat, this.cast.admin()).teamId();
		CurrentPerson own = (team == this.cast.support()) ? this.cast.agent() : this.cast.outsider();
		CurrentPerson other = (team == this.cast.support()) ? this.cast.outsider() : this.cast.agent();
		this.handing.toPerson(chat, other.id(), null, own);
		assertThat(this.reading.find(chat, own)).isEmpty();
		assertThat(this.reading.standing(chat, other).agentId()).isEqualTo(other.id());
	}

	private long upload(CurrentPerson person) {
		return this.files
			.store(person.id(), "erro.txt", new ByteArrayInputStream("conteúdo".getBytes(StandardCharsets.UTF_8)))
			.id();
	}

	@Test
	void wordsOfTheTeamTellHowItStands() {
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.client());
		ChatStanding standing = this.reading.standing(chat, this.cast.client());
		long protocol = Objects.requireNonNull(standing.ticketId());
		this.clock.advance(Duration.ofMinutes(1));
		this.talking.say(chat, Utterance.of("Olá, estamos vendo"), this.cast.admin());
		assertThat(updates(protocol)).extracting(Deadline::state).containsExactly(ClockState.RUNNING);
		this.clock.advance(Duration.ofMinutes(9));
		this.talking.say(chat, Utterance.of("E agora?"), this.cast.client());
		assertThat(updates(protocol)).hasSize(1);
		this.talking.say(chat, Utterance.of("O servidor reinicia"), this.cast.admin());
		assertThat(updates(protocol)).extracting(Deadline::state).containsExactly(ClockState.MET, ClockState.RUNNING);
		assertThat(updates(protocol).get(1).dueAt()).isEqualTo(this.clock.instant().plus(Duration.ofMinutes(30)));
		// said at once, it is one update
		this.clock.advance(Duration.ofMinutes(2));
		this.talking.say(chat, Utterance.of("Falta pouco"), this.cast.admin());
		assertThat(updates(protocol)).hasSize(2);
		this.clock.advance(Duration.ofMinutes(40));
		this.talking.say(chat, Utterance.of("Voltou para a maioria"), this.cast.admin());
		assertThat(updates(protocol)).extracting(Deadline::state)
			.containsExactly(ClockState.MET, ClockState.BREACHED, ClockState.RUNNING);
	}

	private List<Deadline> updates(long protocol) {
		return this.deadlines.of(protocol, this.clock.instant())
			.stream()
			.filter((clock) -> clock.target().is(TargetName.NEXT_UPDATE))
			.toList();
	}

	@Test
	void whoIsToldWhatManyAreStillWaitsForSomebody() {
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.colleague());
		ChatStanding standing = this.reading.standing(chat, this.cast.colleague());
		this.family.tellOne(Objects.requireNonNull(standing.ticketNumber()), "A correção está em andamento.", List.of(),
				AfterReply.KEEP, Set.of(Told.UPDATE), this.cast.agent());
		ChatStanding waiting = this.reading.standing(chat, this.cast.colleague());
		assertThat(waiting.state()).isEqualTo(ChatState.WAITING);
		assertThat(waiting.agentId()).isNull();
		assertThat(this.reading.after(chat, 0, 50, this.cast.colleague())).extracting(ChatLine::text)
			.contains("A correção está em andamento.");
		this.talking.say(chat, Utterance.of("Eu cuido disso"), this.cast.agent());
		assertThat(this.reading.standing(chat, this.cast.colleague()).agentId()).isEqualTo(this.cast.agent().id());
	}

	@Test
	void conversationWaitsWhileNobodyHasItsProtocol() {
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.colleague());
		ChatStanding standing = this.reading.standing(chat, this.cast.colleague());
		String number = Objects.requireNonNull(standing.ticketNumber());
		long protocol = Objects.requireNonNull(standing.ticketId());
		this.talking.take(chat, this.cast.agent());
		this.assignment.give(number, this.cast.agent(), null, null);
		assertWaiting(chat, this.cast.support());
		// a rule, because something is late
		this.talking.take(chat, this.cast.agent());
		rule(BreachAct.TO_QUEUE);
		Deadline late = this.deadlines.of(protocol, this.clock.instant()).get(0);
		this.transactions.executeWithoutResult((transaction) -> this.events.publishEvent(new StageReached(late.id(),
				protocol, late.target(), Stage.BREACHED, this.clock.instant(), this.clock.instant())));
		rule(BreachAct.KEEP);
		assertWaiting(chat, this.cast.support());
		// another team, whether somebody had it or not
		this.talking.take(chat, this.cast.agent());
		this.assignment.give(number, this.cast.agent(), this.cast.projects(), null);
		assertWaiting(chat, this.cast.projects());
		this.assignment.give(number, this.cast.admin(), this.cast.support(), null);
		assertWaiting(chat, this.cast.support());
		assertThat(assignee(protocol)).isNull();
		// the first word on the protocol's own page takes both
		this.protocols.reply(number, this.cast.agent(), Reply.of("Eu cuido disso"), AfterReply.KEEP, Set.of());
		assertThat(this.reading.standing(chat, this.cast.colleague()).agentId()).isEqualTo(this.cast.agent().id());
		assertThat(assignee(protocol)).isEqualTo(this.cast.agent().id());
	}

	private void rule(BreachAct act) {
		this.escalations.change(this.cast.support(), act, List.of(),
				this.escalations.page(this.cast.support()).version());
	}

	private void assertWaiting(long chat, long team) {
		ChatStanding standing = this.reading.standing(chat, this.cast.colleague());
		assertThat(standing.state()).isEqualTo(ChatState.WAITING);
		assertThat(standing.agentId()).isNull();
		assertThat(standing.teamId()).isEqualTo(team);
		List<ChatLine> lines = this.reading.after(chat, 0, 50, this.cast.colleague());
		assertThat(lines.get(lines.size() - 1).kind()).isEqualTo(LineKind.RETURNED);
	}

	private @Nullable Long assignee(long protocol) {
		return this.database.sql("select assignee_id from ticket where id = ? and assignee_id is not null")
			.param(protocol)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	@Test
	void solvedProtocolThatNobodyHasIsStillTalkedAbout() {
		long chat = this.emergencies.start(new Subject(null, null, null, null), "Parou", this.cast.colleague());
		ChatStanding standing = this.reading.standing(chat, this.cast.colleague());
		String number = Objects.requireNonNull(standing.ticketNumber());
		this.family.tellOne(number, "A correção está em andamento.", List.of(), AfterReply.KEEP, Set.of(Told.UPDATE),
				this.cast.agent());
		this.family.tellOne(number, "A correção chegou a todos os servidores.", List.of(), AfterReply.RESOLVE, Set.of(),
				this.cast.agent());
		this.talking.say(chat, Utterance.of("Obrigado! Só mais uma coisa"), this.cast.colleague());
		this.talking.say(chat, Utterance.of("Diga"), this.cast.agent());
		assertThat(this.reading.standing(chat, this.cast.colleague()).agentId()).isEqualTo(this.cast.agent().id());
		this.handing.toTeam(chat, this.cast.support(), null, this.cast.agent());
		assertWaiting(chat, this.cast.support());
		// its protocol stays where it is, and with it who may see the conversation
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.handing.toTeam(chat, this.cast.projects(), null, this.cast.agent()));
		this.protocols.reply(number, this.cast.agent(), Reply.of("De nada"), AfterReply.KEEP, Set.of());
		assertThat(this.reading.standing(chat, this.cast.colleague()).agentId()).isEqualTo(this.cast.agent().id());
		assertThat(assignee(Objects.requireNonNull(standing.ticketId()))).isNull();
	}

	@Test
	void buttonPressedTwiceBeginsOneEmergency() throws Exception {
		Visitor client = this.signedIn.visitor(this.cast.stranger());
		String form = client.get("/emergency").body();
		String key = form.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
		assertThat(key).hasSize(36);
		String first = client.post("/emergency", "summary", "Parou", "key", key)
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(client.post("/emergency", "summary", "Parou", "key", key).headers().firstValue("Location"))
			.contains(first);
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			Callable<Long> press = () -> this.emergencies.start(new Subject(null, null, null, null), "Parou", "juntos",
					this.cast.stranger());
			List<Long> begun = new ArrayList<>();
			for (Future<Long> one : threads.invokeAll(List.of(press, press, press))) {
				begun.add(one.get());
			}
			assertThat(Set.copyOf(begun)).hasSize(1);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.database.sql("select count(*) from ticket where kind = 'PROTOCOL' and requester_id = ?")
			.param(this.cast.stranger().id())
			.query(Long.class)
			.single()).isEqualTo(2);
	}

}
