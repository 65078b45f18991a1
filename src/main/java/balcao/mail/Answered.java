package balcao.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** When addresses last had a letter that nobody asked for. */
@Repository
class Answered {

	private static final Duration A_DAY = Duration.ofHours(24);

	private static final Duration AN_HOUR = Duration.ofHours(1);

	private static final int MOST_STRANGERS_AN_HOUR = 100;

	private final JdbcClient jdbc;

	Answered(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether an address may have one now, which counts at once; of two at a time one.
	 */
	boolean mayHave(String address, Instant now) {
		return mayHave(address, false, now);
	}

	/**
	 * The same for the address of a stranger, which may be anybody's: of those there is a
	 * limit for an hour.
	 */
	boolean strangerMayHave(String address, Instant now) {
		return mayHave(address, true, now);
	}

	private boolean mayHave(String address, boolean stranger, Instant now) {
		return this.jdbc.sql("""
				insert into mail_answered (address, at) select :address, :now
				where not :stranger or (select count(*) from mail_answered where at > :hour) < :most
				on conflict on constraint mail_answered_pk do update set at = excluded.at
				where mail_answered.at <= :before""")
			.param("address", address.strip().toLowerCase(Locale.ROOT))
			.param("stranger", stranger)
			.param("hour", Columns.parameter(now.minus(AN_HOUR)))
			.param("most", MOST_STRANGERS_AN_HOUR)
			.param("now", Columns.parameter(now))
			.param("before", Columns.parameter(now.minus(A_DAY)))
			.update() == 1;
	}

	void forgetBefore(Instant at) {
		this.jdbc.sql("delete from mail_answered where at < :at").param("at", Columns.parameter(at)).update();
	}

}
