package balcao.decree;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.catalog.Subject;
import balcao.organization.PersonService;
import balcao.platform.CanonicalJson;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.platform.SecretToken;
import balcao.sla.ClockReplays;
import balcao.sla.ClockState;
import balcao.sla.Deadline;
import balcao.ticket.AfterReply;
import balcao.ticket.DossierReading;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketErasure;
import balcao.ticket.TicketProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Histories that clients take away: what is in them, who gets them, and when. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryIT {

	private static final String CANARY = "canário-interno-77";

	private static final Pattern LINK = Pattern.compile("/histories/([A-Za-z0-9_-]{43})");

	/** A statement a line: words that other modules keep of the ticket closed last. */
	private static final String KEPT_ELSEWHERE = """
			insert into protocol_contact (number, channel, state, agent_id, started_at, issued_at, heard_at, ended_at, caller_name, phone, summary, told, late_reason, ticket_id) select '99000000001', 'PHONE', 'REGISTERED', requester_id, opened_at, opened_at, opened_at, opened_at, 'esquecida', 'esquecida', 'esquecida', 'esquecida', 'esquecida', id from ticket order by id desc limit 1
			insert into protocol_call (contact_id, agent_id, at, result, words) select id, agent_id, started_at, 'REACHED', 'esquecida' from protocol_contact where number = '99000000001'
			insert into emergency_review (ticket_id, happened, cause, follow_ups, written_by_id, written_at) select id, 'esquecida', 'esquecida', 'esquecida', requester_id, opened_at from ticket order by id desc limit 1
			insert into duty_alarm (subject, team_id, words, path, level, raised_at, ended_at) select 'ticket:' || id, team_id, 'esquecida', '/', 'FIRST', opened_at, opened_at from ticket order by id desc limit 1
			insert into chat_conversation (kind, state, organization_id, client_id, team_id, ticket_id, started_at, ended_at, last_at, last_position, last_excerpt) select 'MANAGER', 'ENDED', organization_id, requester_id, team_id, id, opened_at, status_since, status_since, 1, 'esquecida' from ticket order by id desc limit 1
			insert into chat_message (conversation_id, position, kind, side, author_id, text, at) select id, 1, 'SAID', 'CLIENT', client_id, 'esquecida', last_at + interval '1 day' from chat_conversation order by id desc limit 1
			insert into chat_note (conversation_id, author_id, text, at) select id, client_id, 'esquecida', last_at from chat_conversation order by id desc limit 1
			insert into chat_rating (conversation_id, score, comment, at, changed_at) select id, 5, 'esquecida', last_at, last_at from chat_conversation order by id desc limit 1
			insert into platform_file (owner_id, name, media_type, size_bytes, sha256, uploaded_at, attached_at) select client_id, 'esquecida.txt', 'text/plain', 1, decode(repeat('00', 32), 'hex'), last_at, last_at from chat_conversation order by id desc limit 1
			insert into chat_attachment (file_id, message_id, conversation_id) select f.id, m.id, m.conversation_id from platform_file f, chat_message m order by f.id desc, m.id desc limit 1
			insert into chat_conversation (kind, state, organization_id, client_id, team_id, ticket_id, started_at, last_at, last_position, last_excerpt) select 'MANAGER', 'WAITING', organization_id, requester_id, team_id, id, opened_at, status_since, 2, 'esquecida' from ticket order by id desc limit 1
			insert into chat_message (conversation_id, position, kind, side, author_id, text, at) select id, 1, 'SAID', 'CLIENT', client_id, 'esquecida', last_at from chat_conversation order by id desc limit 1
			insert into chat_message (conversation_id, position, kind, side, author_id, text, at) select id, 2, 'SAID', 'CLIENT', client_id, 'esquecida, mas depois do fim', last_at + interval '1 day' from chat_conversation order by id desc limit 1
			""";

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private DossierReading dossiers;

	@Autowired
	private HistoryService histories;

	@Autowired
	private HistoryWork work;

	@Autowired
	private HistoryRequests requests;

	@Autowired
	private DecreeProfile profile;

	@Autowired
	private RetentionService retention;

	@Autowired
	private RetentionWork retentionWork;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private PersonService people;

	@Autowired
	private TicketErasure erasure;

	@Autowired
	private EmergencyOpening opening;

	@Autowired
	private TransactionTemplate transactions;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	private String ticket(CurrentPerson requester, String subject) {
		return this.scene.open(requester, this.cast.incident(), this.cast.down(), subject);
	}

	/** Answered, with an internal note whose words nobody outside may read. */
	private String talked(String subject) {
		String number = ticket(this.cast.client(), subject);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Já estamos olhando & <b>cuidando</b>."),
				AfterReply.WAIT_FOR_CLIENT, Set.of());
		this.conversation.note(number, this.cast.agent(), Reply.of(CANARY));
		this.progress.resume(number, this.cast.agent(), CANARY + " retomado");
		return number;
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
		}
	}

	private void rule(DecreeRule rule, boolean active, Set<Long> organizations) {
		RuleTerms terms = this.profile.terms(rule);
		this.profile.change(new RuleTerms(rule, active, terms.value(), terms.warning(), organizations.isEmpty(),
				organizations, terms.version()));
	}

	@Test
	void clientTakesAwayWhatThePageTellsAndNoInternalWord() throws IOException {
		String number = talked("Histórico <i>com</i> acentuação");
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/tickets/" + number).body()).contains("Baixar histórico");
		assertThat(client.get("/tickets/" + number + "/history").body()).contains("Baixar PDF", "Receber o histórico");
		HttpResponse<String> answer = client.get("/tickets/" + number + "/history.json");
		String json = answer.body();
		assertThat(answer.headers().firstValue("X-Content-SHA256")).contains(CanonicalJson.sha256(json));
		assertThat(json).doesNotContain(CANARY)
			.contains("Desde cedo ninguém consegue responder.", "Já estamos olhando & <b>cuidando</b>.", "Otávio Reis");
		JsonNode document = JsonMapper.shared().readTree(json);
		assertThat(CanonicalJson.write(plain(document))).as("written in the canonical form").isEqualTo(json);
		JsonNode ticket = document.get("tickets").get(0);
		Map<?, ?> without = (Map<?, ?>) Objects.requireNonNull(plain(ticket));
		without.remove("sha256");
		assertThat(ticket.get("sha256").asString()).isEqualTo(CanonicalJson.sha256(CanonicalJson.write(without)));
		assertThat(ticket.get("openedAt").get("utc").asString()).isEqualTo("2026-11-20T19:00:00Z");
		assertThat(ticket.get("openedAt").get("local").asString()).isEqualTo("2026-11-20T16:00:00-03:00");
		assertThat(ticket.get("deadlines")).isNotEmpty();
		String printed = text(this.histories.pdf(number, false, this.cast.client(), Scene.PORTUGUESE));
		assertThat(printed).doesNotContain(CANARY)
			.contains("Histórico <i>com</i> acentuação", "Já estamos olhando & <b>cuidando</b>.", "(equipe)",
					"20/11/2026 16:00");
		assertThat(printed.replaceAll("\\s", "")).contains(ticket.get("sha256").asString());
		assertThat(text(this.histories.pdf(number, false, this.cast.client(), Locale.ENGLISH)))
			.contains("Service history", "(team)")
			.doesNotContain("Histórico do atendimento");
	}

	@Test
	void teamTakesAwayBothVersionsAndTheInternalOneIsMarked() throws IOException {
		String number = talked("Registro completo");
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		assertThat(agent.get("/desk/tickets/" + number + "/record.json").body()).doesNotContain(CANARY);
		assertThat(agent.get("/desk/tickets/" + number + "/record.json?internal=true").body()).contains(CANARY,
				"\"internalNotes\":true");
		assertThat(text(this.histories.pdf(number, true, this.cast.agent(), Scene.PORTUGUESE))).contains(CANARY,
				"Nota interna", "Uso interno");
		assertThat(agent.get("/desk/tickets/" + number + "/record").body()).contains("Registro e histórico");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.histories.json(number, true, this.cast.client(), Scene.PORTUGUESE));
		Visitor outsider = this.signedIn.visitor(this.cast.outsider());
		assertThat(outsider.get("/desk/tickets/" + number + "/record").statusCode()).isEqualTo(404);
		assertThat(outsider.get("/desk/tickets/" + number + "/record.pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void othersFindNothing() {
		String number = talked("De outra empresa");
		Visitor stranger = this.signedIn.visitor(this.cast.stranger());
		for (String path : List.of("/history", "/history.json", "/history.pdf")) {
			assertThat(stranger.get("/tickets/" + number + path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(
				this.signedIn.visitor(this.cast.colleague()).get("/tickets/" + number + "/history.json").statusCode())
			.isEqualTo(404);
		HistoryRow row = this.histories.ask(HistoryQuestion.ticket(number), HistoryWay.PORTAL, this.cast.client(),
				Scene.PORTUGUESE);
		assertThat(stranger.get("/history/" + row.id()).statusCode()).isEqualTo(404);
		assertThat(
				this.signedIn.visitor(this.cast.manager()).get("/history/" + row.id() + "/document.json").statusCode())
			.as("what somebody asked for is theirs alone")
			.isEqualTo(404);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.histories.ask(HistoryQuestion.ticket(number),
				HistoryWay.PORTAL, this.cast.stranger(), Scene.PORTUGUESE));
	}

	@Test
	void periodHasWhatTheReaderSeesAndVerifies() throws IOException {
		this.clock.set(Instant.parse("2026-11-26T12:00:00Z"));
		List<String> own = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			own.add(talked("Do período " + i));
		}
		String colleagues = ticket(this.cast.colleague(), "Da colega");
		this.clock.set(Instant.parse("2026-11-27T12:00:00Z"));
		String later = ticket(this.cast.client(), "Do dia seguinte");
		LocalDate day = LocalDate.of(2026, 11, 26);
		HistoryRow row = this.histories.ask(HistoryQuestion.period(day, day, false), HistoryWay.PORTAL,
				this.cast.client(), Scene.PORTUGUESE);
		assertThat(row.state()).as("many are prepared by workers").isEqualTo(HistoryState.WORKING);
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/history/" + row.id()).body()).contains("Preparando o histórico");
		assertThat(client.get("/history/" + row.id() + "/document.json").statusCode()).isEqualTo(404);
		for (int i = 0; i < 5 && this.histories.find(row.id(), this.cast.client()).isWorking(); i++) {
			this.work.work(row.id(), false);
		}
		row = this.histories.find(row.id(), this.cast.client());
		assertThat(row.isThere()).isTrue();
		HttpResponse<String> answer = client.get("/history/" + row.id() + "/document.json");
		String json = answer.body();
		assertThat(CanonicalJson.sha256(json)).isEqualTo(row.sha256());
		assertThat(row.size()).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
		assertThat(CanonicalJson.write(plain(JsonMapper.shared().readTree(json)))).isEqualTo(json);
		List<String> numbers = new ArrayList<>();
		JsonMapper.shared().readTree(json).get("tickets").forEach((one) -> numbers.add(one.get("number").asString()));
		assertThat(numbers).isEqualTo(own).doesNotContain(colleagues, later);
		assertThat(json).doesNotContain(CANARY);
		StringBuilder printed = new StringBuilder();
		for (int part = 1; part <= row.parts(); part++) {
			printed.append(text(this.histories.printed(row, part)));
		}
		own.forEach((number) -> assertThat(printed).contains(number));
		assertThat(printed.toString()).doesNotContain(CANARY);
		assertThat(events(own.get(3))).contains("DELIVERED");
		HistoryRow all = this.histories.ask(HistoryQuestion.period(day, day, true), HistoryWay.PORTAL,
				this.cast.manager(), Scene.PORTUGUESE);
		for (int i = 0; i < 5; i++) {
			this.work.work(all.id(), false);
		}
		assertThat(this.signedIn.visitor(this.cast.manager()).get("/history/" + all.id() + "/document.json").body())
			.contains(colleagues)
			.contains(own);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.histories
			.ask(HistoryQuestion.period(day, day, true), HistoryWay.PORTAL, this.cast.colleague(), Scene.PORTUGUESE));
	}

	private List<String> events(String number) {
		return this.database
			.sql("select h.kind from ticket_history h join ticket t on t.id = h.ticket_id where t.number = ?")
			.param(number)
			.query(String.class)
			.list();
	}

	@Test
	void requestIsDueInCalendarDaysAndLeavesEvidence() {
		rule(DecreeRule.HISTORY, true, Set.of(this.cast.aurora()));
		String number = talked("Com prazo");
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		agent.get("/desk/history-requests");
		assertThat(agent
			.post("/desk/history-requests", "email", this.cast.client().email(), "number", number, "from", "", "until",
					"", "way", "EMAIL")
			.statusCode()).isEqualTo(302);
		HistoryRow row = this.histories.of(this.cast.client(), PageRequest.FIRST).rows().get(0);
		assertThat(row.dueAt()).as("Friday to Wednesday, over a holiday and a weekend")
			.isEqualTo("2026-11-25T19:00:00Z");
		assertThat(row.inTime()).isTrue();
		assertThat(row.deliveredAt()).isEqualTo(TestClock.START);
		assertThat(row.requestedBy()).isEqualTo(this.cast.agent().name());
		assertThat(events(number)).contains("DELIVERED");
		assertThat(agent.get("/desk/history-requests").body()).contains("entregue por e-mail em 20/11/2026 16:00",
				"no prazo");
		String letter = this.database.sql(
				"select text_body from mail_letter where to_address = ? and subject like 'O histórico%' order by id desc limit 1")
			.param(this.cast.client().email())
			.query(String.class)
			.single();
		Matcher link = LINK.matcher(letter);
		assertThat(link.find()).isTrue();
		Visitor nobody = this.signedIn.stranger();
		assertThat(nobody.get(link.group()).body()).contains("Baixar PDF", number);
		assertThat(nobody.get(link.group() + "/document.json").body()).contains(number).doesNotContain(CANARY);
		assertThat(nobody.get("/histories/" + "a".repeat(43)).statusCode()).isEqualTo(404);
		this.clock.advance(Duration.ofDays(8));
		assertThat(nobody.get(link.group()).statusCode()).as("the link expires").isEqualTo(404);
		this.work.prune();
		assertThat(this.histories.find(row.id(), this.cast.client()).state()).isEqualTo(HistoryState.EXPIRED);
		assertThat(this.requests.piece(row.id(), "JSON", 1)).isEmpty();
		HistoryRow other = this.histories.ask(
				HistoryQuestion.period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), false), HistoryWay.PORTAL,
				this.cast.stranger(), Scene.PORTUGUESE);
		assertThat(other.dueAt()).as("the rule is not for them").isNull();
	}

	@Test
	void formsSayWhatIsWrong() {
		Visitor client = this.signedIn.visitor(this.cast.client());
		client.get("/history");
		HttpResponse<String> answer = client.post("/history", "from", "2026-11-10", "until", "2026-11-01", "way",
				"PORTAL");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("O último dia não pode vir antes do primeiro", "2026-11-10");
		assertThat(client.post("/history", "from", "ontem", "until", "", "way", "PORTAL").body())
			.contains("Informe um dia");
		assertThat(client.post("/history", "from", "2026-11-01", "until", "2026-11-02", "way", "POMBO").statusCode())
			.isEqualTo(422);
		assertThat(client
			.post("/history", "from", "2026-11-01", "until", "2026-11-02", "everybody", "true", "way", "PORTAL")
			.statusCode()).as("who sees nothing of colleagues asks for nothing of theirs").isEqualTo(422);
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		agent.get("/desk/history-requests");
		assertThat(agent
			.post("/desk/history-requests", "email", "ninguem@nada.example", "from", "2026-11-01", "until",
					"2026-11-02", "way", "PORTAL")
			.body()).contains("Nenhum contato ativo");
	}

	@Test
	void answerIsPromisedInCalendarTimeAndNothingStopsIt() {
		rule(DecreeRule.ANSWER, true, Set.of(this.cast.boreal()));
		String other = ticket(this.cast.client(), "Fora do perfil");
		assertThat(answer(other, this.cast.leader())).isEmpty();
		String number = ticket(this.cast.stranger(), "No perfil");
		Deadline deadline = answer(number, this.cast.leader()).get(0);
		assertThat(deadline.dueAt()).isEqualTo("2026-11-27T19:00:00Z");
		assertThat(deadline.calendar()).isNull();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode nos dizer a versão?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of());
		assertThat(answer(number, this.cast.leader()).get(0).state()).as("waiting for the client stops nothing")
			.isEqualTo(ClockState.RUNNING);
		assertThat(this.database.sql("""
				select c.red_at from sla_clock c join ticket t on t.id = c.subject_id
				where t.number = ? and c.target = 'DECREE_ANSWER'""")
			.param(number)
			.query((row, index) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
			.single()).as("warned before day seven").isBefore(Instant.parse("2026-11-25T20:00:00Z"));
		this.clock.advance(Duration.ofDays(6));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Resolvido: era a versão."), AfterReply.RESOLVE,
				Set.of());
		assertThat(answer(number, this.cast.leader()).get(0).state()).isEqualTo(ClockState.MET);
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/tickets/" + number + "/record").body())
			.contains("Resolvido: era a versão.", "informou em");
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void answerIsPromisedOnceTheClientIsKnownAndOnlyThen() {
		rule(DecreeRule.ANSWER, true, Set.of(this.cast.boreal()));
		String number = "202611200777777";
		this.opening.open(number, facts(null, null), this.clock.instant(), this.cast.agent());
		assertThat(answer(number, this.cast.leader())).isEmpty();
		this.opening.complete(number, facts(null, this.cast.boreal()), this.cast.agent());
		List<Deadline> promised = answer(number, this.cast.leader());
		assertThat(promised).as("the client is enough").extracting(Deadline::state).containsExactly(ClockState.RUNNING);
		this.opening.complete(number, facts(this.cast.stranger().id(), null), this.cast.agent());
		assertThat(answer(number, this.cast.leader())).as("the person changes nothing")
			.extracting(Deadline::id, Deadline::state)
			.containsExactly(tuple(promised.get(0).id(), ClockState.RUNNING));
	}

	private static EmergencyFacts facts(@Nullable Long requester, @Nullable Long organization) {
		return new EmergencyFacts(requester, organization, new Subject(null, null, null, null), "Parou", null, null);
	}

	private List<Deadline> answer(String number, CurrentPerson reader) {
		return this.dossiers.find(number, false, reader)
			.deadlines()
			.stream()
			.filter((one) -> one.target().code().equals(AnswerPromise.TARGET))
			.toList();
	}

	@Test
	void profileIsSwitchedByAdminsAndNeverBelowTheDecree() {
		Visitor admin = this.signedIn.visitor(this.cast.admin());
		assertThat(admin.get("/backoffice/decree").body()).contains("Art. 13", "Ligar todas as regras", "Sempre");
		String version = Integer.toString(this.profile.terms(DecreeRule.RECORDING).version());
		HttpResponse<String> low = admin.post("/backoffice/decree/rules/RECORDING", "active", "true", "value", "30",
				"whom", "everyone", "version", version);
		assertThat(low.statusCode()).isEqualTo(422);
		assertThat(low.body()).contains("O valor vai de 90 a 3.650");
		assertThat(admin
			.post("/backoffice/decree/rules/RECORDING", "active", "true", "value", "120", "whom", "chosen", "version",
					version)
			.body()).contains("Escolha ao menos uma empresa");
		assertThat(admin
			.post("/backoffice/decree/rules/RECORDING", "active", "true", "value", "120", "whom", "chosen",
					"organizations", Long.toString(this.cast.aurora()), "version", version)
			.statusCode()).isEqualTo(302);
		assertThat(admin
			.post("/backoffice/decree/rules/RECORDING", "active", "false", "value", "90", "whom", "everyone", "version",
					version)
			.body()).contains("Alguém mudou isto");
		assertThat(this.profile.of(DecreeRule.RECORDING, this.cast.aurora())).isPresent();
		assertThat(this.profile.of(DecreeRule.RECORDING, this.cast.boreal())).isEmpty();
		assertThat(admin.post("/backoffice/decree", "active", "true").statusCode()).isEqualTo(302);
		assertThat(this.profile.within(List.of(this.cast.boreal(), 0L)))
			.containsEntry(this.cast.boreal(), Duration.ofMinutes(30))
			.containsKey(0L);
		admin.post("/backoffice/decree", "active", "false");
		assertThat(this.profile.rules().values()).noneMatch(RuleTerms::active);
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/backoffice/decree").statusCode()).isEqualTo(403);
	}

	@Test
	void recordingsAreKeptAsLongAsPromised() {
		String number = talked("Com gravação");
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		agent.get("/desk/tickets/" + number + "/record");
		assertThat(agent.post("/desk/tickets/" + number + "/recordings", "address", "javascript:alert(1)").statusCode())
			.isEqualTo(422);
		agent.post("/desk/tickets/" + number + "/recordings", "address", "https://gravacoes.example/1?a=b");
		String page = agent.get("/desk/tickets/" + number + "/record").body();
		assertThat(page).contains("https://gravacoes.example/1?a=b").doesNotContain("/removal");
		long id = this.database.sql("select max(id) from decree_recording").query(Long.class).single();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.retention.removeRecording(number, id, this.cast.agent()));
		this.clock.advance(Duration.ofDays(121));
		this.retention.removeRecording(number, id, this.cast.agent());
		assertThat(this.database.sql("select count(*) from decree_recording where id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void retentionNeverTouchesWhatIsOpenWithinItsTermOrOnHold() {
		String open = talked("Aberto há anos");
		String resolved = solved("Só resolvido");
		String ended = solved("Encerrado há anos");
		String held = solved("Sob guarda");
		this.progress.close(ended, this.cast.client());
		this.progress.close(held, this.cast.client());
		this.retention.hold(held, "Processo 123", this.cast.agent());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.retention.release(held, this.cast.agent()));
		this.clock.advance(Duration.ofDays(2 * 365));
		String young = solved("Encerrado agora");
		this.progress.close(young, this.cast.client());
		this.retentionWork.pass();
		assertThat(said(ended)).as("off by default").isNotEqualTo("—");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.retention.change(new RetentionTerms(true, 50, this.retention.terms().version())));
		rule(DecreeRule.RETENTION, true, Set.of());
		this.clock.advance(Duration.ofDays(40));
		assertThatExceptionOfType(Refused.class).as("counted first")
			.isThrownBy(() -> this.retention.change(new RetentionTerms(true, 50, this.retention.terms().version())));
		this.retention.count(this.cast.admin());
		RetentionRun counted = this.retention.runs().get(0);
		assertThat(counted.dry()).isTrue();
		assertThat(counted.found()).isEqualTo(1);
		assertThat(counted.held()).isEqualTo(1);
		assertThat(said(ended)).as("counting touches nothing").isNotEqualTo("—");
		this.retention.change(new RetentionTerms(true, 50, this.retention.terms().version()));
		this.retentionWork.pass();
		assertThat(said(ended)).isEqualTo("—");
		for (String kept : List.of(open, resolved, held, young)) {
			assertThat(said(kept)).as(kept).isNotEqualTo("—");
		}
		RetentionRun run = this.retention.runs().get(0);
		assertThat(run.dry()).isFalse();
		assertThat(run.erased()).isEqualTo(1);
		assertThat(this.dossiers.find(ended, true, this.cast.leader()).events()).as("evidence stays").isNotEmpty();
		this.retentionWork.pass();
		assertThat(this.retention.runs()).as("nothing is forgotten twice").first().isEqualTo(run);
		this.retention.change(new RetentionTerms(false, 50, this.retention.terms().version()));
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whatCannotBePreparedIsToldToTheTeamAndHoldsBackWhatItTellsOfForAWhile() {
		String asked = solved("De que se pediu o histórico");
		this.progress.close(asked, this.cast.client());
		rule(DecreeRule.RETENTION, true, Set.of());
		this.clock.advance(Duration.ofDays(3 * 365));
		int found = found();
		HistoryRow row = this.histories.askFor(this.cast.client().email(), HistoryQuestion.ticket(asked),
				HistoryWay.PORTAL, this.cast.agent(), Scene.PORTUGUESE);
		assertThat(row.isThere()).isTrue();
		assertThat(told(this.cast.client(), row)).containsExactly("HISTORY_READY " + asked);
		assertThat(found()).isEqualTo(found);
		// what stands there already cannot be written again
		this.database.sql("""
				update decree_history_request set state = 'WORKING', delivered_at = null, expires_at = null, done = 0,
					attempts = 4 where id = ?""").param(row.id()).update();
		this.work.work(row.id(), false);
		assertThat(this.histories.find(row.id(), this.cast.client()).isFailed()).isTrue();
		for (CurrentPerson one : List.of(this.cast.leader(), this.cast.admin(), this.cast.agent())) {
			assertThat(told(one, row)).as(one.name()).containsExactly("HISTORY_REQUESTED " + asked);
		}
		assertThat(this.signedIn.visitor(this.cast.leader()).get("/notifications").body())
			.contains("O histórico que " + this.cast.client().name() + " pediu não ficou pronto");
		assertThat(found()).as("no other is held back").isEqualTo(found - 1);
		this.clock.advance(Duration.ofDays(31));
		assertThat(found()).as("not for ever").isEqualTo(found);
	}

	private int found() {
		this.retention.count(this.cast.admin());
		return this.retention.runs().get(0).found();
	}

	private List<String> told(CurrentPerson person, HistoryRow row) {
		return this.database
			.sql("select kind || ' ' || about from notification where person_id = ? and cause like ? order by id")
			.params(person.id(), "history/" + row.id() + "/%")
			.query(String.class)
			.list();
	}

	@Test
	void whoMayNoLongerSeeItFetchesNothing() {
		talked("De todos");
		LocalDate day = LocalDate.of(2026, 11, 20);
		CurrentPerson manager = newcomer(Role.CLIENT_MANAGER, "gestora.nova@aurora.example");
		HistoryRow all = this.histories.ask(HistoryQuestion.period(day, day, true), HistoryWay.EMAIL, manager,
				Scene.PORTUGUESE);
		for (int i = 0; i < 5 && this.histories.find(all.id(), manager).isWorking(); i++) {
			this.work.work(all.id(), false);
		}
		SecretToken token = SecretToken.random();
		this.database.sql("update decree_history_request set token_hash = ? where id = ?")
			.params(token.hash(), all.id())
			.update();
		Visitor visitor = this.signedIn.visitor(manager);
		String path = "/history/" + all.id();
		assertThat(visitor.get(path + "/document.json").statusCode()).isEqualTo(200);
		assertThat(this.histories.find(token).id()).isEqualTo(all.id());
		assertThat(this.signedIn.stranger().get("/histories/" + token.value()).statusCode()).isEqualTo(200);
		this.people.change(manager.id(), manager.name(), null, Role.CLIENT, this.cast.aurora());
		Visitor demoted = this.signedIn.visitor(manager);
		assertThat(demoted.get(path + "/document.json").statusCode()).as("no longer sees colleagues' tickets")
			.isEqualTo(404);
		assertThat(demoted.get("/history").body()).contains("/history").doesNotContain(path);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.histories.find(token));
		this.people.change(manager.id(), manager.name(), null, Role.CLIENT_MANAGER, this.cast.boreal());
		assertThatExceptionOfType(NotFound.class).as("works elsewhere now")
			.isThrownBy(() -> this.histories.find(all.id(), manager));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.histories.find(token));
		this.people.change(manager.id(), manager.name(), null, Role.CLIENT_MANAGER, this.cast.aurora());
		assertThat(this.histories.find(token).id()).isEqualTo(all.id());
		this.people.disable(manager.id());
		assertThatExceptionOfType(NotFound.class).as("has left").isThrownBy(() -> this.histories.find(token));
		assertThat(this.signedIn.stranger().get("/histories/" + token.value() + "/document.json").statusCode())
			.isEqualTo(404);
	}

	private CurrentPerson newcomer(Role role, String email) {
		this.people.register("Rosa Nova", email, null, role, this.cast.aurora());
		return this.people.findActive(email).orElseThrow();
	}

	@Test
	void askingOftenIsRefusedBesideTheForm() {
		CurrentPerson person = newcomer(Role.CLIENT, "insistente@aurora.example");
		Visitor visitor = this.signedIn.visitor(person);
		visitor.get("/history");
		String[] form = { "from", "2026-11-01", "until", "2026-11-02", "way", "PORTAL" };
		for (int i = 0; i < 10; i++) {
			assertThat(visitor.post("/history", form).statusCode()).isEqualTo(302);
		}
		HttpResponse<String> answer = visitor.post("/history", form);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Muitos pedidos de histórico em pouco tempo", "2026-11-01");
		String number = ticket(person, "De quem insiste");
		assertThat(visitor.post("/tickets/" + number + "/history", "way", "PORTAL").body())
			.contains("Muitos pedidos de histórico em pouco tempo");
		HistoryQuestion question = HistoryQuestion.ticket(number);
		for (int i = 10; i < 20; i++) {
			this.histories.ask(question, HistoryWay.PORTAL, person, Scene.PORTUGUESE);
		}
		assertThatExceptionOfType(Refused.class).as("what is kept is bounded")
			.isThrownBy(() -> this.histories.ask(question, HistoryWay.PORTAL, person, Scene.PORTUGUESE));
		this.clock.advance(Duration.ofDays(8));
		assertThat(this.histories.ask(question, HistoryWay.PORTAL, person, Scene.PORTUGUESE).isThere()).isTrue();
	}

	@Test
	void whatOthersKeepOfATicketIsForgottenWithIt() {
		String number = solved("A esquecer");
		this.progress.close(number, this.cast.client());
		HistoryRow history = this.histories.ask(HistoryQuestion.ticket(number), HistoryWay.PORTAL, this.cast.client(),
				Scene.PORTUGUESE);
		long ticket = this.database.sql("select id from ticket where number = ?")
			.param(number)
			.query(Long.class)
			.single();
		KEPT_ELSEWHERE.lines().filter((line) -> !line.isBlank()).forEach((line) -> this.database.sql(line).update());
		List<String> words = List.of("protocol_contact", "protocol_call", "chat_conversation", "chat_message",
				"chat_note", "chat_rating", "emergency_review", "duty_alarm", "platform_file");
		words.forEach((table) -> assertThat(holding(table)).as(table).isPositive());
		this.transactions.executeWithoutResult((transaction) -> this.erasure.erase(ticket, this.clock.instant()));
		words.stream()
			.filter((table) -> !table.startsWith("chat"))
			.forEach((table) -> assertThat(holding(table)).as(table).isZero());
		assertThat(this.database
			.sql("select count(*) from chat_attachment where conversation_id in"
					+ " (select id from chat_conversation where ticket_id = ?)")
			.param(ticket)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.database
			.sql("""
					select text from chat_message where conversation_id in (select id from chat_conversation where ticket_id = ?)
					order by id""")
			.param(ticket)
			.query(String.class)
			.list()).as("of what goes on, what is younger than the ticket's end stays")
			.containsExactly("—", "—", "esquecida, mas depois do fim");
		for (String table : List.of("chat_conversation", "chat_note", "chat_rating")) {
			assertThat(holding(table)).as(table).isZero();
		}
		assertThat(this.histories.find(history.id(), this.cast.client()).state()).isEqualTo(HistoryState.EXPIRED);
		assertThat(this.requests.tickets(history.id())).isEmpty();
		assertThat(this.requests.piece(history.id(), "PDF", 1)).isEmpty();
		// so that no other test counts it
		this.database.sql("update ticket set reopens_until = '2100-01-01' where id = ?").param(ticket).update();
	}

	private int holding(String table) {
		return this.database.sql("select count(*) from " + table + " x where row_to_json(x)::text like '%esquecida%'")
			.query(Integer.class)
			.single();
	}

	private String solved(String subject) {
		String number = ticket(this.cast.client(), subject);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Resolvido com a versão nova."), AfterReply.RESOLVE,
				Set.of());
		return number;
	}

	private String said(String number) {
		return this.database
			.sql("select min(m.text) from ticket_message m join ticket t on t.id = m.ticket_id where t.number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	@Test
	void thousandMessagesStayBounded() throws IOException {
		String number = ticket(this.cast.client(), "Conversa longa");
		this.database
			.sql("""
					insert into ticket_message (ticket_id, author_id, side, visibility, text, at)
					select t.id, t.requester_id, 'CLIENT', 'PUBLIC', 'Mensagem ' || n || ': ' || repeat('detalhe do caso ', 20),
						t.opened_at + n * interval '1 minute' from ticket t, generate_series(1, 1000) n where t.number = ?""")
			.param(number)
			.update();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.histories.pdf(number, false, this.cast.client(), Scene.PORTUGUESE));
		Instant begun = java.time.Clock.systemUTC().instant();
		HistoryRow row = this.histories.ask(HistoryQuestion.ticket(number), HistoryWay.PORTAL, this.cast.client(),
				Scene.PORTUGUESE);
		assertThat(Duration.between(begun, java.time.Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(60));
		assertThat(row.isThere()).isTrue();
		assertThat(row.parts()).isEqualTo(3);
		assertThat(text(this.histories.printed(row, 2))).contains("Mensagem 600:");
		HttpResponse<String> zip = this.signedIn.visitor(this.cast.client())
			.get("/history/" + row.id() + "/document.pdf");
		assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
		assertThat(zip.body()).startsWith("PK");
	}

	@Test
	void strangeLettersAndEndlessWordsArePrinted() throws IOException {
		String number = ticket(this.cast.client(), "Letras 😀 \uFFFE\uFFFF estranhas");
		this.conversation.answer(number, this.cast.client(), Reply.of("x".repeat(19_000) + " fim-da-palavra"));
		assertThat(text(this.histories.pdf(number, false, this.cast.client(), Scene.PORTUGUESE))).contains("estranhas",
				"fim-da-palavra");
		assertThat(this.histories.json(number, false, this.cast.client(), Scene.PORTUGUESE)).contains("\uFFFE");
	}

	private static Object plain(JsonNode node) {
		return Objects.requireNonNull(JsonMapper.shared().convertValue(node, Object.class));
	}

}
