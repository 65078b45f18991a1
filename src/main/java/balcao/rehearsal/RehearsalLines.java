package balcao.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.sla.ClockDifference;
import balcao.sla.ClockState;
import balcao.sla.DifferenceKind;
import balcao.sla.TargetName;

/**
 * The differences that what-ifs found: all of them counted, and as many listed as
 * somebody may want to read, of the open ones those due first, of the ended ones the
 * latest.
 */
@Repository
class RehearsalLines {

	/** How many are listed of each part. */
	static final int LISTED = 5_000;

	private static final String SUMS = """
			coalesce(sum(n.count) filter (where n.kind <> 'VERDICT'), 0) as open,
			coalesce(sum(n.count) filter (where n.kind = 'DROPPED'), 0) as dropped,
			coalesce(sum(n.count) filter (where n.kind = 'VERDICT'), 0) as verdicts
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	RehearsalLines(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(long rehearsalId, Part part, List<ClockDifference> differences) {
		if (differences.isEmpty()) {
			return;
		}
		count(rehearsalId, differences);
		List<ClockDifference> listed = listed(rehearsalId, part, differences);
		this.batches.batchUpdate("""
				insert into rehearsal_line (rehearsal_id, part, at, kind, subject_id, label, organization_id, target,
					target_label, severity_before, severity_after, due_before, due_after, verdict_before, verdict_after)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				listed.stream().map((difference) -> row(rehearsalId, part, difference)).toList());
		this.jdbc
			.sql("""
					delete from rehearsal_line where id in (select id from rehearsal_line
						where rehearsal_id = :id and part = :part order by at %1$s, id %1$s offset :listed)"""
				.formatted((part == Part.OPEN) ? "" : "desc"))
			.param("id", rehearsalId)
			.param("part", part.name())
			.param("listed", LISTED)
			.update();
	}

	/** Those that are not behind the last line of a full list. */
	private List<ClockDifference> listed(long rehearsalId, Part part, List<ClockDifference> differences) {
		return this.jdbc.sql("""
				select at from rehearsal_line where rehearsal_id = :id and part = :part
				order by at %1$s, id %1$s offset :last limit 1""".formatted((part == Part.OPEN) ? "" : "desc"))
			.param("id", rehearsalId)
			.param("part", part.name())
			.param("last", LISTED - 1)
			.query((row, index) -> Columns.instant(row, "at"))
			.optional()
			.map((last) -> differences.stream()
				.filter((one) -> (part == Part.OPEN) ? at(one).isBefore(last) : at(one).isAfter(last))
				.toList())
			.orElse(differences);
	}

	private static Instant at(ClockDifference one) {
		return (one.dueAfter() != null) ? one.dueAfter()
				: (one.dueBefore() != null) ? one.dueBefore() : Objects.requireNonNull(one.endedAt());
	}

	private static @Nullable Object[] row(long rehearsalId, Part part, ClockDifference one) {
		return new @Nullable Object[] { rehearsalId, part.name(), Columns.parameter(at(one)), one.kind().name(),
				one.subjectId(), one.label(), one.organizationId(), one.target().code(), one.target().label(),
				one.severityBefore(), one.severityAfter(), parameter(one.dueBefore()), parameter(one.dueAfter()),
				name(one.verdictBefore()), name(one.verdictAfter()) };
	}

	private static @Nullable Object parameter(@Nullable Instant instant) {
		return (instant != null) ? Columns.parameter(instant) : null;
	}

	private static @Nullable String name(@Nullable ClockState state) {
		return (state != null) ? state.name() : null;
	}

	private void count(long rehearsalId, List<ClockDifference> differences) {
		Map<Cell, Long> counts = new HashMap<>();
		differences.forEach(
				(one) -> counts.merge(new Cell(one.kind(), one.organizationId(), one.severityBefore()), 1L, Long::sum));
		this.batches.batchUpdate(
				"""
						insert into rehearsal_count (rehearsal_id, kind, organization_id, severity, count) values (?, ?, ?, ?, ?)
						on conflict on constraint rehearsal_count_pk do update set count = rehearsal_count.count + excluded.count""",
				counts.entrySet()
					.stream()
					.map((one) -> new Object[] { rehearsalId, one.getKey().kind().name(), one.getKey().organizationId(),
							one.getKey().severity(), one.getValue() })
					.toList());
	}

	/** Everything of a what-if as one. */
	RehearsalCount total(long rehearsalId) {
		return this.jdbc.sql("select '' as name, " + SUMS + "from rehearsal_count n where n.rehearsal_id = ?")
			.param(rehearsalId)
			.query(RehearsalCount.class)
			.single();
	}

	/** By client, those with the most first. */
	List<RehearsalCount> organizations(long rehearsalId, int limit) {
		return this.jdbc.sql("select o.name, " + SUMS + """
				from rehearsal_count n join organization o on o.id = n.organization_id where n.rehearsal_id = :id
				group by o.id, o.name order by sum(n.count) desc, lower(o.name), o.id limit :limit""")
			.param("id", rehearsalId)
			.param("limit", limit)
			.query(RehearsalCount.class)
			.list();
	}

	/** By severity, the most severe first. */
	List<RehearsalCount> severities(long rehearsalId) {
		return this.jdbc
			.sql("select n.severity::text as name, " + SUMS
					+ "from rehearsal_count n where n.rehearsal_id = ? group by n.severity order by n.severity")
			.param(rehearsalId)
			.query(RehearsalCount.class)
			.list();
	}

	/**
	 * A page of the lines: of the open ones those due first come first, of the others the
	 * latest.
	 */
	KeysetPage<RehearsalLine> page(long rehearsalId, Part part, PageRequest request) {
		boolean ascending = (part == Part.OPEN) != request.isBack();
		String place = (request.cursor() == null) ? "" : "and (l.at, l.id) " + (ascending ? ">" : "<")
				+ " (select at, id from rehearsal_line where id = :cursor)";
		return KeysetPage.of(this.jdbc
			.sql("""
					select l.*, o.name as organization from rehearsal_line l join organization o on o.id = l.organization_id
					where l.rehearsal_id = :id and l.part = :part %1$s order by l.at %2$s, l.id %2$s limit :limit"""
				.formatted(place, ascending ? "" : "desc"))
			.param("id", rehearsalId)
			.param("part", part.name())
			.param("cursor", id(request.cursor()))
			.param("limit", KeysetPage.SIZE + 1)
			.query(RehearsalLines::line)
			.list(), request, (line) -> Long.toString(line.id()));
	}

	/** A cursor that nobody gave finds nothing. */
	private static long id(@Nullable String cursor) {
		return (cursor != null && cursor.matches("\\d{1,18}")) ? Long.parseLong(cursor) : 0;
	}

	private static RehearsalLine line(ResultSet row, int index) throws SQLException {
		return new RehearsalLine(row.getLong("id"), Columns.instant(row, "at"),
				Columns.constant(row, "kind", DifferenceKind.class), Columns.text(row, "label"),
				Columns.text(row, "organization"),
				new TargetName(Columns.text(row, "target"), row.getString("target_label")),
				row.getInt("severity_before"), row.getInt("severity_after"), Columns.instantOrNull(row, "due_before"),
				Columns.instantOrNull(row, "due_after"),
				Columns.constantOrNull(row, "verdict_before", ClockState.class),
				Columns.constantOrNull(row, "verdict_after", ClockState.class));
	}

	/** What is counted together. */
	private record Cell(DifferenceKind kind, long organizationId, int severity) {

	}

}
