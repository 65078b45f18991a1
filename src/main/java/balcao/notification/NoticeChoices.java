package balcao.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** What people want to be told, and what holds for those who have not said. */
@Repository
class NoticeChoices {

	private final JdbcClient jdbc;

	NoticeChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What somebody has chosen, over the defaults. */
	Map<NoticeChoice, Boolean> of(long personId) {
		Map<NoticeChoice, Boolean> choices = new HashMap<>(defaults());
		this.jdbc.sql("select * from notification_choice where person_id = :person")
			.param("person", personId)
			.query((row,
					number) -> Map.entry(new NoticeChoice(Columns.constant(row, "kind", NoticeKind.class),
							Columns.constant(row, "channel", NoticeChannel.class)), row.getBoolean("wanted")))
			.list()
			.forEach((entry) -> choices.put(entry.getKey(), entry.getValue()));
		return choices;
	}

	Map<NoticeChoice, Boolean> defaults() {
		Map<NoticeChoice, Boolean> choices = new HashMap<>();
		this.jdbc.sql("select * from notification_default")
			.query((row,
					number) -> Map.entry(new NoticeChoice(Columns.constant(row, "kind", NoticeKind.class),
							Columns.constant(row, "channel", NoticeChannel.class)), row.getBoolean("wanted")))
			.list()
			.forEach((entry) -> choices.put(entry.getKey(), entry.getValue()));
		return choices;
	}

	void choose(long personId, NoticeChoice choice, boolean wanted) {
		this.jdbc.sql("""
				insert into notification_choice (person_id, kind, channel, wanted)
				values (:person, :kind, :channel, :wanted)
				on conflict (person_id, kind, channel) do update set wanted = excluded.wanted""")
			.param("person", personId)
			.param("kind", choice.kind().name())
			.param("channel", choice.channel().name())
			.param("wanted", wanted)
			.update();
	}

	void forget(long personId) {
		this.jdbc.sql("delete from notification_choice where person_id = :person").param("person", personId).update();
	}

	void chooseDefault(NoticeChoice choice, boolean wanted) {
		this.jdbc.sql("""
				insert into notification_default (kind, channel, wanted) values (:kind, :channel, :wanted)
				on conflict (kind, channel) do update set wanted = excluded.wanted
				where notification_default.wanted <> excluded.wanted""")
			.param("kind", choice.kind().name())
			.param("channel", choice.channel().name())
			.param("wanted", wanted)
			.update();
	}

	void forgetAll(List<NoticeKind> kinds) {
		this.jdbc.sql("delete from notification_choice where kind in (:kinds)")
			.param("kinds", kinds.stream().map(NoticeKind::name).toList())
			.update();
	}

	Optional<QuietHours> quiet(long personId) {
		return this.jdbc.sql("select * from notification_quiet where person_id = :person")
			.param("person", personId)
			.query((row, number) -> new QuietHours(row.getObject("from_time", LocalTime.class),
					row.getObject("until_time", LocalTime.class), row.getBoolean("weekends"),
					ZoneId.of(Columns.text(row, "zone"))))
			.optional();
	}

	void beQuiet(long personId, QuietHours hours) {
		this.jdbc.sql("""
				insert into notification_quiet (person_id, from_time, until_time, weekends, zone)
				values (:person, :from, :until, :weekends, :zone) on conflict (person_id) do update set
				from_time = excluded.from_time, until_time = excluded.until_time, weekends = excluded.weekends,
				zone = excluded.zone""")
			.param("person", personId)
			.param("from", hours.from())
			.param("until", hours.until())
			.param("weekends", hours.weekends())
			.param("zone", hours.zone().getId())
			.update();
	}

	Optional<DigestHour> digest(long personId) {
		return this.jdbc.sql("select hour, zone from notification_digest where person_id = :person")
			.param("person", personId)
			.query((row, number) -> new DigestHour(row.getInt("hour"), ZoneId.of(Columns.text(row, "zone"))))
			.optional();
	}

	void gather(long personId, DigestHour digest) {
		this.jdbc.sql("""
				insert into notification_digest (person_id, hour, zone) values (:person, :hour, :zone)
				on conflict (person_id) do update set hour = excluded.hour, zone = excluded.zone""")
			.param("person", personId)
			.param("hour", digest.hour())
			.param("zone", digest.zone().getId())
			.update();
	}

	void tellAtOnce(long personId) {
		this.jdbc.sql("delete from notification_digest where person_id = :person").param("person", personId).update();
	}

	void ring(long personId) {
		this.jdbc.sql("delete from notification_quiet where person_id = :person").param("person", personId).update();
	}

}
