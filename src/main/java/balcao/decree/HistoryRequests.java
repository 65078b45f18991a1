package balcao.decree;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/** Requests for histories, and the pieces of those that are finished. */
@Repository
class HistoryRequests {

	/** The first piece, which says what the document is about. */
	static final int ABOUT = 0;

	private static final String ROWS = """
			select h.*, o.name organization, p.name person, b.name requested_by from decree_history_request h
			join organization o on o.id = h.organization_id join organization_person p on p.id = h.person_id
			join organization_person b on b.id = h.requested_by_id where\s""";

	/** Of a person, who is still there and sees as much as when it was asked for. */
	private static final String OWN = "h.person_id = :person and h.organization_id = :organization and (not h.everybody or :sees)";

	private static final String KEPT = "h.state = 'DELIVERED' and h.expires_at > :now";

	private final JdbcClient jdbc;

	HistoryRequests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(Draft draft, Instant now) {
		return this.jdbc
			.sql("""
					insert into decree_history_request (organization_id, person_id, requested_by_id, ticket_number, from_at, until_at,
						everybody, way, language, requested_at, due_at, state, total)
					values (:organization, :person, :by, :number, :from, :until, :everybody, :way, :language, :now, :due, 'WORKING', :total)
					returning id""")
			.param("organization", draft.organizationId())
			.param("person", draft.personId())
			.param("by", draft.byId())
			.param("number", draft.number(), Types.VARCHAR)
			.param("from", instant(draft.from()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("until", instant(draft.until()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("everybody", draft.everybody())
			.param("way", draft.way().name())
			.param("language", draft.language())
			.param("now", Columns.parameter(now))
			.param("due", instant(draft.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("total", draft.total())
			.query(Long.class)
			.single();
	}

	private static @Nullable Object instant(@Nullable Instant instant) {
		return (instant != null) ? Columns.parameter(instant) : null;
	}

	/** One's own, as long as one may still see what it was made of. */
	Optional<HistoryRow> find(long id, CurrentPerson person) {
		return own(this.jdbc.sql(ROWS + OWN + " and h.id = :id").param("id", id), person).query(HistoryRequests::row)
			.optional();
	}

	Optional<HistoryRow> find(long id) {
		return this.jdbc.sql(ROWS + "h.id = :id").param("id", id).query(HistoryRequests::row).optional();
	}

	/** What a link in a letter opens. */
	Optional<HistoryRow> find(byte[] hash, Instant now) {
		return this.jdbc.sql(ROWS + "h.token_hash = :hash and " + KEPT)
			.param("hash", hash)
			.param("now", Columns.parameter(now))
			.query(HistoryRequests::row)
			.optional();
	}

	KeysetPage<HistoryRow> of(CurrentPerson person, PageRequest request) {
		return page(OWN, request, (statement) -> own(statement, person));
	}

	KeysetPage<HistoryRow> all(boolean openOnly, PageRequest request) {
		return page(openOnly ? "h.state in ('WORKING', 'FAILED')" : "true", request, UnaryOperator.identity());
	}

	private static JdbcClient.StatementSpec own(JdbcClient.StatementSpec statement, CurrentPerson person) {
		return statement.param("person", person.id())
			.param("organization", person.organizationId(), Types.BIGINT)
			.param("sees", person.seesOrganization());
	}

	private KeysetPage<HistoryRow> page(String condition, PageRequest request,
			UnaryOperator<JdbcClient.StatementSpec> parameters) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		JdbcClient.StatementSpec statement = parameters.apply(this.jdbc
			.sql(ROWS + condition + ((cursor != null) ? " and h.id " + (request.isBack() ? "> :id" : "< :id") : "")
					+ " order by h.id" + (request.isBack() ? "" : " desc") + " limit " + (KeysetPage.SIZE + 1)));
		if (cursor != null) {
			statement = statement.param("id", cursor.id());
		}
		return KeysetPage.of(statement.query(HistoryRequests::row).list(), request,
				(row) -> new Cursor(row.requestedAt(), row.id()).text());
	}

	/** How many of a person's are being prepared. */
	int working(long personId) {
		return this.jdbc.sql("select count(*) from decree_history_request where person_id = ? and state = 'WORKING'")
			.param(personId)
			.query(Integer.class)
			.single();
	}

	/** How many of a person's are finished and still kept. */
	int kept(long personId, Instant now) {
		return this.jdbc.sql("select count(*) from decree_history_request h where h.person_id = :person and " + KEPT)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.query(Integer.class)
			.single();
	}

	/** Whether any of an organization's is still to be delivered. */
	long open() {
		return this.jdbc.sql("select count(*) from decree_history_request where state in ('WORKING', 'FAILED')")
			.query(Long.class)
			.single();
	}

	/** One that nobody works at, taken for some time by the database's clock. */
	Optional<Job> lease(@Nullable Long id) {
		return this.jdbc
			.sql("""
					update decree_history_request set leased_until = clock_timestamp() + interval '2 minutes', attempts = attempts + 1
					where id = (select id from decree_history_request where state = 'WORKING' and (:id::bigint is null or id = :id)
						and (leased_until is null or leased_until < clock_timestamp()) order by id limit 1 for update skip locked)
					returning *""")
			.param("id", id, Types.BIGINT)
			.query((row, number) -> new Job(row.getLong("id"), row.getLong("person_id"), row.getLong("requested_by_id"),
					row.getString("ticket_number"), Columns.instantOrNull(row, "from_at"),
					Columns.instantOrNull(row, "until_at"), row.getBoolean("everybody"),
					Columns.constant(row, "way", HistoryWay.class), Columns.text(row, "language"),
					Columns.instant(row, "requested_at"), row.getInt("total"), row.getInt("done"),
					Columns.text(row, "last_number"), row.getInt("parts"), row.getInt("attempts")))
			.optional();
	}

	void addPiece(long id, String kind, int position, byte[] content, @Nullable Long ticketId) {
		this.jdbc.sql("""
				insert into decree_history_piece (request_id, kind, position, content, ticket_id)
				values (:id, :kind, :position, :content, :ticket)""")
			.param("ticket", ticketId, Types.BIGINT)
			.param("id", id)
			.param("kind", kind)
			.param("position", position)
			.param("content", content)
			.update();
	}

	/** What is in it. */
	List<Long> tickets(long id) {
		return this.jdbc.sql(
				"select ticket_id from decree_history_piece where request_id = ? and ticket_id is not null order by position")
			.param(id)
			.query(Long.class)
			.list();
	}

	Optional<byte[]> piece(long id, String kind, int position) {
		return this.jdbc.sql(
				"select content from decree_history_piece where request_id = :id and kind = :kind and position = :position")
			.param("id", id)
			.param("kind", kind)
			.param("position", position)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** What came further, and may be gone on with by anybody. */
	void advance(Job job, int done, int total, String lastNumber, int parts) {
		this.jdbc
			.sql("""
					update decree_history_request set done = :done, total = greatest(total, :total), last_number = :last, parts = :parts,
						attempts = 0, leased_until = null where id = :id""")
			.param("done", done)
			.param("total", total)
			.param("last", lastNumber)
			.param("parts", parts)
			.param("id", job.id())
			.update();
	}

	void deliver(long id, String sha256, long size, byte @Nullable [] hash, Instant expiresAt, Instant now) {
		this.jdbc
			.sql("""
					update decree_history_request set state = 'DELIVERED', sha256 = :sha256, size_bytes = :size, token_hash = :hash,
						total = done, delivered_at = :now, expires_at = :expires, leased_until = null where id = :id""")
			.param("sha256", sha256)
			.param("size", size)
			.param("hash", hash, Types.BINARY)
			.param("now", Columns.parameter(now))
			.param("expires", Columns.parameter(expiresAt))
			.param("id", id)
			.update();
	}

	void fail(long id) {
		this.jdbc.sql("update decree_history_request set state = 'FAILED', leased_until = null where id = ?")
			.param(id)
			.update();
	}

	/** Whether it had failed. */
	boolean retry(long id) {
		return this.jdbc
			.sql("update decree_history_request set state = 'WORKING', attempts = 0, leased_until = null"
					+ " where id = ? and state = 'FAILED'")
			.param(id)
			.update() > 0;
	}

	/** Forgets files whose time is over; the request stays as evidence. */
	int expire(Instant now) {
		return this.jdbc.sql("""
				with gone as (update decree_history_request set state = 'EXPIRED', token_hash = null where id in (
					select id from decree_history_request where state = 'DELIVERED' and expires_at <= :now
					order by expires_at limit 50 for update skip locked) returning id)
				delete from decree_history_piece where request_id in (select id from gone)""")
			.param("now", Columns.parameter(now))
			.update();
	}

	/** Forgets the files that tell of a ticket at once. */
	void expireOf(long ticketId) {
		this.jdbc
			.sql("""
					with gone as (update decree_history_request set state = 'EXPIRED', token_hash = null where state = 'DELIVERED'
						and id in (select request_id from decree_history_piece where ticket_id = :ticket) returning id)
					delete from decree_history_piece where request_id in (select id from gone)""")
			.param("ticket", ticketId)
			.update();
	}

	/** Writes the document piece by piece, so that none of it is ever whole in memory. */
	void writeJson(long id, int tickets, OutputStream out) throws IOException {
		for (int position = ABOUT; position <= tickets; position++) {
			byte[] piece = piece(id, "JSON", position).orElseThrow();
			if (position > ABOUT + 1) {
				out.write(',');
			}
			out.write(piece);
		}
		out.write(HistoryJson.END);
	}

	private static HistoryRow row(ResultSet row, int number) throws SQLException {
		return new HistoryRow(row.getLong("id"), Columns.text(row, "organization"), row.getLong("person_id"),
				Columns.text(row, "person"), Columns.text(row, "requested_by"), row.getString("ticket_number"),
				Columns.instantOrNull(row, "from_at"), Columns.instantOrNull(row, "until_at"),
				row.getBoolean("everybody"), Columns.constant(row, "way", HistoryWay.class),
				Columns.instant(row, "requested_at"), Columns.instantOrNull(row, "due_at"),
				Columns.constant(row, "state", HistoryState.class), row.getInt("total"), row.getInt("done"),
				row.getInt("parts"), row.getString("sha256"), row.getLong("size_bytes"),
				Columns.instantOrNull(row, "delivered_at"), Columns.instantOrNull(row, "expires_at"));
	}

	/** What is asked for. */
	record Draft(long organizationId, long personId, long byId, @Nullable String number, @Nullable Instant from,
			@Nullable Instant until, boolean everybody, HistoryWay way, String language, @Nullable Instant dueAt,
			int total) {

	}

	/** One to work at. */
	record Job(long id, long personId, long byId, @Nullable String number, @Nullable Instant from,
			@Nullable Instant until, boolean everybody, HistoryWay way, String language, Instant requestedAt, int total,
			int done, String lastNumber, int parts, int attempts) {

	}

}
