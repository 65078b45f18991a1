package balcao.account;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The links that work once; the database knows hashes only. */
@Repository
class Links {

	private final JdbcClient jdbc;

	Links(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(@Nullable Long personId, LinkPurpose purpose, LinkToken token, Instant now, Instant expiresAt) {
		this.jdbc.sql("""
				insert into account_link (person_id, purpose, token_hash, created_at, expires_at)
				values (:person, :purpose, :hash, :now, :expires)""")
			.param("person", personId)
			.param("purpose", purpose.name())
			.param("hash", token.hash())
			.param("now", Columns.parameter(now))
			.param("expires", Columns.parameter(expiresAt))
			.update();
	}

	/** Whom a link that still works is for; looking does not use it. */
	Optional<Long> holder(LinkPurpose purpose, LinkToken token, Instant now) {
		return this.jdbc.sql("""
				select person_id from account_link
				where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
			.param("hash", token.hash())
			.param("purpose", purpose.name())
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.optional();
	}

	/** Uses a link; of any number who try at once exactly one succeeds. */
	boolean use(LinkPurpose purpose, LinkToken token, Instant now) {
		return this.jdbc.sql("""
				update account_link set used_at = :now
				where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
			.param("hash", token.hash())
			.param("purpose", purpose.name())
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

	boolean isOpen(LinkPurpose purpose, LinkToken token, Instant now) {
		return this.jdbc.sql("""
				select exists (select from account_link
				where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now)""")
			.param("hash", token.hash())
			.param("purpose", purpose.name())
			.param("now", Columns.parameter(now))
			.query(Boolean.class)
			.single();
	}

	/** Ends every link of a person. */
	void endAll(long personId, Instant now) {
		this.jdbc.sql("update account_link set used_at = :now where person_id = :person and used_at is null")
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update();
	}

	void removeExpired(Instant before) {
		this.jdbc.sql("delete from account_link where expires_at < :before")
			.param("before", Columns.parameter(before))
			.update();
	}

	/** Lets one transaction at a time decide who the first admin is. */
	void lockSetUp() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('account.setUp'))").query((row) -> {
		});
	}

}
