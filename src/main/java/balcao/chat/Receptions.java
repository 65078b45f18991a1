package balcao.chat;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Who is there for a client, and how long it takes. */
@Repository
class Receptions {

	/** Of how many conversations the usual wait is taken. */
	static final int WAITS = 20;

	private final JdbcClient jdbc;

	Receptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those who look after an organization, in order.
	 * @param teamId the team that answers for whoever belongs to none
	 */
	List<Reception.Attendant> attendants(long organizationId, long teamId) {
		return this.jdbc
			.sql("""
					select a.person_id, p.name, a.kind, %s there, coalesce((select m.team_id from organization_team_member m
						join organization_team t on t.id = m.team_id and t.archived_at is null where m.person_id = a.person_id
						order by m.team_id <> :team, m.team_id limit 1), :team) team_id
					from organization_attendant a join organization_person p on p.id = a.person_id
					where a.organization_id = :organization and p.disabled_at is null and p.organization_id is null
					order by a.kind <> 'MANAGER', a.position, a.person_id"""
				.formatted(Availabilities.there("a.person_id")))
			.param("organization", organizationId)
			.param("team", teamId)
			.query((row, number) -> new Reception.Attendant(row.getLong("person_id"), Columns.text(row, "name"),
					row.getLong("team_id"), "MANAGER".equals(row.getString("kind")), row.getBoolean("there")))
			.list();
	}

	/**
	 * How a team stands. What it usually takes is the median of the last waits of whoever
	 * really waited; messages that were left outside the hours say nothing about it.
	 */
	Standing standing(long teamId) {
		return this.jdbc
			.sql("""
					select (select count(*) from organization_team_member m join organization_person p on p.id = m.person_id
						and p.disabled_at is null where m.team_id = :team and %s) available,
						(select count(*) from (select from chat_conversation c where c.team_id = :team and c.state = 'WAITING'
							limit 100) w) waiting,
						(select percentile_cont(0.5) within group (order by x.seconds) from (
							select extract(epoch from c.taken_at - c.started_at) seconds from chat_conversation c
							where c.team_id = :team and c.taken_at is not null and c.kind = 'MANAGER' and not exists (
								select from chat_message m where m.conversation_id = c.id and m.kind = 'LEFT')
							order by c.taken_at desc limit %d) x) wait"""
				.formatted(Availabilities.there("m.person_id"), WAITS))
			.param("team", teamId)
			.query((row, number) -> {
				double seconds = row.getDouble("wait");
				return new Standing(row.getInt("available"), row.getInt("waiting"),
						row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds)));
			})
			.single();
	}

	/** How a team stands to conversations. */
	record Standing(int available, int waiting, @Nullable Duration usualWait) {

	}

}
