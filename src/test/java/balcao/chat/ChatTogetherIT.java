package balcao.chat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.catalog.Subject;
import balcao.duty.PagingService;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Refused;
import balcao.protocol.ContactFacts;
import balcao.protocol.ContactTaking;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketOpening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Several people do something with one conversation, or begin many, at the same time. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatTogetherIT {

	private static final Subject NOTHING = new Subject(null, null, null, null);

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private ChatStarting starting;

	@Autowired
	private ChatTalking talking;

	@Autowired
	private ChatHanding handing;

	@Autowired
	private ChatTurning turning;

	@Autowired
	private ChatReading reading;

	@Autowired
	private EmergencyChats emergencies;

	@Autowired
	private AvailabilityService availability;

	@Autowired
	private ChatSettingService settings;

	@Autowired
	private ContactTaking contacts;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketOpening opening;

	@Autowired
	private DraftService drafts;

	@Autowired
	private PagingService paging;

	@Autowired
	private TokenService tokens;

	@Autowired
	private FileStore files;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionOperations transactions;

	private final ExecutorService threads = Executors.newFixedThreadPool(32);

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		ChatTerms.Words none = new ChatTerms.Words("", "");
		this.settings.change(new ChatTerms(null, this.cast.support(), 50, 3, none, none));
		this.availability.say(true, this.cast.agent());
	}

	@AfterAll
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void twoWhoMakeSomethingOfAConversationMakeOneThing() {
		long chat = begun(this.cast.client());
		long file = upload(this.cast.client());
		this.talking.say(chat, new Utterance("Veja o arquivo", List.of(file), null), this.cast.client());

		List<Object> made = together(
				List.of(() -> this.turning.startProtocol(chat, "Parou", Locale.ENGLISH, this.cast.agent()),
						() -> this.turning.startProtocol(chat, "Parou tudo", Locale.ENGLISH, this.cast.leader())));

		assertThat(made).as(made.toString()).filteredOn(String.class::isInstance).hasSize(1);
		assertThat(made).filteredOn(Refused.class::isInstance).hasSize(1);
		String number = Objects.requireNonNull(this.reading.standing(chat, this.cast.client()).ticketNumber());
		assertThat(made).contains(number);
		assertThat(filesOf(number)).containsExactly("nota.txt");
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number).body()).contains("nota.txt",
				"Veja o arquivo");
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		HttpResponse<String> late = agent.post("/desk/chats/" + chat + "/protocol", "summary", "Outra vez");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("/desk/tickets/" + number);
	}

	@Test
	void wordsOfThatMomentDoNotMissTheProtocol() {
		for (CurrentPerson speaker : List.of(this.cast.manager(), this.cast.leader())) {
			long chat = begun(this.cast.manager());
			Utterance words = new Utterance("Parou para todos", List.of(), "logo");
			Future<Integer> said = Objects.requireNonNull(this.transactions.execute((transaction) -> {
				this.turning.startProtocol(chat, "Parou", Locale.ENGLISH, this.cast.agent());
				Future<Integer> saying = this.threads.submit(() -> this.talking.say(chat, words, speaker));
				waitUntilSomebodyWaits();
				return saying;
			}));
			assertThatExceptionOfType(java.util.concurrent.ExecutionException.class).isThrownBy(said::get)
				.withCauseInstanceOf(Refused.class);
			// sent again, as the page offers
			this.talking.say(chat, words, speaker);
			assertThat(this.database
				.sql("select count(*) from ticket_message m join chat_conversation c on c.ticket_id = m.ticket_id"
						+ " where c.id = ? and m.text = 'Parou para todos'")
				.param(chat)
				.query(Long.class)
				.single()).as(speaker.name()).isEqualTo(1);
		}
	}

	private void waitUntilSomebodyWaits() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (System.nanoTime() < end && this.database.sql("select count(*) from pg_locks where not granted")
			.query(Long.class)
			.single() == 0) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	@Test
	void draftThatIsSentLaterDoesNotTakeTheConversationAway() {
		long chat = begun(this.cast.colleague());
		long file = upload(this.cast.colleague());
		this.talking.say(chat, new Utterance("Em anexo", List.of(file), null), this.cast.colleague());
		long first = draft(chat, this.cast.agent());
		long second = draft(chat, this.cast.leader());

		List<Object> made = together(List.of(() -> this.opening.open(first, this.cast.agent(), Scene.PORTUGUESE),
				() -> this.opening.open(second, this.cast.leader(), Scene.PORTUGUESE)));

		assertThat(made).filteredOn(Refused.class::isInstance).hasSize(1);
		String number = Objects.requireNonNull(this.reading.standing(chat, this.cast.colleague()).ticketNumber());
		assertThat(made).contains(number);
		assertThat(filesOf(number)).containsExactly("nota.txt");
		assertThat(this.reading.after(chat, 0, 50, this.cast.colleague()))
			.filteredOn((line) -> line.kind() == LineKind.TICKET)
			.hasSize(1);
		// what was sent in the conversation is still there as well
		assertThat(this.signedIn.visitor(this.cast.colleague()).get("/chats/" + chat + "/files/" + file).statusCode())
			.isEqualTo(200);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> draft(chat, this.cast.agent()));
	}

	private long draft(long chat, CurrentPerson actor) {
		long draft = this.turning.draft(chat, this.cast.incident(), "Chat fora do ar", Scene.PORTUGUESE, actor);
		this.drafts.tell(draft, actor, Scene.answers(this.cast.down(), "Chat fora do ar", null), List.of());
		return draft;
	}

	@Test
	void takingAndHandingAtOnceDoNotWaitForEachOther() {
		for (int round = 0; round < 12; round++) {
			long chat = begun(this.cast.stranger());
			List<Object> done = together(List.of(run(() -> this.handing.take(chat, this.cast.agent())),
					run(() -> this.handing.toPerson(chat, this.cast.agent().id(), null, this.cast.leader())),
					run(() -> this.handing.toPerson(chat, this.cast.agent().id(), null, this.cast.admin())),
					run(() -> this.handing.take(chat, this.cast.agent()))));
			assertThat(done).allMatch((one) -> "done".equals(one) || one instanceof Refused, "done or refused");
			assertThat(this.reading.standing(chat, this.cast.stranger()).agentId()).isEqualTo(this.cast.agent().id());
			this.talking.end(chat, this.cast.stranger());
		}
	}

	@Test
	void manyEmergenciesAtOnceEachHaveANumberOfTheirOwn() {
		List<Callable<Object>> all = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			String summary = "Parou " + i;
			all.add(() -> this.emergencies.start(NOTHING, summary, this.cast.manager()));
		}

		List<Object> begun = together(all);

		assertThat(begun).allMatch(Long.class::isInstance);
		List<String> numbers = this.database
			.sql("select t.number from chat_conversation c join ticket t on t.id = c.ticket_id where c.id in (:ids)")
			.param("ids", begun)
			.query(String.class)
			.list();
		assertThat(numbers).doesNotHaveDuplicates().hasSize(30);
		// numbers are counted without gaps
		List<Long> sequence = this.database.sql("select sequence from protocol_number order by sequence")
			.query(Long.class)
			.list();
		assertThat(sequence.get(sequence.size() - 1) - sequence.get(0)).isEqualTo(sequence.size() - 1L);
	}

	@Test
	void whoTakesAnEmergencyAnswersTheCallAndHasTheProtocol() {
		long chat = this.emergencies.start(NOTHING, "Nada funciona", this.cast.client());
		ChatStanding standing = this.reading.standing(chat, this.cast.client());
		String alarm = "ticket:" + standing.ticketId();
		assertThat(this.paging.waiting(List.of(alarm))).containsExactly(alarm);

		List<Object> taken = together(List.of(run(() -> this.handing.take(chat, this.cast.agent())),
				run(() -> this.handing.take(chat, this.cast.leader()))));

		assertThat(taken).filteredOn("done"::equals).hasSize(1);
		Long holder = Objects.requireNonNull(this.reading.standing(chat, this.cast.client()).agentId());
		assertThat(assignee(standing)).isEqualTo(holder);
		assertThat(this.paging.waiting(List.of(alarm))).isEmpty();
		CurrentPerson one = (holder == this.cast.agent().id()) ? this.cast.agent() : this.cast.leader();
		CurrentPerson other = one.equals(this.cast.agent()) ? this.cast.leader() : this.cast.agent();
		this.handing.toPerson(chat, other.id(), null, one);
		assertThat(assignee(standing)).isEqualTo(other.id());
		// who takes the protocol on its own page has the conversation too
		this.assignment.take(Objects.requireNonNull(standing.ticketNumber()), one);
		assertThat(this.reading.standing(chat, this.cast.client()).agentId()).isEqualTo(one.id());
		this.handing.toTeam(chat, this.cast.support(), null, one);
		assertThat(assignee(standing)).isNull();
		assertThat(this.reading.standing(chat, this.cast.client()).state()).isEqualTo(ChatState.WAITING);
		// the first word takes it as well
		this.handing.say(chat, Utterance.of("Estou aqui"), other);
		assertThat(assignee(standing)).isEqualTo(other.id());
	}

	private @Nullable Long assignee(ChatStanding standing) {
		return this.database.sql("select assignee_id from ticket where id = ?")
			.param(standing.ticketId())
			.query((row, number) -> (row.getObject(1) != null) ? (Long) row.getLong(1) : Long.valueOf(0))
			.optional()
			.filter((id) -> id != 0)
			.orElse(null);
	}

	@Test
	void conversationGoesToWhomItsProtocolBelongsTo() {
		long chat = this.emergencies.start(NOTHING, "Caiu de novo", this.cast.client());
		String number = Objects.requireNonNull(this.reading.standing(chat, this.cast.client()).ticketNumber());
		this.talking.received(chat, 2, 2, this.cast.client());
		assertThat(letters("cliente@aurora.example", number)).isEqualTo(1);

		this.contacts.complete(number, facts(this.cast.colleague()), this.cast.agent());

		assertThat(this.reading.find(chat, this.cast.client())).isEmpty();
		assertThat(this.signedIn.visitor(this.cast.client()).get("/chats/" + chat).statusCode()).isEqualTo(404);
		assertThat(this.reading.standing(chat, this.cast.colleague()).clientId()).isEqualTo(this.cast.colleague().id());
		assertThat(this.signedIn.visitor(this.cast.colleague()).get("/chats/" + chat).body()).contains("Caiu de novo");
		assertThat(this.reading.standing(chat, this.cast.agent()).read()).isZero();
		assertThat(letters("colega@aurora.example", number)).isEqualTo(1);
		this.contacts.complete(number, facts(this.cast.client()), this.cast.agent());
		assertThat(this.reading.find(chat, this.cast.colleague())).isEmpty();
		assertThat(letters("cliente@aurora.example", number)).isEqualTo(1);
		assertThat(letters("colega@aurora.example", number)).isEqualTo(1);
	}

	private static ContactFacts facts(CurrentPerson requester) {
		return new ContactFacts(requester.id(), requester.organizationId(), null, null, NOTHING, "Caiu de novo", "");
	}

	private long letters(String address, String number) {
		return this.database.sql("select count(*) from mail_letter where to_address = :to and html_body like :link")
			.param("to", address)
			.param("link", "%/tickets/" + number + "%")
			.query(Long.class)
			.single();
	}

	@Test
	void programsReadWhatWasSaidInOrderAndOnlyTheirOwn() {
		long chat = begun(this.cast.manager());
		this.talking.say(chat, new Utterance("", List.of(upload(this.cast.manager())), null), this.cast.manager());
		this.talking.take(chat, this.cast.agent());
		this.talking.say(chat, Utterance.of("Recebi"), this.cast.agent());
		this.handing.note(chat, "SEGREDO", this.cast.agent());

		JsonNode told = JsonMapper.builder().build().readTree(call(this.cast.manager(), "/" + chat).body());

		List<String> texts = new ArrayList<>();
		told.path("lines").forEach((line) -> texts.add(line.path("text").asString()));
		assertThat(texts).containsExactly("Bom dia", "", "Recebi");
		assertThat(told.path("lines").get(1).path("files").get(0).path("name").asString()).isEqualTo("nota.txt");
		assertThat(told.toString()).doesNotContain("SEGREDO");
		assertThat(call(this.cast.manager(), "").body()).contains("\"id\":" + chat);
		for (CurrentPerson other : List.of(this.cast.client(), this.cast.stranger(), this.cast.outsider())) {
			assertThat(call(other, "/" + chat).statusCode()).as(other.name()).isEqualTo(404);
			assertThat(call(other, "").body()).as(other.name()).doesNotContain("\"id\":" + chat + ",");
		}
	}

	private HttpResponse<String> call(CurrentPerson person, String path) {
		Visitor program = this.signedIn.stranger();
		return program.send(program.to("/api/v1/chats" + path)
			.header("Authorization",
					"Bearer " + this.tokens.create(person, "Prova " + System.nanoTime(), TokenLife.DAYS_30).value())
			.GET());
	}

	private long begun(CurrentPerson client) {
		return this.starting.start(null, Utterance.of("Bom dia"), client);
	}

	private List<String> filesOf(String number) {
		return this.database.sql("""
				select f.name from ticket t join ticket_attachment a on a.ticket_id = t.id
				join platform_file f on f.id = a.file_id where t.number = ? order by f.id""")
			.param(number)
			.query(String.class)
			.list();
	}

	private long upload(CurrentPerson person) {
		return this.files
			.store(person.id(), "nota.txt", new ByteArrayInputStream("conteúdo".getBytes(StandardCharsets.UTF_8)))
			.id();
	}

	private static Callable<Object> run(Runnable act) {
		return () -> {
			act.run();
			return "done";
		};
	}

	/** Everything at once; each answers what it made or why it was refused. */
	private List<Object> together(List<Callable<Object>> acts) {
		List<Object> made = Collections.synchronizedList(new ArrayList<>());
		try {
			for (Future<Object> one : this.threads.invokeAll(acts, 60, TimeUnit.SECONDS)) {
				try {
					made.add(one.get());
				}
				catch (java.util.concurrent.ExecutionException ex) {
					made.add(Objects.requireNonNull(ex.getCause()));
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return made;
	}

}
