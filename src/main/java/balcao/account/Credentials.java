package balcao.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The password hashes of people. */
@Repository
class Credentials {

	private final JdbcClient jdbc;

	Credentials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<String> hashOf(long personId) {
		return this.jdbc.sql("select password_hash from account_credential where person_id = :person")
			.param("person", personId)
			.query(String.class)
			.optional();
	}

	void put(Collection<Long> personIds, String hash, Instant now) {
		this.jdbc.sql("""
				insert into account_credential (person_id, password_hash, changed_at)
				select person_id, :hash, :now from unnest(array[:people]::bigint[]) person_id
				on conflict (person_id) do update
				set password_hash = excluded.password_hash, changed_at = excluded.changed_at""")
			.param("people", personIds)
			.param("hash", hash)
			.param("now", Columns.parameter(now))
			.update();
	}

}
