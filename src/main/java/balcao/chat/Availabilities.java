package balcao.chat;

import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who takes conversations now: whoever says so, has an open page that renews the lease,
 * and has room for another one.
 */
@Repository
class Availabilities {

	/** Of a person, by the name of a column. */
	static String there(String person) {
		return """
				exists (select from chat_availability av cross join chat_setting st where av.person_id = %1$s and av.available
					and av.until > clock_timestamp() and (select count(*) from chat_conversation ac
						where ac.agent_id = %1$s and ac.state = 'TALKING' and ac.kind = 'MANAGER') < st.most_per_agent)"""
			.formatted(person);
	}

	private final JdbcClient jdbc;

	Availabilities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void say(long personId, boolean available, Duration lease) {
		this.jdbc.sql("""
				insert into chat_availability (person_id, available, until)
				values (:person, :available, clock_timestamp() + make_interval(secs => :lease))
				on conflict (person_id) do update set available = excluded.available, until = excluded.until""")
			.param("person", personId)
			.param("available", available)
			.param("lease", (double) lease.toSeconds())
			.update();
	}

	/** Goes on, for whoever says that they are there; answers whether they do. */
	boolean renew(long personId, Duration lease) {
		return this.jdbc.sql("""
				update chat_availability set until = clock_timestamp() + make_interval(secs => :lease)
				where person_id = :person and available""")
			.param("person", personId)
			.param("lease", (double) lease.toSeconds())
			.update() > 0;
	}

	/** Lets one transaction at a time give the person conversations. */
	void lock(long personId) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:mark, 0))")
			.param("mark", "chat-agent:" + personId)
			.query((row, number) -> number)
			.single();
	}

	/** How many conversations the person has, apart from emergencies. */
	int talking(long personId) {
		return this.jdbc.sql(
				"select count(*) from chat_conversation where agent_id = :person and state = 'TALKING' and kind = 'MANAGER'")
			.param("person", personId)
			.query(Integer.class)
			.single();
	}

	/** Everything that the desk's frame tells, in one statement. */
	Optional<DeskPresence> presence(long personId, boolean everything) {
		return this.jdbc
			.sql("""
					select coalesce(av.available, false) says, coalesce(av.available and av.until > clock_timestamp(), false) present,
						st.most_per_agent most, (select count(*) from chat_conversation c where c.agent_id = :person
							and c.state = 'TALKING' and c.kind = 'MANAGER') talking,
						(select count(*) from (select from chat_conversation c where c.state in ('WAITING', 'LEFT_MESSAGE')
							and %1$s limit 100) w) waiting,
						exists (select from chat_conversation c left join chat_participant p on p.conversation_id = c.id
							and p.person_id = :person where c.agent_id = :person and c.state = 'TALKING'
							and %1$s and exists (select from chat_message m where m.conversation_id = c.id and m.side = 'CLIENT'
								and m.kind = 'SAID' and m.position > coalesce(p.read, 0))) unread
					from chat_setting st left join chat_availability av on av.person_id = :person"""
				.formatted(ChatRows.FOR_TEAM))
			.param("person", personId)
			.param("everything", everything)
			.query((row, number) -> new DeskPresence(row.getBoolean("says"), row.getBoolean("present"),
					row.getInt("talking"), row.getInt("most"), row.getLong("waiting"), row.getBoolean("unread")))
			.optional();
	}

}
