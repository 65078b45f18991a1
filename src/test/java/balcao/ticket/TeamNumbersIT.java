package balcao.ticket;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.organization.TeamService;
import balcao.platform.NotFound;
import balcao.sla.TargetName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamNumbersIT {

	/** Tuesday, 8:00 in São Paulo: the office opens. */
	private static final Instant OPENING = Instant.parse("2026-11-17T11:00:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private NumbersReading numbers;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TeamService teams;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	/** Solutions after 1, 2, 3 and 6 hours of 4; one request cancelled, one open. */
	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		for (int hours : new int[] { 1, 2, 3 }) {
			solve(OPENING, Duration.ofHours(hours));
		}
		solve(OPENING, Duration.ofHours(7));
		this.clock.set(OPENING);
		this.progress.cancel(open(), this.cast.client());
		this.clock.set(Instant.parse("2026-11-18T11:00:00Z"));
		open();
		solve(Instant.parse("2026-10-20T11:00:00Z"), Duration.ofHours(1));
	}

	@BeforeEach
	void start() {
		this.clock.reset();
	}

	private String open() {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat parado");
	}

	private void solve(Instant from, Duration after) {
		this.clock.set(from);
		String number = open();
		this.clock.advance(after);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of());
	}

	@Test
	void numbersAreThoseOfThePeriod() {
		TeamNumbers month = this.numbers.of(this.cast.support(), NumbersPeriod.THIS_MONTH, this.cast.leader());
		assertThat(month.from()).isEqualTo(LocalDate.of(2026, 11, 1));
		assertThat(month.until()).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(month.opened()).isEqualTo(6);
		assertThat(month.ended()).isEqualTo(5);
		assertThat(month.capacity()).isEqualTo(83);
		assertThat(month.standing().open()).isEqualTo(1);
		assertThat(month.all().count()).isEqualTo(8);
		TeamNumbers before = this.numbers.of(this.cast.support(), NumbersPeriod.LAST_MONTH, this.cast.leader());
		assertThat(before.opened()).isEqualTo(1);
		assertThat(before.all().count()).isEqualTo(2);
		assertThat(this.numbers.of(this.cast.support(), NumbersPeriod.LAST_90_DAYS, this.cast.leader()).opened())
			.isEqualTo(7);
		assertThat(this.numbers.of(this.cast.projects(), NumbersPeriod.THIS_MONTH, this.cast.admin()).isEmpty())
			.isTrue();
	}

	@Test
	void timesAreBusinessTimeAndSharesAreOfFinishedClocks() {
		TeamNumbers month = this.numbers.of(this.cast.support(), NumbersPeriod.THIS_MONTH, this.cast.leader());
		TeamNumbers.Figure solution = Objects.requireNonNull(month.solution());
		assertThat(solution.count()).isEqualTo(4);
		assertThat(solution.quality()).isEqualTo(75);
		assertThat(solution.median()).isEqualTo(Duration.ofMinutes(150));
		assertThat(solution.slow()).isEqualTo(Duration.ofHours(3).plusMinutes(126));
		assertThat(solution.efficiency()).isEqualTo(63);
		assertThat(month.targets()).filteredOn((figure) -> figure.severity() == null)
			.extracting((figure) -> Objects.requireNonNull(figure.target()).code())
			.containsExactly(TargetName.DIAGNOSIS.code(), TargetName.SOLUTION.code());
		assertThat(month.targets()).hasSize(4);
	}

	@Test
	void onlyWhoLeadsTheTeamSeesItsNumbers() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.numbers.of(this.cast.support(), NumbersPeriod.THIS_MONTH, this.cast.agent()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.numbers.of(this.cast.support(), NumbersPeriod.THIS_MONTH, this.cast.client()));
		this.teams.staff(this.cast.projects(), Set.of(this.cast.outsider().id()), this.cast.outsider().id());
		assertThat(this.numbers.of(this.cast.projects(), NumbersPeriod.THIS_MONTH, this.cast.outsider()).teams())
			.hasSize(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.numbers.of(this.cast.support(), NumbersPeriod.THIS_MONTH, this.cast.outsider()));
		this.teams.staff(this.cast.projects(), Set.of(this.cast.outsider().id()), null);
	}

	@Test
	void pageAndTableSayTheSame() {
		String address = "/desk/teams/" + this.cast.support() + "/numbers";
		HttpResponse<String> page = this.signedIn.visitor(this.cast.leader()).get(address);
		assertThat(page.body()).contains("Números: Suporte Omnicanal", "De 01/11/2026 a 20/11/2026", "6 abertos",
				"5 saíram da fila", "2 h 30", "83%");
		HttpResponse<String> table = this.signedIn.visitor(this.cast.leader()).get(address + "/table");
		assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
		assertThat(table.body()).contains("Solução,,4,3,75,9000,18360,63\r\n", "Solução,1,4,3,75,9000,18360,63\r\n");
	}

	@Test
	void figuresReadTheClocksOfThePeriodByTheirIndex() {
		this.database
			.sql("""
					insert into sla_clock (subject_id, organization_id, target, cycle, severity, duration_seconds, yellow_percent,
						red_percent, escalate_percent, completes_on, restarts_on, pauses_waiting, pauses_proposal, started_at,
						terms_from, state, due_at, yellow_at, red_at, escalate_at, ended_at, consumed_seconds, difference_seconds)
					select c.subject_id, c.organization_id, c.target, 1000 + i, c.severity, c.duration_seconds, c.yellow_percent,
						c.red_percent, c.escalate_percent, c.completes_on, c.restarts_on, c.pauses_waiting, c.pauses_proposal,
						c.started_at, c.terms_from, 'MET', c.due_at, c.yellow_at, c.red_at, c.escalate_at,
						timestamptz '2020-01-01Z' + i * interval '30 minutes', 3600, 0
					from (select * from sla_clock where state = 'MET' order by id limit 1) c, generate_series(1, 60000) i""")
			.update();
		this.database.sql("analyze sla_clock").update();
		String plan = String.join("\n",
				this.database.sql("explain " + TeamFigures.FIGURES)
					.param("team", this.cast.support())
					.param("from", java.sql.Timestamp.from(OPENING.minus(Duration.ofDays(30))))
					.param("until", java.sql.Timestamp.from(OPENING.plus(Duration.ofDays(1))))
					.query(String.class)
					.list());
		this.database.sql("delete from sla_clock where cycle >= 1000").update();
		assertThat(plan).contains("sla_clock_ended_ix").doesNotContain("Seq Scan on sla_clock");
	}

}
