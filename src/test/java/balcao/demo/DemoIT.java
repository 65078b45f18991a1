package balcao.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import balcao.DemoTest;
import balcao.Visitor;
import balcao.account.DemoAccount;
import balcao.account.DemoAccounts;
import balcao.platform.Columns;
import balcao.platform.Role;
import balcao.sla.ClockReplays;
import balcao.sla.Stage;
import balcao.ticket.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
@Import(ClockReplays.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

	private static final String ELSEWHEN = "elsewhen";

	/** Monday, 14:05 in São Paulo, as {@link DemoTest} says. */
	private static final Instant START = Instant.parse("2026-11-23T17:05:00Z");

	private static Instant loadedAt = START;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Flyway flyway;

	@Autowired
	private HikariDataSource connections;

	@Autowired
	private Loading loading;

	@Autowired
	private DemoAccounts accounts;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private ThreadPoolTaskScheduler scheduler;

	@Autowired
	private DemoClock clock;

	@Autowired
	private Announcement announcement;

	@LocalServerPort
	private int port;

	/** A load takes long: those of other instants come last, each for itself alone. */
	@BeforeEach
	void load(TestInfo test) {
		if (!loadedAt.equals(START) && !test.getTags().contains(ELSEWHEN)) {
			reload(START);
		}
	}

	/**
	 * Into a database as each begins: what migrations write is there, and nothing else.
	 */
	private void reload(Instant now) {
		Flyway anew = Flyway.configure().configuration(this.flyway.getConfiguration()).cleanDisabled(false).load();
		anew.clean();
		anew.migrate();
		this.connections.getHikariPoolMXBean().softEvictConnections();
		assertThat(this.loading.load(now)).isEqualTo(300);
		loadedAt = now;
	}

	@Test
	void companyIsConfigured() {
		assertThat(count("severity_matrix_row")).isEqualTo(39);
		assertThat(count("catalog_product")).isEqualTo(5);
		assertThat(count("catalog_impact")).isEqualTo(10);
		assertThat(this.database.sql("""
				select string_agg(d.minutes::text, ' ' order by t.position, d.severity) from sla_contract c
				join sla_policy_version v on v.policy_id = c.policy_id join sla_policy_target t on t.version_id = v.id
				join sla_policy_duration d on d.target_id = t.id where c.organization_id is null""")
			.query(String.class)
			.single()).isEqualTo("120 180 480 960 240 720 2400 3360 4320 30 60");
		assertThat(this.database.sql("""
				select o.name from sla_contract c join organization o on o.id = c.organization_id""")
			.query(String.class)
			.list()).containsExactly("Boreal Têxtil");
		assertThat(count("intake_request_type where not emergency")).isEqualTo(9);
		assertThat(count("organization_team")).isEqualTo(8);
		assertThat(count("organization where not unidentified")).isEqualTo(14);
		assertThat(this.database.sql("select name from calendar order by id").query(String.class).list())
			.containsExactly("Horário comercial", "24 horas, todos os dias");
		assertThat(this.database.sql("select count(*) from calendar_holiday").query(Long.class).single()).isEqualTo(30);
	}

	@Test
	void everyAccountSignsIn() {
		assertThat(this.accounts.all()).hasSize(7)
			.extracting(DemoAccount::role)
			.containsExactly(Role.ADMIN, Role.LEADER, Role.AGENT, Role.AGENT, Role.CLIENT_MANAGER, Role.CLIENT,
					Role.CLIENT);
		for (DemoAccount account : this.accounts.all()) {
			Visitor visitor = new Visitor(this.port);
			assertThat(visitor.signIn(account.email(), "balcao-demo").statusCode()).isEqualTo(302);
			assertThat(visitor.get("/demo").statusCode()).as(account.email())
				.isEqualTo((account.role() == Role.ADMIN) ? 200 : 404);
		}
	}

	@Test
	void adminMovesTheClock() {
		Visitor admin = new Visitor(this.port);
		admin.signIn("admin@balcao.example", "balcao-demo");
		admin.get("/demo");
		Instant before = this.clock.instant();
		assertThat(admin.post("/demo/clock", "advance", "PT2H").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/demo"));
		assertThat(this.clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
		assertThat(admin.post("/demo/clock", "advance", "PT-2H").statusCode()).isEqualTo(422);
	}

	@Test
	void whoeverStartsItIsToldHowToGetIn() {
		assertThat(this.announcement.text("http://localhost:8080")).contains("http://localhost:8080\n",
				"cliente@aurora.example    Otávio Reis, client\n", "balcao-demo",
				"caught at http://localhost:8080/demo/mail");
	}

	@Test
	void sameInstantGivesTheSameDemo() {
		List<String> first = fingerprint();
		reload(START);
		assertThat(fingerprint()).isEqualTo(first);
	}

	@Test
	void databaseWithPeopleIsLeftAlone() {
		List<String> before = fingerprint();
		this.loading.run(new DefaultApplicationArguments());
		assertThat(fingerprint()).isEqualTo(before);
	}

	/** On Monday afternoon, before the other tests let time pass. */
	@Test
	@Order(1)
	void everythingIsThere() {
		assertComplete(START);
	}

	/** On Sunday night and in Monday's first minutes. */
	@ParameterizedTest
	@Order(Integer.MAX_VALUE)
	@Tag(ELSEWHEN)
	@ValueSource(strings = { "2026-06-14T06:10:00Z", "2026-03-02T11:03:00Z" })
	void everythingIsThereWheneverItIsLoaded(Instant now) {
		// what runs by itself acts at the clock's time, which does not go back
		this.scheduler.stop();
		try {
			reload(now);
			assertComplete(now);
		}
		finally {
			this.scheduler.start();
		}
	}

	private void assertComplete(Instant now) {
		everyStateAndStageIsThere(now);
		clocksAreWhatTheirFactsGive();
		nothingHappensLaterThan(now);
		textsAreComplete();
	}

	private void everyStateAndStageIsThere(Instant now) {
		List<Standing> standings = this.database
			.sql("select t.*, m.name team from ticket t join organization_team m on m.id = t.team_id")
			.query(Standing::of)
			.list();
		assertThat(standings).extracting(Standing::status).contains(TicketStatus.values());
		assertThat(standings.stream().filter((one) -> one.status().isOpen()).count()).isBetween(45L, 70L);
		Map<Stage, List<Standing>> stages = new TreeMap<>();
		for (Stage stage : Stage.values()) {
			stages.put(stage, standings.stream().filter((one) -> one.stage(now) == stage).toList());
		}
		stages.forEach((stage, those) -> {
			assertThat(those).as("tickets in stage %s", stage).hasSizeGreaterThanOrEqualTo(6);
			assertThat(teams(those)).as("teams with tickets in stage %s", stage).hasSizeGreaterThanOrEqualTo(3);
		});
		List<Standing> paused = standings.stream().filter((one) -> one.clock().equals("PAUSED")).toList();
		assertThat(paused).hasSizeGreaterThanOrEqualTo(10);
		assertThat(teams(paused)).hasSizeGreaterThanOrEqualTo(3);
		assertThat(this.database.sql("""
				select count(*) from ticket t join organization_person p on p.id = t.requester_id
				where p.email = 'cliente@aurora.example' and t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT', 'RESOLVED')
				""").query(Long.class).single()).isGreaterThanOrEqualTo(4);
	}

	private void clocksAreWhatTheirFactsGive() {
		assertThat(this.replays.count()).isGreaterThan(500);
		assertThat(this.replays.differences()).isEmpty();
		assertThat(this.database
			.sql("""
					select t.number from ticket t left join lateral (
						select min(c.due_at) due_at from sla_clock c where c.subject_id = t.id and c.state = 'RUNNING') n on true
					where t.due_at is distinct from n.due_at""")
			.query(String.class)
			.list()).isEmpty();
	}

	private void nothingHappensLaterThan(Instant now) {
		Set<String> late = new TreeSet<>();
		this.database
			.sql("""
					select table_name, column_name from information_schema.columns
					where table_schema = 'public' and data_type = 'timestamp with time zone'
					and table_name not like 'flyway%' and table_name not like 'rehearsal%' and table_name <> 'mail_letter' and (table_name, column_name) <> ('chat_availability', 'until') and column_name not in ('due_at', 'yellow_at', 'red_at', 'escalate_at', 'watch_at', 'closes_at', 'closing_watch_at', 'reopens_until',
					'escalates_at', 'expires_at', 'next_reminder_at', 'delivery_due_at')""")
			.query((row, number) -> List.of(row.getString(1), row.getString(2)))
			.list()
			.forEach((column) -> {
				if (this.database
					.sql("select exists (select 1 from %s where %s > :now)".formatted(column.get(0), column.get(1)))
					.param("now", Columns.parameter(now))
					.query(Boolean.class)
					.single()) {
					late.add(column.get(0) + "." + column.get(1));
				}
			});
		assertThat(late).isEmpty();
	}

	private void textsAreComplete() {
		assertThat(this.database.sql("""
				select text from ticket_message where text ~ '[{}]|  |null|\\m(\\w+) \\1\\M' union
				select subject from ticket where subject ~ '[{}]|  |null' or length(subject) > 80""")
			.query(String.class)
			.list()).isEmpty();
	}

	private long count(String table) {
		return this.database.sql("select count(*) from " + table).query(Long.class).single();
	}

	/** Everything that people see, in order. */
	private List<String> fingerprint() {
		return this.database
			.sql("""
					select t.number || t.subject || t.status || t.opened_at || coalesce(t.due_at::text, '') || t.team_id
						|| coalesce(t.assignee_id, 0) || (select string_agg(m.author_id || m.at::text || m.text, '' order by m.id)
						from ticket_message m where m.ticket_id = t.id)
					from ticket t order by t.number""")
			.query(String.class)
			.list();
	}

	private static Set<String> teams(List<Standing> standings) {
		Set<String> teams = new HashSet<>();
		standings.forEach((one) -> teams.add(one.team()));
		return teams;
	}

	/** Where a ticket stands. */
	private record Standing(TicketStatus status, String team, String clock, @Nullable Instant yellowAt,
			@Nullable Instant redAt, @Nullable Instant dueAt) {

		static Standing of(ResultSet row, int number) throws SQLException {
			return new Standing(Columns.constant(row, "status", TicketStatus.class), Columns.text(row, "team"),
					Columns.text(row, "clock"), Columns.instantOrNull(row, "yellow_at"),
					Columns.instantOrNull(row, "red_at"), Columns.instantOrNull(row, "due_at"));
		}

		@Nullable Stage stage(Instant now) {
			return (this.yellowAt != null && this.redAt != null && this.dueAt != null)
					? Stage.of(this.yellowAt, this.redAt, this.dueAt, now) : null;
		}

	}

}
