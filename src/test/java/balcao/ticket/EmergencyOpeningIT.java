package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarService;
import balcao.catalog.Subject;
import balcao.organization.OrganizationService;
import balcao.organization.UnidentifiedCaller;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.ClockReplays;
import balcao.sla.ClockState;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Deadline;
import balcao.sla.DeadlineExplaining;
import balcao.sla.DeadlineService;
import balcao.sla.CompletesOn;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.RestartsOn;
import balcao.sla.StagePercents;
import balcao.sla.StartsOn;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.sla.TermCause;
import balcao.sla.TermChange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyOpeningIT {

	private static final Subject NOTHING = new Subject(null, null, null, null);

	private static final TargetName CORRECTION = TargetName.own("Correction", List.of());

	@Autowired
	private EmergencyOpening opening;

	@Autowired
	private TicketRecords reading;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private TestClock clock;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private DeadlineService deadlines;

	@Autowired
	private DeadlineExplaining explaining;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private JdbcClient database;

	@Autowired
	private SignedIn signedIn;

	private Scene.Cast cast;

	private long nobody;

	private int opened;

	/**
	 * Who is unknown is promised something else than Aurora, Boreal what everybody is,
	 * and Boreal's product something of its own.
	 */
	@BeforeAll
	void company(@Autowired CalendarService calendars, @Autowired PolicyService policies,
			@Autowired ContractService contracts, @Autowired UnidentifiedCaller unidentified) {
		this.cast = this.scene.set();
		this.nobody = Objects.requireNonNull(unidentified.person().organizationId());
		long always = calendars.create("Sem parar", BusinessHours.always(ZoneId.of("America/Sao_Paulo")));
		long unknown = policies.create("Sem identificação", new PolicyTerms(StagePercents.USUAL,
				List.of(TargetTerms.usual(TargetName.FIRST_RESPONSE, null, List.of(Level.any(Duration.ofHours(2)))),
						TargetTerms.usual(TargetName.DIAGNOSIS, this.cast.office(), Scene.levels(3, 6, 8, 16)),
						TargetTerms.usual(TargetName.SOLUTION, this.cast.office(), Scene.levels(8, 16, 40, 56)))));
		contracts.sign(contract("Sem identificação", this.nobody, null, unknown));
		long aurora = policies.create("Aurora", new PolicyTerms(StagePercents.USUAL,
				List.of(TargetTerms.usual(TargetName.FIRST_RESPONSE, null, List.of(Level.any(Duration.ofHours(1)))),
						TargetTerms.usual(TargetName.WORKAROUND, this.cast.office(), Scene.levels(2, 4, 8, 8)),
						TargetTerms.usual(TargetName.SOLUTION, always, Scene.levels(4, 8, 12, 24)),
						new TargetTerms(CORRECTION, null, null, StartsOn.DIAGNOSIS, CompletesOn.SOLUTION,
								RestartsOn.NEVER, true, true, List.of(Level.any(Duration.ofDays(3)))),
						TargetTerms.usual(TargetName.NEXT_UPDATE, null, List.of(Level.any(Duration.ofMinutes(30)))))));
		contracts.sign(contract("Aurora", this.cast.aurora(), null, aurora));
		contracts.sign(contract("Boreal Omnicanal", this.cast.boreal(), this.cast.down().productId(), aurora));
	}

	private static ContractTerms contract(String name, long organization, @Nullable Long product, long policy) {
		return new ContractTerms(name, organization, product, policy, null, LocalDate.of(2015, 1, 1), null);
	}

	@Test
	void opensBeforeAnybodyKnowsWhoCalls() {
		Instant started = this.clock.instant().minus(Duration.ofMinutes(3));
		EmergencyTicket opened = this.opening.open("202611200000011", facts(null, NOTHING, ""), started,
				this.cast.agent());
		TicketRecord record = this.reading.find("202611200000011", this.cast.admin());
		assertThat(record.ticket().kind()).isEqualTo(TicketKind.PROTOCOL);
		assertThat(record.ticket().openedAt()).isEqualTo(started);
		assertThat(opened.severity()).isEqualTo(1);
		assertThat(this.organizations.choices()).noneMatch((choice) -> choice.id() == opened.organizationId());
	}

	@Test
	void isCompletedOnceItIsKnownWhoseItIsAndKeepsConsumedTime() {
		this.opening.open("202611200000029", facts(null, NOTHING, ""), this.clock.instant(), this.cast.agent());
		this.clock.advance(Duration.ofMinutes(5));
		EmergencyTicket completed = this.opening.complete("202611200000029",
				facts(this.cast.client().id(), this.cast.down(), "Notas paradas"), this.cast.admin());
		assertThat(completed.organizationId()).isEqualTo(this.cast.client().organizationId());
		TicketRecord record = this.reading.find("202611200000029", this.cast.client());
		assertThat(record.ticket().subject()).isEqualTo("Notas paradas");
		assertThat(record.deadlines()).isNotEmpty();
	}

	@Test
	void aTicketIsNoProtocolToComplete() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Um chamado");
		assertThatThrownBy(
				() -> this.opening.complete(number, facts(this.cast.client().id(), NOTHING, "x"), this.cast.admin()))
			.isInstanceOf(NotFound.class);
	}

	private static EmergencyFacts facts(@Nullable Long requester, Subject about, String summary) {
		return new EmergencyFacts(requester, about, summary, null, null);
	}

	@Test
	void whoIsKnownLaterIsPromisedWhatWhoWasKnownAtOnceIs() {
		this.clock.set(Instant.parse("2026-11-20T19:00:00Z"));
		EmergencyTicket later = open(facts(null, NOTHING, ""));
		EmergencyTicket known = open(facts(this.cast.client().id(), this.cast.down(), "Parou"));
		this.clock.advance(Duration.ofMinutes(40));
		reply(later, AfterReply.KEEP);
		reply(known, AfterReply.KEEP);
		// the office has closed, which is all the same to Aurora
		this.clock.advance(Duration.ofHours(3));
		assertThat(promised(later)).containsOnlyKeys("FIRST_RESPONSE", "DIAGNOSIS", "SOLUTION");
		identify(later, this.cast.client(), this.cast.down());
		Map<String, Promised> promised = promised(later);
		assertThat(promised).containsOnlyKeys("FIRST_RESPONSE", "WORKAROUND", "SOLUTION", "NEXT_UPDATE");
		Promised response = Objects.requireNonNull(promised.remove("FIRST_RESPONSE"));
		assertThat(response.state()).isEqualTo(ClockState.MET);
		assertThat(response.total()).isEqualTo(Duration.ofHours(2));
		Map<String, Promised> atOnce = promised(known);
		atOnce.remove("FIRST_RESPONSE");
		assertThat(promised).isEqualTo(atOnce);
		assertThat(clocks(later)).filteredOn((clock) -> clock.target().is(TargetName.DIAGNOSIS))
			.extracting(Deadline::state)
			.containsExactly(ClockState.CANCELLED);
		assertThat(organizations(later, "ended_at is null")).containsOnly(this.cast.aurora());
		assertThat(organizations(later, "state = 'MET'")).containsOnly(this.nobody);
		assertThat(agreed(later)).isEqualTo(this.cast.aurora());
		Deadline solution = solution(later);
		assertThat(changes(later)).singleElement().satisfies((change) -> {
			assertThat(change.cause()).isEqualTo(TermCause.CLIENT);
			assertThat(change.before().duration()).isEqualTo(Duration.ofHours(8));
			assertThat(change.after().duration()).isEqualTo(Duration.ofHours(4));
		});
		String why = "passaram a valer, desde a abertura, o contrato e as condições";
		String address = "tickets/" + later.number() + "/deadlines/" + solution.id();
		assertThat(this.signedIn.visitor(this.cast.client()).get("/" + address).body()).contains(why, "“Aurora”");
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/" + address).body()).contains(why);
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whoWaitsForTheClientWaitsInWhatIsPromisedAnewAsWell() {
		EmergencyTicket later = open(facts(null, NOTHING, ""));
		EmergencyTicket known = open(facts(this.cast.client().id(), this.cast.down(), "Parou"));
		this.clock.advance(Duration.ofMinutes(10));
		reply(later, AfterReply.WAIT_FOR_CLIENT);
		reply(known, AfterReply.WAIT_FOR_CLIENT);
		this.clock.advance(Duration.ofMinutes(20));
		identify(later, this.cast.client(), this.cast.down());
		assertThat(promised(later).get("WORKAROUND")).isEqualTo(promised(known).get("WORKAROUND"));
		assertThat(promised(later).get("SOLUTION")).isEqualTo(promised(known).get("SOLUTION"));
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whatWaitedForTheClientBeforeItIsKnownWhoseItIsCounts() {
		EmergencyTicket later = open(facts(null, NOTHING, ""));
		EmergencyTicket known = open(facts(this.cast.client().id(), this.cast.down(), "Parou"));
		List<EmergencyTicket> both = List.of(later, known);
		for (Set<Told> told : List.of(Set.<Told>of(), Set.of(Told.WORKAROUND))) {
			this.clock.advance(Duration.ofMinutes(10));
			both.forEach((ticket) -> reply(ticket, AfterReply.WAIT_FOR_CLIENT));
			this.clock.advance(Duration.ofMinutes(25));
			both.forEach(
					(ticket) -> this.progress.resume(ticket.number(), this.cast.agent(), "Responderam por telefone"));
			this.clock.advance(Duration.ofMinutes(5));
			both.forEach((ticket) -> tell(ticket, told));
		}
		this.clock.advance(Duration.ofMinutes(10));
		both.forEach((ticket) -> reply(ticket, AfterReply.WAIT_FOR_CLIENT));
		this.clock.advance(Duration.ofMinutes(15));
		identify(later, this.cast.client(), this.cast.down());
		assertThat(promised(later).get("WORKAROUND")).isEqualTo(promised(known).get("WORKAROUND"))
			.extracting(Promised::consumed)
			.isEqualTo(Duration.ofMinutes(30));
		assertThat(promised(later).get("SOLUTION")).isEqualTo(promised(known).get("SOLUTION"));
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whatBeginsWhileTheClientIsWaitedForStandsStill() {
		EmergencyTicket ticket = open(facts(this.cast.client().id(), this.cast.down(), "Parou"));
		this.clock.advance(Duration.ofMinutes(10));
		reply(ticket, AfterReply.WAIT_FOR_CLIENT);
		this.clock.advance(Duration.ofMinutes(5));
		this.deadlines.diagnosed(ticket.id(), this.clock.instant());
		assertThat(clocks(ticket)).filteredOn((clock) -> clock.target().is(CORRECTION))
			.extracting(Deadline::state)
			.containsExactly(ClockState.PAUSED);
		this.clock.advance(Duration.ofMinutes(30));
		this.progress.resume(ticket.number(), this.cast.agent(), "Responderam por telefone");
		this.clock.advance(Duration.ofMinutes(7));
		assertThat(Objects.requireNonNull(promised(ticket).get("CORRECTION")).consumed())
			.isEqualTo(Duration.ofMinutes(7));
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whatWasToldBeforeItIsKnownWhoseItIsCounts() {
		EmergencyTicket later = open(facts(null, NOTHING, ""));
		EmergencyTicket known = open(facts(this.cast.client().id(), this.cast.down(), "Parou"));
		for (int i = 0; i < 3; i++) {
			this.clock.advance(Duration.ofMinutes(20));
			Set<Told> told = (i == 1) ? Set.of(Told.UPDATE, Told.DIAGNOSIS, Told.WORKAROUND) : Set.of(Told.UPDATE);
			tell(later, told);
			tell(known, told);
		}
		this.clock.advance(Duration.ofMinutes(10));
		identify(later, this.cast.client(), this.cast.down());
		Map<String, Promised> atOnce = open(known);
		assertThat(open(later)).isEqualTo(atOnce).containsKeys("NEXT_UPDATE", "SOLUTION");
		assertThat(Objects.requireNonNull(atOnce.get("NEXT_UPDATE")).consumed()).isEqualTo(Duration.ofMinutes(10));
		assertThat(promised(later).get("WORKAROUND")).isEqualTo(promised(known).get("WORKAROUND"))
			.extracting(Promised::state)
			.isEqualTo(ClockState.MET);
		assertThat(this.replays.differences()).isEmpty();
	}

	private void tell(EmergencyTicket ticket, Set<Told> told) {
		this.conversation.reply(ticket.number(), this.cast.agent(), Reply.of("Estamos vendo a fila de envio."),
				AfterReply.KEEP, told);
	}

	private Map<String, Promised> open(EmergencyTicket ticket) {
		return clocks(ticket).stream()
			.filter(Deadline::isOpen)
			.collect(Collectors.toMap((clock) -> clock.target().code(), Promised::of));
	}

	@Test
	void whatIsKnownStepByStepComesToTheSame() {
		EmergencyTicket later = open(facts(null, NOTHING, ""));
		EmergencyTicket known = open(facts(this.cast.stranger().id(), this.cast.down(), "Parou"));
		this.clock.advance(Duration.ofMinutes(5));
		identify(later, this.cast.stranger(), NOTHING);
		assertThat(promised(later)).containsOnlyKeys("DIAGNOSIS", "SOLUTION");
		identify(later, this.cast.stranger(), NOTHING);
		assertThat(changes(later)).hasSize(1);
		reply(later, AfterReply.KEEP);
		reply(known, AfterReply.KEEP);
		this.clock.advance(Duration.ofMinutes(90));
		identify(later, this.cast.stranger(), this.cast.down());
		assertThat(promised(later)).isEqualTo(promised(known));
		assertThat(promised(later).get("FIRST_RESPONSE")).extracting(Promised::state).isEqualTo(ClockState.MET);
		assertThat(changes(later)).extracting(TermChange::cause).containsExactly(TermCause.CLIENT, TermCause.CLIENT);
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whoHasNoContractIsPromisedNothing() {
		Instant before = Instant.parse("2019-06-03T15:00:00Z");
		EmergencyTicket later = this.opening.open(number(), facts(null, NOTHING, ""), before, this.cast.agent());
		assertThat(promised(later)).isNotEmpty();
		identify(later, this.cast.stranger(), NOTHING);
		assertThat(promised(later)).isEmpty();
		assertThat(agreed(later)).isEqualTo(this.cast.boreal());
		identify(later, this.cast.stranger(), this.cast.down());
		assertThat(promised(later)).containsOnlyKeys("FIRST_RESPONSE", "WORKAROUND", "SOLUTION", "NEXT_UPDATE");
		assertThat(clocks(later)).filteredOn(Deadline::isOpen).extracting(Deadline::startedAt).containsOnly(before);
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void whatIsSolvedStaysAsItWasUntilItComesBack() {
		EmergencyTicket later = open(facts(null, NOTHING, ""));
		this.clock.advance(Duration.ofMinutes(30));
		reply(later, AfterReply.RESOLVE);
		Map<String, Promised> kept = promised(later);
		assertThatThrownBy(() -> identify(later, this.cast.client(), this.cast.down())).isInstanceOf(Refused.class);
		assertThat(promised(later)).isEqualTo(kept);
		this.progress.reopen(later.number(), this.cast.agent(), "Parou outra vez");
		identify(later, this.cast.client(), this.cast.down());
		assertThat(solution(later).total()).isEqualTo(Duration.ofHours(4));
		assertThat(organizations(later, "ended_at is null")).containsOnly(this.cast.aurora());
		assertThat(organizations(later, "state = 'MET'")).containsOnly(this.nobody);
		assertThat(this.replays.differences()).isEmpty();
	}

	private EmergencyTicket open(EmergencyFacts facts) {
		return this.opening.open(number(), facts, this.clock.instant(), this.cast.agent());
	}

	private String number() {
		return "20261120%06d7".formatted(++this.opened);
	}

	private void identify(EmergencyTicket ticket, CurrentPerson client, Subject about) {
		this.opening.complete(ticket.number(), facts(client.id(), about, "Parou"), this.cast.admin());
	}

	private void reply(EmergencyTicket ticket, AfterReply after) {
		this.conversation.reply(ticket.number(), this.cast.agent(),
				Reply.of("O serviço voltou a responder depois do reinício."), after, Set.of());
	}

	private List<Deadline> clocks(EmergencyTicket ticket) {
		return this.deadlines.of(ticket.id(), this.clock.instant());
	}

	/** What is or was owed, by target. */
	private Map<String, Promised> promised(EmergencyTicket ticket) {
		return clocks(ticket).stream()
			.filter((clock) -> clock.state() != ClockState.CANCELLED)
			.collect(Collectors.toMap((clock) -> clock.target().code(), Promised::of, (former, latest) -> latest));
	}

	private Deadline solution(EmergencyTicket ticket) {
		return clocks(ticket).stream()
			.filter((clock) -> clock.target().is(TargetName.SOLUTION))
			.reduce((one, later) -> later)
			.orElseThrow();
	}

	private List<TermChange> changes(EmergencyTicket ticket) {
		return this.explaining.explain(ticket.id(), solution(ticket).id(), this.clock.instant())
			.orElseThrow()
			.changes();
	}

	private List<Long> organizations(EmergencyTicket ticket, String which) {
		return this.database.sql("select organization_id from sla_clock where subject_id = ? and " + which)
			.param(ticket.id())
			.query(Long.class)
			.list();
	}

	private long agreed(EmergencyTicket ticket) {
		return this.database.sql("select organization_id from sla_agreement where subject_id = ?")
			.param(ticket.id())
			.query(Long.class)
			.single();
	}

	/** What a promise comes to. */
	private record Promised(ClockState state, Instant startedAt, @Nullable Instant dueAt, @Nullable Instant endedAt,
			Duration total, Duration consumed, Duration paused) {

		static Promised of(Deadline clock) {
			return new Promised(clock.state(), clock.startedAt(), clock.dueAt(), clock.endedAt(), clock.total(),
					clock.consumed(), clock.paused());
		}

	}

}
