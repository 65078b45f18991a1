package balcao.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.calendar.Span;
import balcao.catalog.Priority;
import balcao.platform.Columns;

/**
 * The clocks for work in bulk: read in the order of their ids, a batch and its pauses and
 * former terms in three statements, and written in as many, whatever their number.
 */
@Repository
class ClockRows {

	private static final String FROM = " from sla_clock c join sla_agreement a on a.subject_id = c.subject_id where ";

	private static final String COLUMNS = """
			select c.*, a.label subject_label, a.severity agreed_severity, a.priority agreed_priority,
				a.calendar_id contract_calendar_id""";

	/** Instants travel as microseconds since 1970, which are exact and quick to write. */
	private static final String INSTANT = "timestamptz 'epoch' + n.%s * interval '1 microsecond'";

	private final JdbcClient jdbc;

	ClockRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long count(ClockScope scope) {
		return this.jdbc.sql("select count(*)" + FROM + scope.condition())
			.params(scope.parameters())
			.query(Long.class)
			.single();
	}

	/** Those that ended kept or broken since an instant. */
	long countEnded(ClockScope scope, Instant since) {
		return count(ended(scope, since));
	}

	List<ClockFacts> ended(ClockScope scope, Instant since, long after, int limit) {
		return read(ended(scope, since), after, limit, "");
	}

