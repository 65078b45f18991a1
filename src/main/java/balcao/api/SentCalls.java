package balcao.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The calls that named a key, so that none of them is made twice. */
@Repository
class SentCalls {

	private final JdbcClient jdbc;

	SentCalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What came of an earlier call.
	 *
	 * @param same whether its body was the same
	 */
	record Sent(boolean same, @Nullable String ticketNumber) {

	}

	/** Whether nobody used the key before; waits for whoever is using it just now. */
	boolean begin(long personId, String key, byte[] bodyHash, Instant now) {
		return this.jdbc.sql("""
				insert into api_sent_call (person_id, key, body_hash, sent_at) values (:person, :key, :hash, :now)
				on conflict on constraint api_sent_call_pk do nothing""")
			.param("person", personId)
			.param("key", key)
			.param("hash", bodyHash)
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

	Sent find(long personId, String key, byte[] bodyHash) {
		return this.jdbc.sql(
				"select body_hash = :hash same, ticket_number from api_sent_call where person_id = :person and key = :key")
			.param("person", personId)
			.param("key", key)
			.param("hash", bodyHash)
			.query((row, number) -> new Sent(row.getBoolean("same"), row.getString("ticket_number")))
			.single();
	}

	void answered(long personId, String key, String ticketNumber) {
		this.jdbc.sql("update api_sent_call set ticket_number = :number where person_id = :person and key = :key")
			.param("person", personId)
			.param("key", key)
			.param("number", ticketNumber)
			.update();
	}

	void forget(Instant sentBefore) {
		this.jdbc.sql("delete from api_sent_call where sent_at < :before")
			.param("before", Columns.parameter(sentBefore))
			.update();
	}

}
