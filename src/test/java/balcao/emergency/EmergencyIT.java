package balcao.emergency;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.duty.AlarmStory;
import balcao.duty.DutyHours;
import balcao.duty.DutyService;
import balcao.duty.PageLine;
import balcao.duty.PagingService;
import balcao.duty.PagingWatch;
import balcao.duty.ShiftTerms;
import balcao.intake.RoutingCondition;
import balcao.intake.RoutingField;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.LongNumbers;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.platform.SecretToken;
import balcao.sla.ClockReplays;
import balcao.sla.ClockState;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Deadline;
import balcao.sla.DeadlineService;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.ticket.AfterReply;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.EmergencyTicket;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketFamily;
import balcao.ticket.TicketMerge;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyIT {

	private static final Instant START = Instant.parse("2026-11-20T19:00:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private EmergencyOpening opening;

	@Autowired
	private EmergencyService emergencies;

	@Autowired
	private WallService walls;

	@Autowired
	private DutyService duty;

	@Autowired
	private PagingService paging;

	@Autowired
	private PagingWatch watch;

	@Autowired
	private PersonService people;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketFamily family;

	@Autowired
	private TicketMerge merge;

	@Autowired
	private TicketReading reading;

	@Autowired
	private DeadlineService deadlines;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private CurrentPerson second;

	private int opened;

	@BeforeAll
	void set(@Autowired PersonService people, @Autowired TeamService teams, @Autowired RoutingService routing,
			@Autowired PolicyService policies, @Autowired ContractService contracts) {
		this.cast = this.scene.set();
		this.second = people.find(people.register("Nina Prates", "nina@balcao.example", null, Role.AGENT, null));
		teams.staff(this.cast.support(), List.of(this.cast.agent().id(), this.second.id(), this.cast.leader().id()),
				this.cast.leader().id());
		routing.add(RoutingTerms.to(this.cast.projects(),
				RoutingCondition.of(RoutingField.ORGANIZATION, this.cast.boreal())));
		long policy = policies.create("Emergências", new PolicyTerms(StagePercents.USUAL, List
			.of(TargetTerms.usual(TargetName.SOLUTION, null, Scene.levels(4, 8, 40, 56)), TargetTerms.usual(
					TargetName.NEXT_UPDATE, null,
					List.of(Level.ofSeverity(1, Duration.ofMinutes(30)), Level.ofSeverity(2, Duration.ofHours(1)))))));
		contracts
			.sign(new ContractTerms("Aurora", this.cast.aurora(), null, policy, null, LocalDate.of(2020, 1, 1), null));
		this.clock.set(START);
		this.duty.add(this.cast.support(), new ShiftTerms("Sempre", DutyHours.ALWAYS, null, LocalDate.of(2026, 11, 16),
				LocalTime.of(9, 0), List.of(this.cast.agent().id(), this.second.id())), this.cast.leader());
	}

	@BeforeEach
	void rest() {
		this.database
			.sql("update duty_alarm set ended_at = raised_at, escalates_at = null where acknowledged_at is null")
			.update();
		this.clock.set(START);
	}

	@Test
	void oneAfterTheOtherIsCalledUntilEverybodyWas() {
		EmergencyTicket emergency = open();
		assertThat(called(emergency)).containsExactly(this.cast.agent().name());
		assertThat(pass(Duration.ofMinutes(4))).isZero();
		assertThat(pass(Duration.ofMinutes(1))).isOne();
		assertThat(called(emergency)).containsExactly(this.cast.agent().name(), this.second.name());
		assertThat(pass(Duration.ZERO)).isZero();
		pass(Duration.ofMinutes(5));
		assertThat(called(emergency)).endsWith(this.cast.leader().name()).hasSize(3);
		pass(Duration.ofMinutes(10));
		assertThat(story(emergency).isExhausted()).isTrue();
		assertThat(pass(Duration.ofHours(2))).isZero();
	}

	@Test
	void twoPassesAtOnceCallOnce() throws Exception {
		EmergencyTicket emergency = open();
		this.clock.advance(Duration.ofMinutes(5));
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Integer>> passes = new ArrayList<>();
			for (int node = 0; node < 4; node++) {
				passes.add(this.watch::pass);
			}
			int all = 0;
			for (Future<Integer> pass : nodes.invokeAll(passes)) {
				all += pass.get();
			}
			assertThat(all).isOne();
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(called(emergency)).hasSize(2);
		assertThat(letters(this.second)).isOne();
	}

	@Test
	void anAlarmThatFailsKeepsNoOtherFromCalling() {
		EmergencyTicket broken = open();
		EmergencyTicket other = open();
		this.database.sql("""
				create function refuse_call() returns trigger language plpgsql as
				$$ begin raise exception 'nobody can be called'; end $$""").update();
		this.database
			.sql("create trigger refuse_call before insert on duty_page for each row when (new.alarm_id = %d)"
				.formatted(story(broken).id()) + " execute function refuse_call()")
			.update();
		try {
			assertThat(pass(Duration.ofMinutes(5))).isOne();
			assertThat(called(other)).hasSize(2);
			assertThat(called(broken)).hasSize(1);
		}
		finally {
			this.database.sql("drop function refuse_call cascade").update();
		}
		assertThat(pass(Duration.ofSeconds(5))).as("tried again").isOne();
		assertThat(called(broken)).hasSize(2);
	}

	@Test
	void whoeverTakesItEndsTheCalling() {
		EmergencyTicket emergency = open();
		this.paging.acknowledge(story(emergency).id(), this.cast.agent());
		assertThat(story(emergency).acknowledgedBy()).isEqualTo(this.cast.agent().name());
		assertThat(this.paging.waitingFor(this.cast.agent())).isEmpty();
		assertThat(pass(Duration.ofHours(1))).isZero();
		EmergencyTicket other = open();
		this.assignment.take(other.number(), this.second);
		assertThat(story(other).acknowledgedBy()).isEqualTo(this.second.name());
	}

	@Test
	void whoIsNotOfTheTeamCannotTakeIt() {
		EmergencyTicket emergency = open();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.paging.acknowledge(story(emergency).id(), this.cast.outsider()));
		assertThat(story(emergency).isOpen()).isTrue();
	}

	@Test
	void whatIsSaidToManyAtOnceIsNoAnswer() {
		EmergencyTicket emergency = open();
		this.clock.advance(Duration.ofMinutes(1));
		this.family.tellOne(emergency.number(), "Encontramos a causa e a correção está em andamento.", List.of(),
				AfterReply.KEEP, Set.of(Told.UPDATE), this.second);
		assertThat(story(emergency).isOpen()).isTrue();
		assertThat(updates(emergency)).extracting(Deadline::state).containsExactly(ClockState.MET, ClockState.RUNNING);
		assertThat(pass(Duration.ofMinutes(4))).isOne();
		tell(emergency, AfterReply.KEEP);
		assertThat(story(emergency).acknowledgedBy()).isEqualTo(this.cast.agent().name());
	}

	@Test
	void whatComesBackCallsWhoIsOnDutyOnceMore() {
		EmergencyTicket emergency = open();
		tell(emergency, AfterReply.RESOLVE);
		this.clock.advance(Duration.ofMinutes(10));
		this.progress.reopen(emergency.number(), this.cast.client(), "Parou outra vez");
		assertThat(stories(emergency)).extracting(AlarmStory::isOpen).containsExactly(false, true);
		assertThat(stories(emergency).get(1).pages()).extracting(PageLine::name)
			.containsExactly(this.cast.agent().name());
		this.conversation.answer(emergency.number(), this.cast.client(), Reply.of("Ainda está parado."));
		assertThat(stories(emergency)).hasSize(2);
		String ticket = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Um chamado");
		this.conversation.reply(ticket, this.cast.agent(), Reply.of("O serviço voltou a responder."),
				AfterReply.RESOLVE, Set.of());
		this.progress.reopen(ticket, this.cast.client(), "Não voltou");
		assertThat(this.paging.of(PagedEmergencies.subject(this.reading.glance(ticket, this.cast.agent()).id())))
			.isEmpty();
	}

	@Test
	void anotherTeamIsCalledWhenItIsGivenToIt() {
		EmergencyTicket emergency = open();
		this.assignment.give(emergency.number(), this.cast.admin(), this.cast.projects(), null);
		assertThat(stories(emergency)).extracting(AlarmStory::isOpen).containsExactly(false, true);
		assertThat(stories(emergency)).extracting(AlarmStory::teamId)
			.containsExactly(this.cast.support(), this.cast.projects());
		assertThat(stories(emergency).get(0).acknowledgedAt()).isNull();
		this.assignment.give(emergency.number(), this.cast.admin(), null, this.cast.outsider().id());
		assertThat(stories(emergency)).hasSize(2);
		this.assignment.give(emergency.number(), this.cast.admin(), this.cast.support(), this.cast.admin().id());
		assertThat(stories(emergency)).extracting(AlarmStory::isOpen).containsExactly(false, false);
	}

	@Test
	void aMergeThatIsTakenBackCallsAgain() {
		EmergencyTicket emergency = open();
		EmergencyTicket other = open();
		tell(emergency, AfterReply.KEEP);
		this.merge.merge(emergency.number(), other.number(), this.cast.agent());
		assertThat(stories(emergency)).extracting(AlarmStory::isOpen).containsExactly(false);
		this.merge.undo(emergency.number(), this.cast.agent());
		assertThat(stories(emergency)).extracting(AlarmStory::isOpen).containsExactly(false, true);
		assertThat(stories(other)).hasSize(1);
	}

	@Test
	void aPolicyOfBeforeUpdatesPromisesNone() {
		EmergencyTicket emergency = open(this.cast.stranger());
		assertThat(updates(emergency)).isEmpty();
		assertThat(this.emergencies.standing(emergency.number(), this.cast.stranger()).nextUpdateAt()).isNull();
		assertThat(this.signedIn.visitor(this.cast.admin()).get("/desk/tickets/" + emergency.number()).body())
			.contains("Próxima atualização", "sem prazo prometido");
		assertThat(this.signedIn.visitor(this.cast.stranger()).get("/tickets/" + emergency.number()).statusCode())
			.isEqualTo(200);
		this.conversation.reply(emergency.number(), this.cast.admin(), Reply.of("Estamos vendo."), AfterReply.KEEP,
				Set.of(Told.UPDATE));
		assertThat(updates(emergency)).isEmpty();
		assertThat(this.signedIn.visitor(this.cast.admin()).get("/backoffice/policies/" + this.cast.policy()).body())
			.contains("não promete atualizações em emergências");
	}

	@Test
	void theLinkOfALetterAnswersOnlyWhenItIsConfirmed() {
		EmergencyTicket emergency = open();
		Matcher link = Pattern.compile("/pages/[A-Za-z0-9_-]{43}")
			.matcher(this.database
				.sql("select text_body from mail_letter where to_address = :to order by id desc limit 1")
				.param("to", this.cast.agent().email())
				.query(String.class)
				.single());
		assertThat(link.find()).isTrue();
		Visitor stranger = this.signedIn.stranger();
		HttpResponse<String> page = stranger.get(link.group());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(story(emergency).isOpen()).isTrue();
		stranger.post(link.group());
		assertThat(story(emergency).acknowledgedBy()).isEqualTo(this.cast.agent().name());
		assertThat(stranger.get("/pages/" + SecretToken.random().value()).statusCode()).isEqualTo(404);
	}

	@Test
	void whoIsCalledReadsItOnEveryPageOfTheDesk() {
		EmergencyTicket emergency = open();
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk").body()).contains("role=\"alert\"")
			.contains("/desk/tickets/" + emergency.number())
			.contains("/acknowledgement");
		assertThat(this.signedIn.visitor(this.second).get("/desk").body()).doesNotContain("/acknowledgement");
	}

	@Test
	void nobodyOnDutyCallsTheLeaderAndWithoutOneTheAdmins() {
		EmergencyTicket emergency = open(this.cast.stranger());
		assertThat(emergency.teamId()).isEqualTo(this.cast.projects());
		assertThat(called(emergency)).contains(this.cast.admin().name());
		assertThat(story(emergency).nobodyWasOnDuty()).isTrue();
	}

	@Test
	void theBoardHasTheEmergenciesOfOnesTeamsAlone() {
		EmergencyTicket own = open();
		EmergencyTicket other = open(this.cast.stranger());
		assertThat(onBoard(this.cast.agent())).contains(own.number()).doesNotContain(other.number());
		assertThat(onBoard(this.cast.outsider())).contains(other.number()).doesNotContain(own.number());
		assertThat(onBoard(this.cast.leader())).contains(own.number(), other.number());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.emergencies.board(this.cast.client()));
		HttpResponse<String> page = this.signedIn.visitor(this.cast.agent()).get("/desk/emergencies");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(LongNumbers.shown(own.number(), 4));
	}

	@Test
	void aWallShowsNobodyByNameAndEndsWhenItIsRevoked() {
		EmergencyTicket emergency = open();
		this.assignment.take(emergency.number(), this.cast.agent());
		SecretToken token = this.walls.make("Sala", WallShows.COMPANIES, List.of(this.cast.support()),
				this.cast.leader());
		Visitor screen = this.signedIn.stranger();
		HttpResponse<String> page = screen.get("/wall/" + token.value());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(page.body()).contains(LongNumbers.shown(emergency.number(), 4), "Aurora Distribuidora")
			.doesNotContain(this.cast.agent().name(), this.cast.client().name(), "Notas paradas");
		Wall wall = this.walls.all(this.cast.leader()).get(0);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.walls.revoke(wall.id(), this.cast.agent()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.walls.renew(wall.id(), this.cast.agent()));
		SecretToken other = this.walls.renew(wall.id(), this.cast.leader());
		assertThat(screen.get("/wall/" + token.value()).statusCode()).isEqualTo(404);
		assertThat(screen.get("/wall/" + other.value()).body()).contains("Aurora Distribuidora");
		this.walls.revoke(wall.id(), this.cast.leader());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.walls.renew(wall.id(), this.cast.leader()));
		assertThat(screen.get("/wall/" + other.value()).statusCode()).isEqualTo(404);
		HttpResponse<String> ended = screen.get("/wall/" + token.value());
		assertThat(ended.statusCode()).isEqualTo(404);
		assertThat(ended.body()).doesNotContain("Aurora", LongNumbers.shown(emergency.number(), 4));
	}

	@Test
	void aWallEndsWithTheRightsOfWhoMadeIt() {
		long leader = this.people.register("Lia Costa", "lia@balcao.example", null, Role.LEADER, null);
		long admin = this.people.register("Ari Costa", "ari@balcao.example", null, Role.ADMIN, null);
		String ledBy = wall(this.people.find(leader));
		String ranBy = wall(this.people.find(admin));
		String other = wall(this.cast.leader());
		Visitor screen = this.signedIn.stranger();
		this.people.change(admin, "Ari Costa", null, Role.LEADER, null);
		assertThat(screen.get(ranBy).statusCode()).isEqualTo(200);
		this.people.change(leader, "Lia Costa", null, Role.AGENT, null);
		this.people.disable(admin);
		assertThat(screen.get(ledBy).statusCode()).isEqualTo(404);
		assertThat(screen.get(ranBy).statusCode()).isEqualTo(404);
		assertThat(screen.get(other).statusCode()).isEqualTo(200);
		assertThat(this.signedIn.visitor(this.cast.leader()).get("/desk/walls").body())
			.contains("Encerrado porque Lia Costa");
	}

	private String wall(CurrentPerson maker) {
		return "/wall/" + this.walls.make("Sala", WallShows.NUMBERS, List.of(this.cast.support()), maker).value();
	}

	@Test
	void nonsenseInFormsIsAnsweredByAPage() {
		EmergencyTicket emergency = open();
		tell(emergency, AfterReply.RESOLVE);
		Visitor leader = this.signedIn.visitor(this.cast.leader());
		String review = "/desk/tickets/" + emergency.number() + "/review";
		String[][] posts = { { "/desk/walls", "teams", "letras" }, { "/desk/walls", "teams", "-1" },
				{ "/desk/walls", "name", "Sala", "shows", "letras" },
				{ "/desk/walls", "name", "Sala", "shows", "NUMBERS", "teams", "-1" },
				{ "/desk/walls/letras/revocation" }, { review, "published", "letras" },
				{ review, "happened", "a", "version", "letras" }, { "/desk/emergencies/letras/assignment" } };
		for (String[] post : posts) {
			assertThat(leader.post(post[0], Arrays.copyOfRange(post, 1, post.length)).statusCode())
				.as(String.join(" ", post))
				.isBetween(400, 499);
		}
	}

	@Test
	void eachUpdateKeepsItsDeadlineAndBeginsTheNextUntilItIsSolved() {
		EmergencyTicket emergency = open();
		assertThat(updates(emergency)).extracting(Deadline::state).containsExactly(ClockState.RUNNING);
		this.clock.advance(Duration.ofMinutes(20));
		tell(emergency, AfterReply.KEEP, Told.UPDATE);
		assertThat(updates(emergency)).extracting(Deadline::state).containsExactly(ClockState.MET, ClockState.RUNNING);
		assertThat(updates(emergency).get(1).dueAt()).isEqualTo(this.clock.instant().plus(Duration.ofMinutes(30)));
		this.clock.advance(Duration.ofMinutes(40));
		tell(emergency, AfterReply.KEEP);
		assertThat(updates(emergency)).hasSize(2);
		tell(emergency, AfterReply.KEEP, Told.UPDATE, Told.WORKAROUND);
		assertThat(updates(emergency)).extracting(Deadline::state)
			.containsExactly(ClockState.MET, ClockState.BREACHED, ClockState.RUNNING);
		EmergencyStanding standing = this.emergencies.standing(emergency.number(), this.cast.client());
		assertThat(standing.mitigatedAt()).isEqualTo(this.clock.instant());
		assertThat(standing.nextUpdateAt()).isEqualTo(this.clock.instant().plus(Duration.ofMinutes(30)));
		this.assignment.overrule(emergency.number(), this.cast.agent(), 3, "Só lento");
		assertThat(updates(emergency)).extracting(Deadline::state).endsWith(ClockState.CANCELLED);
		this.assignment.overrule(emergency.number(), this.cast.agent(), 1, "Parou de novo");
		assertThat(updates(emergency)).extracting(Deadline::state).endsWith(ClockState.RUNNING);
		this.clock.advance(Duration.ofMinutes(10));
		tell(emergency, AfterReply.RESOLVE);
		assertThat(updates(emergency)).extracting(Deadline::isOpen).containsOnly(false);
		this.clock.advance(Duration.ofMinutes(10));
		this.progress.reopen(emergency.number(), this.cast.client(), "Parou outra vez");
		assertThat(updates(emergency)).extracting(Deadline::state).endsWith(ClockState.RUNNING);
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void anUpdateOfNoEmergencyIsAReplyLikeOthers() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Um chamado");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Estamos vendo."), AfterReply.KEEP,
				Set.of(Told.UPDATE));
		long id = this.reading.glance(number, this.cast.agent()).id();
		assertThat(this.deadlines.of(id, this.clock.instant()))
			.noneMatch((clock) -> clock.target().is(TargetName.NEXT_UPDATE));
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/tickets/" + number + "/review").statusCode())
			.isEqualTo(404);
	}

	@Test
	void whatWasLearntIsReadByTheClientOnceItIsPublished() {
		EmergencyTicket emergency = open();
		ReviewTerms internal = new ReviewTerms("Disco cheio", "Sem alarme", "Alarme em 80%", "Trocar o disco", false);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.emergencies.review(emergency.number(), internal, 0, this.cast.agent()));
		tell(emergency, AfterReply.RESOLVE);
		this.emergencies.review(emergency.number(), internal, 0, this.cast.agent());
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/tickets/" + emergency.number()).body()).doesNotContain("Disco cheio");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.emergencies.review(emergency.number(), internal, 0, this.cast.agent()));
		this.emergencies.review(emergency.number(),
				new ReviewTerms("Disco cheio", "Sem alarme", "Alarme em 80%", "Trocar o disco", true), 1,
				this.cast.agent());
		assertThat(client.get("/tickets/" + emergency.number()).body()).contains("Disco cheio", "Alarme em 80%")
			.doesNotContain("Trocar o disco");
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/tickets/" + emergency.number()).body())
			.contains(this.cast.agent().name());
	}

	private EmergencyTicket open() {
		return open(this.cast.client());
	}

	private EmergencyTicket open(CurrentPerson requester) {
		return this.opening.open("20261120%06d1".formatted(++this.opened),
				new EmergencyFacts(requester.id(), this.cast.down(), "Notas paradas", null, null), this.clock.instant(),
				this.cast.admin());
	}

	private int pass(Duration later) {
		this.clock.advance(later);
		return this.watch.pass();
	}

	private AlarmStory story(EmergencyTicket emergency) {
		return this.paging.of(PagedEmergencies.subject(emergency.id())).get(0);
	}

	private List<AlarmStory> stories(EmergencyTicket emergency) {
		return this.paging.of(PagedEmergencies.subject(emergency.id()));
	}

	private List<String> called(EmergencyTicket emergency) {
		return story(emergency).pages().stream().map(PageLine::name).toList();
	}

	private long letters(CurrentPerson person) {
		return this.database
			.sql("select count(*) from mail_letter where to_address = :to and text_body like '%/pages/%'")
			.param("to", person.email())
			.query(Long.class)
			.single();
	}

	private List<String> onBoard(CurrentPerson reader) {
		return this.emergencies.board(reader)
			.columns()
			.stream()
			.flatMap((column) -> column.cards().stream())
			.map(EmergencyCard::number)
			.toList();
	}

	private void tell(EmergencyTicket emergency, AfterReply after, Told... told) {
		long seen = this.reading.deskPage(emergency.number(), this.cast.agent()).seen();
		this.conversation.reply(emergency.number(), this.cast.agent(),
				new Reply("O serviço voltou a responder depois do reinício.", List.of(), seen), after, Set.of(told));
	}

	private List<Deadline> updates(EmergencyTicket emergency) {
		return this.deadlines.of(emergency.id(), this.clock.instant())
			.stream()
			.filter((clock) -> clock.target().is(TargetName.NEXT_UPDATE))
			.toList();
	}

}
