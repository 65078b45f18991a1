package balcao.teamwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Reads all that is kept beside a ticket in one statement. */
@Repository
class BesideRows {

	private static final int SHOWN = 3;

	private static final String AT = "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'";

	private final JsonMapper json = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	BesideRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Beside of(long ticketId, String number, long organizationId, long requesterId, long readerId, Instant now) {
		return this.jdbc.sql("select array(select p.name from teamwork_watch w join organization_person p"
				+ " on p.id = w.person_id where w.ticket_id = :ticket and p.disabled_at is null order by lower(p.name)) watchers,"
				+ " exists (select from teamwork_watch w where w.ticket_id = :ticket and w.person_id = :reader) watching,"
				+ " (select coalesce(jsonb_agg(jsonb_build_object('id', x.person_id, 'person', x.name, 'seconds', x.seconds)"
				+ " order by x.seconds desc), '[]')::text from (select w.person_id, p.name, sum(coalesce(w.seconds,"
				+ " least(86400, greatest(0, extract(epoch from cast(:now as timestamptz) - w.started_at)))))::bigint seconds"
				+ " from teamwork_time w join organization_person p on p.id = w.person_id where w.ticket_id = :ticket"
				+ " group by w.person_id, p.name) x) times,"
				+ " (select w.started_at from teamwork_time w where w.person_id = :reader and w.seconds is null) running,"
				+ " (select t.number from teamwork_time w join ticket t on t.id = w.ticket_id where w.person_id = :reader"
				+ " and w.seconds is null) on_number,"
				+ " (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'personId', x.person_id, 'text', x.text, 'by',"
				+ " x.name, 'at', to_char(x.at at time zone 'UTC', " + AT
				+ "), 'version', x.version) order by x.at desc,"
				+ " x.id desc), '[]')::text from (select n.id, n.person_id, n.version, v.text, v.at, p.name from teamwork_note n"
				+ " join teamwork_note_version v on v.note_id = n.id and v.number = n.version join organization_person p"
				+ " on p.id = v.by_id where n.organization_id = :organization and n.removed_at is null"
				+ " and (n.person_id is null or n.person_id = :requester) order by v.at desc, n.id desc limit 50) x) notes")
			.param("ticket", ticketId)
			.param("reader", readerId)
			.param("organization", organizationId)
			.param("requester", requesterId)
			.param("now", Columns.parameter(now))
			.query((row, index) -> beside(row, number, organizationId, readerId))
			.single();
	}

	private Beside beside(ResultSet row, String number, long organizationId, long readerId) throws SQLException {
		List<Time> times = List.of(this.json.readValue(Columns.text(row, "times"), Time[].class));
		List<Note> notes = List.of(this.json.readValue(Columns.text(row, "notes"), Note[].class));
		String on = row.getString("on_number");
		return new Beside(number, row.getBoolean("watching"), List.of((String[]) row.getArray("watchers").getArray()),
				times.stream().map((time) -> new TimeTotal(time.person(), Duration.ofSeconds(time.seconds()))).toList(),
				Duration.ofSeconds(times.stream().mapToLong(Time::seconds).sum()),
				Duration
					.ofSeconds(times.stream().filter((time) -> time.id() == readerId).mapToLong(Time::seconds).sum()),
				number.equals(on) ? Columns.instantOrNull(row, "running") : null, number.equals(on) ? null : on,
				notes.stream()
					.limit(SHOWN)
					.map((note) -> new ClientNote(note.id(), organizationId, note.personId(), note.text(), note.by(),
							Instant.parse(note.at()), note.version()))
					.toList(),
				Math.max(0, notes.size() - SHOWN));
	}

	/** The work of one person, in JSON. */
	record Time(long id, String person, long seconds) {

	}

	/** A note, in JSON. */
	record Note(long id, @Nullable Long personId, String text, String by, String at, int version) {

	}

}
