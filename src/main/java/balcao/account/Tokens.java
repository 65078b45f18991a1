package balcao.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The personal access tokens; the database knows hashes only. */
@Repository
class Tokens {

	private final JdbcClient jdbc;

	Tokens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Lets one transaction at a time add tokens of a person. */
	void lock(long personId) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('account.token'), :person::bigint::int)")
			.param("person", personId & Integer.MAX_VALUE)
			.query((row) -> {
			});
	}

	long countOf(long personId) {
		return this.jdbc.sql("select count(*) from account_token where person_id = :person")
			.param("person", personId)
			.query(Long.class)
			.single();
	}

	boolean isNamed(long personId, String name) {
		return this.jdbc.sql("""
				select exists (select from account_token where person_id = :person and lower(name) = lower(:name))""")
			.param("person", personId)
			.param("name", name)
			.query(Boolean.class)
			.single();
	}

	long add(long personId, String name, TokenScope scope, AccessToken token, boolean demo, Instant now,
			@Nullable Instant expiresAt) {
		return this.jdbc.sql("""
				insert into account_token (person_id, name, scope, token_hash, demo, created_at, expires_at)
				values (:person, :name, :scope, :hash, :demo, :now, :expires) returning id""")
			.param("person", personId)
			.param("name", name)
			.param("scope", scope.name())
			.param("hash", token.hash())
			.param("demo", demo)
			.param("now", Columns.parameter(now))
			.param("expires", (expiresAt != null) ? Columns.parameter(expiresAt) : null)
			.query(Long.class)
			.single();
	}

	/** The tokens of a person, the newest first. */
	List<TokenRow> of(long personId, Instant now) {
		return this.jdbc
			.sql("""
					select id, name, scope, created_at, expires_at, last_used_at, coalesce(expires_at <= :now, false) as expired
					from account_token where person_id = :person order by created_at desc, id desc limit 200""")
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new TokenRow(row.getLong("id"), Columns.text(row, "name"),
					Columns.constant(row, "scope", TokenScope.class), Columns.instant(row, "created_at"),
					Columns.instantOrNull(row, "expires_at"), Columns.instantOrNull(row, "last_used_at"),
					row.getBoolean("expired")))
			.list();
	}

	/** The token that still works. */
	Optional<Found> find(AccessToken token, boolean demo, Instant now) {
		return this.jdbc.sql("""
				select id, person_id, scope, last_used_at from account_token
				where token_hash = :hash and (:demo or not demo) and (expires_at is null or expires_at > :now)""")
			.param("hash", token.hash())
			.param("demo", demo)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new Found(row.getLong("id"), row.getLong("person_id"),
					Columns.constant(row, "scope", TokenScope.class), Columns.instantOrNull(row, "last_used_at")))
			.optional();
	}

	void noteUse(long id, Instant now) {
		this.jdbc.sql("update account_token set last_used_at = :now where id = :id")
			.param("id", id)
			.param("now", Columns.parameter(now))
			.update();
	}

	/** Whether the person had such a token. */
	boolean remove(long id, long personId) {
		return this.jdbc.sql("delete from account_token where id = :id and person_id = :person")
			.param("id", id)
			.param("person", personId)
			.update() == 1;
	}

	void removeAllOf(long personId) {
		this.jdbc.sql("delete from account_token where person_id = :person").param("person", personId).update();
	}

	void removeDemo() {
		this.jdbc.sql("delete from account_token where demo").update();
	}

	void removeExpired(Instant before) {
		this.jdbc.sql("delete from account_token where expires_at < :before")
			.param("before", Columns.parameter(before))
			.update();
	}

	/** A token that works. */
	record Found(long id, long personId, TokenScope scope, @Nullable Instant lastUsedAt) {

	}

}