	private static ClockScope ended(ClockScope scope, Instant since) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("since", Columns.parameter(since));
		return new ClockScope(scope.condition() + " and c.ended_at >= :since and c.state in ('MET', 'BREACHED')",
				parameters);
	}

	List<ClockFacts> read(ClockScope scope, long after, int limit) {
		return read(scope, after, limit, "");
	}

	/** The subjects of the clocks that come next. */
	List<ClockPlace> places(ClockScope scope, long after, int limit) {
		return this.jdbc
			.sql("select c.id, c.subject_id" + FROM + scope.condition()
					+ " and c.id > :after order by c.id limit :limit")
			.params(scope.parameters())
			.param("after", after)
			.param("limit", limit)
			.query((row, index) -> new ClockPlace(row.getLong("id"), row.getLong("subject_id")))
			.list();
	}

	/** Those of some clocks that nobody else has locked, locked. */
	List<ClockFacts> lock(ClockScope scope, Collection<Long> ids) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("ids", ids.toArray(Long[]::new));
		return read(new ClockScope(scope.condition() + " and c.id = any(:ids)", parameters), 0, ids.size(),
				" for update of c skip locked");
	}

	private List<ClockFacts> read(ClockScope scope, long after, int limit, String locking) {
		Map<Long, List<Span>> pauses = new HashMap<>();
		Map<Long, List<ClockFacts.Former>> former = new HashMap<>();
		List<ClockFacts> clocks = this.jdbc
			.sql(COLUMNS + FROM + scope.condition() + " and c.id > :after order by c.id limit :limit" + locking)
			.params(scope.parameters())
			.param("after", after)
			.param("limit", limit)
			.query((row, index) -> clock(row, former, pauses))
			.list();
		readPauses(clocks, pauses);
		if (!former.isEmpty()) {
			readFormer(former);
		}
		return clocks;
	}

	private void readPauses(List<ClockFacts> clocks, Map<Long, List<Span>> pauses) {
		this.jdbc.sql("""
				select clock_id, from_at, until_at from sla_pause
				where clock_id = any(:ids) and annulled_at is null order by clock_id, from_at, id""")
			.param("ids", ids(clocks))
			.query((row) -> {
				Instant from = Columns.instant(row, "from_at");
				Instant until = Columns.instantOrNull(row, "until_at");
				Objects.requireNonNull(pauses.get(row.getLong("clock_id")))
					.add(new Span(from, (until != null) ? until : Instant.MAX));
			});
	}

	private void readFormer(Map<Long, List<ClockFacts.Former>> former) {
		this.jdbc
			.sql("""
					select clock_id, from_at, until_at,
						case when recounted then recounted_calendar_version_id else calendar_version_id end calendar_version_id
					from sla_former_term
					where clock_id = any(:ids) order by clock_id, from_at, id""")
			.param("ids", former.keySet().toArray(Long[]::new))
			.query((row) -> {
				Objects.requireNonNull(former.get(row.getLong("clock_id")))
					.add(new ClockFacts.Former(Columns.longOrNull(row, "calendar_version_id"),
							Columns.instant(row, "from_at"), Columns.instant(row, "until_at")));
			});
	}

	private static ClockFacts clock(ResultSet row, Map<Long, List<ClockFacts.Former>> former,
			Map<Long, List<Span>> pauses) throws SQLException {
		long id = row.getLong("id");
		List<Span> ownPauses = new ArrayList<>(0);
		pauses.put(id, ownPauses);
		List<ClockFacts.Former> ownFormer = new ArrayList<>(0);
		if (row.getInt("former_terms") > 0) {
			former.put(id, ownFormer);
		}
		return new ClockFacts(id, row.getLong("subject_id"), Columns.text(row, "subject_label"),
				row.getLong("organization_id"), new TargetName(Columns.text(row, "target"), row.getString("label")),
				row.getInt("agreed_severity"), Columns.constantOrNull(row, "agreed_priority", Priority.class),
				Columns.longOrNull(row, "contract_calendar_id"), terms(row), Columns.instant(row, "started_at"),
				Columns.instant(row, "terms_from"), row.getInt("announced"),
				Columns.constant(row, "state", ClockState.class), stored(row), Columns.instantOrNull(row, "ended_at"),
				ownFormer, ownPauses);
	}

	private static ClockTerms terms(ResultSet row) throws SQLException {
		return new ClockTerms(row.getObject("severity", Integer.class),
				Columns.constantOrNull(row, "priority", Priority.class),
				Duration.ofSeconds(row.getLong("duration_seconds")),
				new StagePercents(row.getInt("yellow_percent"), row.getInt("red_percent"),
						row.getInt("escalate_percent")),
				Columns.longOrNull(row, "calendar_version_id"), Columns.longOrNull(row, "policy_version_id"));
	}

	private static DeadlineClock.@Nullable Foresight stored(ResultSet row) throws SQLException {
		Instant due = Columns.instantOrNull(row, "due_at");
		return (due != null) ? new DeadlineClock.Foresight(Columns.instant(row, "yellow_at"),
				Columns.instant(row, "red_at"), Columns.instant(row, "escalate_at"), due) : null;
	}

	/** Holds clocks to other terms, and keeps those that they had. */
	void replan(List<Replan> replans, TermCause cause, String reason) {
		if (replans.isEmpty()) {
			return;
		}
		Columnar columns = new Columnar(replans);
		this.jdbc
			.sql("""
					insert into sla_former_term (clock_id, from_at, until_at, calendar_version_id, policy_version_id,
						duration_seconds, severity, cause, reason)
					select c.id, c.terms_from, %s, c.calendar_version_id, c.policy_version_id, c.duration_seconds, c.severity,
						:cause, :reason
					from unnest(:ids, :begins) n (id, begins) join sla_clock c on c.id = n.id"""
				.formatted(INSTANT.formatted("begins")))
			.param("cause", cause.name())
			.param("reason", reason)
			.param("ids", columns.ids)
			.param("begins", columns.begins)
			.update();
		this.jdbc
			.sql("""
					update sla_clock c set severity = n.severity, priority = n.priority, policy_version_id = n.policy,
						calendar_version_id = n.calendar, duration_seconds = n.duration, yellow_percent = n.green,
						red_percent = n.amber, escalate_percent = n.last, terms_from = %s, due_at = %s, yellow_at = %s,
						red_at = %s, escalate_at = %s, watch_at = %s, announced = n.announced, round = c.round + 1,
						former_terms = c.former_terms + 1
					from unnest(:ids, :severities, :priorities, :policies, :calendars, :durations, :greens, :ambers, :lasts,
						:begins, :dues, :yellows, :reds, :escalations, :watches, :announced)
						n (id, severity, priority, policy, calendar, duration, green, amber, last, begins, due, yellow, red,
							escalation, watch, announced)
					where c.id = n.id"""
				.formatted(INSTANT.formatted("begins"), INSTANT.formatted("due"), INSTANT.formatted("yellow"),
						INSTANT.formatted("red"), INSTANT.formatted("escalation"), INSTANT.formatted("watch")))
			.param("ids", columns.ids)
			.param("severities", columns.severities)
			.param("priorities", columns.priorities)
			.param("policies", columns.policies)
			.param("calendars", columns.calendars)
			.param("durations", columns.durations)
			.param("greens", columns.greens)
			.param("ambers", columns.ambers)
			.param("lasts", columns.lasts)
			.param("begins", columns.begins)
			.param("dues", columns.dues)
			.param("yellows", columns.yellows)
			.param("reds", columns.reds)
			.param("escalations", columns.escalations)
			.param("watches", columns.watches)
			.param("announced", columns.announced)
			.update();
	}

	/** Agreements follow the version of their policy. */
	void followPolicy(Collection<Long> subjects, long formerId, long versionId) {
		this.jdbc.sql("""
				update sla_agreement set policy_version_id = :to, version = version + 1
				where subject_id = any(:subjects) and policy_version_id = :former""")
			.param("to", versionId)
			.param("subjects", subjects.toArray(Long[]::new))
			.param("former", formerId)
			.update();
	}

	/** The deadline that comes next, as {@link DeadlineService#next} chooses it. */
	Map<Long, NextDeadline> next(Collection<Long> subjects) {
		Map<Long, NextDeadline> next = new HashMap<>();
		subjects.forEach((subject) -> next.put(subject, NextDeadline.NONE));
		this.jdbc.sql("""
				select distinct on (subject_id) subject_id, state, target, label, due_at, yellow_at, red_at
				from sla_clock where subject_id = any(:subjects) and ended_at is null
				order by subject_id, state = 'PAUSED', due_at nulls last, duration_seconds""")
			.param("subjects", subjects.toArray(Long[]::new))
			.query((row) -> {
				next.put(row.getLong("subject_id"),
						new NextDeadline(Columns.constant(row, "state", ClockState.class),
								new TargetName(Columns.text(row, "target"), row.getString("label")),
								Columns.instantOrNull(row, "due_at"), Columns.instantOrNull(row, "yellow_at"),
								Columns.instantOrNull(row, "red_at")));
			});
		return next;
	}

	private static Long[] ids(List<ClockFacts> clocks) {
		return clocks.stream().map(ClockFacts::id).toArray(Long[]::new);
	}

	/** Where a clock stands in the order. */
	record ClockPlace(long id, long subjectId) {

	}

	/**
	 * Other terms for a clock.
	 *
	 * @param foresight null for a paused clock
	 */
	record Replan(long id, ClockTerms terms, Instant begins, DeadlineClock.@Nullable Foresight foresight,
			int announced) {

	}

	/** The same, column by column, as {@code unnest} takes it. */
	private static final class Columnar {

		private final Long[] ids;

		private final @Nullable Integer[] severities;

		private final @Nullable String[] priorities;

		private final @Nullable Long[] policies;

		private final @Nullable Long[] calendars;

		private final Long[] durations;

		private final Integer[] greens;

		private final Integer[] ambers;

		private final Integer[] lasts;

		private final Long[] begins;

		private final @Nullable Long[] dues;

		private final @Nullable Long[] yellows;

		private final @Nullable Long[] reds;

		private final @Nullable Long[] escalations;

		private final @Nullable Long[] watches;

		private final Integer[] announced;

		Columnar(List<Replan> replans) {
			int count = replans.size();
			this.ids = new Long[count];
			this.severities = new Integer[count];
			this.priorities = new String[count];
			this.policies = new Long[count];
			this.calendars = new Long[count];
			this.durations = new Long[count];
			this.greens = new Integer[count];
			this.ambers = new Integer[count];
			this.lasts = new Integer[count];
			this.begins = new Long[count];
			this.dues = new Long[count];
			this.yellows = new Long[count];
			this.reds = new Long[count];
			this.escalations = new Long[count];
			this.watches = new Long[count];
			this.announced = new Integer[count];
			for (int i = 0; i < count; i++) {
				write(i, replans.get(i));
			}
		}

		private void write(int i, Replan replan) {
			ClockTerms terms = replan.terms();
			Priority priority = terms.priority();
			this.ids[i] = replan.id();
			this.severities[i] = terms.severity();
			this.priorities[i] = (priority != null) ? priority.name() : null;
			this.policies[i] = terms.policyVersionId();
			this.calendars[i] = terms.calendarVersionId();
			this.durations[i] = terms.duration().toSeconds();
			this.greens[i] = terms.percents().green();
			this.ambers[i] = terms.percents().yellow();
			this.lasts[i] = terms.percents().red();
			this.begins[i] = micros(replan.begins());
			this.announced[i] = replan.announced();
			DeadlineClock.Foresight foresight = replan.foresight();
			if (foresight != null) {
				this.dues[i] = micros(foresight.dueAt());
				this.yellows[i] = micros(foresight.yellowAt());
				this.reds[i] = micros(foresight.redAt());
				this.escalations[i] = micros(foresight.escalateAt());
				this.watches[i] = switch (replan.announced()) {
					case 0 -> this.yellows[i];
					case 1 -> this.reds[i];
					case 2 -> this.escalations[i];
					default -> null;
				};
			}
		}

		private static long micros(Instant instant) {
			return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
		}

	}

}
