package balcao.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The shifts of teams with their people, in three statements whatever there is. */
@Repository
class ShiftRows {

	private static final String ABLE = """
			p.id person_id, p.name person, p.disabled_at is null and exists (select from organization_team_member m
				where m.team_id = s.team_id and m.person_id = p.id) able""";

	private final JdbcClient jdbc;

	ShiftRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The shifts in use, each with who stands in from an instant on. */
	List<Row> ofTeams(Collection<Long> teamIds, Instant from) {
		if (teamIds.isEmpty()) {
			return List.of();
		}
		Map<Long, List<DutyPerson>> people = new HashMap<>();
		this.jdbc
			.sql("select t.shift_id, " + ABLE + " from duty_turn t join duty_shift s on s.id = t.shift_id"
					+ " join organization_person p on p.id = t.person_id where s.team_id in (:teams)"
					+ " and s.archived_at is null order by t.shift_id, t.position")
			.param("teams", teamIds)
			.query((row, number) -> people.computeIfAbsent(row.getLong("shift_id"), (id) -> new ArrayList<>())
				.add(person(row)))
			.list();
		Map<Long, List<StandIn>> standIns = new HashMap<>();
		this.jdbc
			.sql("select i.*, " + ABLE + " from duty_stand_in i join duty_shift s on s.id = i.shift_id"
					+ " join organization_person p on p.id = i.person_id where s.team_id in (:teams)"
					+ " and s.archived_at is null and i.ends_at > :from order by i.starts_at limit 500")
			.param("teams", teamIds)
			.param("from", Columns.parameter(from))
			.query((row, number) -> standIns.computeIfAbsent(row.getLong("shift_id"), (id) -> new ArrayList<>())
				.add(new StandIn(row.getLong("id"), person(row), Columns.instant(row, "starts_at"),
						Columns.instant(row, "ends_at"), row.getString("about"))))
			.list();
		return this.jdbc
			.sql("select s.*, r.zone from duty_shift s left join duty_rule r on r.team_id = s.team_id"
					+ " where s.team_id in (:teams) and s.archived_at is null order by s.team_id, s.id")
			.param("teams", teamIds)
			.query((row, number) -> row(row, people, standIns))
			.list();
	}

	private static Row row(ResultSet row, Map<Long, List<DutyPerson>> people, Map<Long, List<StandIn>> standIns)
			throws SQLException {
		long id = row.getLong("id");
		String zone = row.getString("zone");
		return new Row(id, row.getLong("team_id"), Columns.text(row, "name"),
				Columns.constant(row, "hours", DutyHours.class), Columns.longOrNull(row, "calendar_id"),
				row.getObject("starts_on", LocalDate.class), row.getObject("hand_over", LocalTime.class),
				(zone != null) ? ZoneId.of(zone) : null, people.getOrDefault(id, List.of()),
				standIns.getOrDefault(id, List.of()), row.getInt("version"));
	}

	private static DutyPerson person(ResultSet row) throws SQLException {
		return new DutyPerson(row.getLong("person_id"), Columns.text(row, "person"), row.getBoolean("able"));
	}

	/** Holds a team's shift until the transaction ends; empty for those of others. */
	Optional<Integer> lock(long teamId, long shiftId) {
		return this.jdbc
			.sql("select version from duty_shift where id = :id and team_id = :team and archived_at is null for update")
			.param("id", shiftId)
			.param("team", teamId)
			.query(Integer.class)
			.optional();
	}

	long add(long teamId, ShiftTerms terms) {
		return terms(this.jdbc.sql("""
				insert into duty_shift (team_id, name, hours, calendar_id, starts_on, hand_over)
				values (:team, :name, :hours, cast(:calendar as bigint), :starts, :over) returning id"""), terms)
			.param("team", teamId)
			.query(Long.class)
			.single();
	}

	void change(long shiftId, ShiftTerms terms) {
		terms(this.jdbc.sql("""
				update duty_shift set name = :name, hours = :hours, calendar_id = cast(:calendar as bigint),
					starts_on = :starts, hand_over = :over, version = version + 1 where id = :id"""), terms)
			.param("id", shiftId)
			.update();
	}

	private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec statement, ShiftTerms terms) {
		return statement.param("name", terms.name())
			.param("hours", terms.hours().name())
			.param("calendar", terms.calendarId())
			.param("starts", terms.startsOn())
			.param("over", terms.handOver());
	}

	void putInOrder(long shiftId, List<Long> personIds) {
		this.jdbc.sql("delete from duty_turn where shift_id = :shift").param("shift", shiftId).update();
		for (int i = 0; i < personIds.size(); i++) {
			this.jdbc.sql("insert into duty_turn (shift_id, position, person_id) values (:shift, :position, :person)")
				.param("shift", shiftId)
				.param("position", i)
				.param("person", personIds.get(i))
				.update();
		}
	}

	void archive(long shiftId, Instant now) {
		this.jdbc.sql("update duty_shift set archived_at = :now, version = version + 1 where id = :id")
			.param("now", Columns.parameter(now))
			.param("id", shiftId)
			.update();
	}

	boolean overlaps(long shiftId, Instant from, Instant until) {
		return this.jdbc
			.sql("select exists (select from duty_stand_in where shift_id = :shift and starts_at < :until"
					+ " and ends_at > :from)")
			.param("shift", shiftId)
			.param("from", Columns.parameter(from))
			.param("until", Columns.parameter(until))
			.query(Boolean.class)
			.single();
	}

	void standIn(long shiftId, long personId, Instant from, Instant until, @Nullable String about) {
		this.jdbc.sql("""
				insert into duty_stand_in (shift_id, person_id, starts_at, ends_at, about)
				values (:shift, :person, :from, :until, :about)""")
			.param("shift", shiftId)
			.param("person", personId)
			.param("from", Columns.parameter(from))
			.param("until", Columns.parameter(until))
			.param("about", about)
			.update();
	}

	boolean takeBack(long shiftId, long standInId) {
		return this.jdbc.sql("delete from duty_stand_in where id = :id and shift_id = :shift")
			.param("id", standInId)
			.param("shift", shiftId)
			.update() > 0;
	}

	Optional<DutyRule> rule(long teamId) {
		return this.jdbc.sql("select * from duty_rule where team_id = :team")
			.param("team", teamId)
			.query((row, number) -> new DutyRule(ZoneId.of(Columns.text(row, "zone")), row.getInt("next_after"),
					row.getInt("leader_after"), row.getInt("all_after"), row.getInt("version")))
			.optional();
	}

	/** Writes a team's rule over the version that was seen; answers whether it held. */
	boolean rule(long teamId, DutyRule rule) {
		return this.jdbc.sql("""
				insert into duty_rule (team_id, zone, next_after, leader_after, all_after, version)
				values (:team, :zone, :next, :leader, :all, 1)
				on conflict on constraint duty_rule_pk do update set zone = :zone, next_after = :next,
					leader_after = :leader, all_after = :all, version = duty_rule.version + 1
					where duty_rule.version = :seen""")
			.param("team", teamId)
			.param("zone", rule.zone().getId())
			.param("next", rule.nextAfter())
			.param("leader", rule.leaderAfter())
			.param("all", rule.allAfter())
			.param("seen", rule.version())
			.update() > 0;
	}

	/**
	 * A shift as it is written down.
	 *
	 * @param zone null where the team has not said any
	 */
	record Row(long id, long teamId, String name, DutyHours hours, @Nullable Long calendarId, LocalDate startsOn,
			LocalTime handOver, @Nullable ZoneId zone, List<DutyPerson> people, List<StandIn> standIns, int version) {

	}

}
