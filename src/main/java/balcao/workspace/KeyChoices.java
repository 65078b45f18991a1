package balcao.workspace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether people work with shortcuts of one key. */
@Repository
class KeyChoices {

	private final JdbcClient jdbc;

	KeyChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean areOff(String email) {
		return this.jdbc.sql("""
				select w.keys_off from workspace_person w join organization_person p on p.id = w.person_id
				where lower(p.email) = lower(?)""").param(email).query(Boolean.class).optional().orElse(false);
	}

	void turn(long personId, boolean off) {
		this.jdbc.sql("""
				insert into workspace_person (person_id, keys_off) values (?, ?)
				on conflict (person_id) do update set keys_off = excluded.keys_off""").params(personId, off).update();
	}

}
