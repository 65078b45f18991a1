package balcao.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;

/** The lines of conversations, with their files. */
@Repository
class Lines {

	private static final String SELECT = """
			select m.id, m.position, m.kind, m.side, m.author_id, p.name author, coalesce(m.text, t.text, '') text, m.at,
				case when m.author_id = :person then m.key end as key
			from chat_conversation c join chat_message m on m.conversation_id = c.id
			left join organization_person p on p.id = m.author_id
			left join ticket_message t on t.id = m.ticket_message_id
			where c.id = :conversation and\s""";

	private static final String FILES = """
			select m.position, f.id, f.name, f.media_type, f.size_bytes size
			from chat_message m join chat_attachment a on a.message_id = m.id and a.conversation_id = :conversation
			join platform_file f on f.id = a.file_id
			where m.conversation_id = :conversation and m.position between :first and :last
			union all select m.position, f.id, f.name, f.media_type, f.size_bytes size
			from chat_message m join ticket_attachment a on a.message_id = m.ticket_message_id
			join platform_file f on f.id = a.file_id
			where m.conversation_id = :conversation and m.position between :first and :last
			order by 1, 2""";

	private final JdbcClient jdbc;

	Lines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes a line in its place.
	 * @param ticketMessageId the message of the protocol that has the text; null for none
	 */
	long add(long conversationId, int position, LineKind kind, ChatSide side, @Nullable Long authorId,
			@Nullable String text, @Nullable Long ticketMessageId, @Nullable String key, Instant now) {
		return this.jdbc
			.sql("""
					insert into chat_message (conversation_id, position, kind, side, author_id, text, ticket_message_id, key, at)
					values (:conversation, :position, :kind, :side, :author, :text, :ticketMessage, :key, :now) returning id""")
			.param("conversation", conversationId)
			.param("position", position)
			.param("kind", kind.name())
			.param("side", side.name())
			.param("author", authorId)
			.param("text", text)
			.param("ticketMessage", ticketMessageId)
			.param("key", key)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
	}

	void attach(long conversationId, long messageId, Collection<Long> files) {
		for (long file : files) {
			this.jdbc.sql(
					"insert into chat_attachment (file_id, message_id, conversation_id) values (:file, :message, :conversation)")
				.param("file", file)
				.param("message", messageId)
				.param("conversation", conversationId)
				.update();
		}
	}

	/** Puts the author's mark on the line that the author's words have just become. */
	void sign(long conversationId, long authorId, String key) {
		this.jdbc.sql("""
				update chat_message set key = :key where id = (select max(id) from chat_message
					where conversation_id = :conversation and author_id = :author and ticket_message_id is not null)""")
			.param("key", key)
			.param("conversation", conversationId)
			.param("author", authorId)
			.update();
	}

	/** Puts the mark of whoever began a conversation on its first line. */
	void signFirst(long conversationId, String key) {
		this.jdbc.sql("update chat_message set key = :key where conversation_id = :conversation and position = 1")
			.param("key", key)
			.param("conversation", conversationId)
			.update();
	}

	/** The conversation about an emergency that a client began under a mark. */
	Optional<Long> emergencyOf(long clientId, String key) {
		return this.jdbc.sql("""
				select c.id from chat_conversation c join chat_message m on m.conversation_id = c.id and m.position = 1
				where c.client_id = :client and c.kind = 'EMERGENCY' and m.key = :key""")
			.param("client", clientId)
			.param("key", key)
			.query(Long.class)
			.optional();
	}

	/** Lets one transaction at a time send what has this mark. */
	void waitForKey(long conversationId, long authorId, String key) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:mark, 0))")
			.param("mark", "chat:" + conversationId + ":" + authorId + ":" + key)
			.query((row, number) -> number)
			.single();
	}

	Optional<Integer> positionOf(long conversationId, long authorId, String key) {
		return this.jdbc.sql(
				"select position from chat_message where conversation_id = :conversation and author_id = :author and key = :key")
			.param("conversation", conversationId)
			.param("author", authorId)
			.param("key", key)
			.query(Integer.class)
			.optional();
	}

	/** The place that a conversation has come to, as its last line says. */
	int last(long conversationId) {
		return this.jdbc
			.sql("select coalesce(max(position), 0) from chat_message where conversation_id = :conversation")
			.param("conversation", conversationId)
			.query(Integer.class)
			.single();
	}

	/** Of a conversation that the reader may see, those after a place, in order. */
	List<ChatLine> after(long conversationId, int position, int most, CurrentPerson reader) {
		return withFiles(conversationId,
				read(conversationId,
						"m.position > :position and " + ChatRows.seenBy(reader) + " order by m.position limit " + most,
						position, reader));
	}

	/** Those before a place, the nearest of them, in order. */
	List<ChatLine> before(long conversationId, int position, int most, CurrentPerson reader) {
		List<ChatLine> found = new ArrayList<>(read(conversationId,
				"m.position < :position and " + ChatRows.seenBy(reader) + " order by m.position desc limit " + most,
				position, reader));
		Collections.reverse(found);
		return withFiles(conversationId, found);
	}

	private List<ChatLine> read(long conversationId, String condition, int position, CurrentPerson reader) {
		return this.jdbc.sql(SELECT + condition)
			.param("conversation", conversationId)
			.param("position", position)
			.params(ChatRows.reader(reader))
			.query(Lines::line)
			.list();
	}

	private List<ChatLine> withFiles(long conversationId, List<ChatLine> lines) {
		if (lines.isEmpty()) {
			return lines;
		}
		Map<Integer, List<ChatFile>> files = new HashMap<>();
		this.jdbc.sql(FILES)
			.param("conversation", conversationId)
			.param("first", lines.get(0).position())
			.param("last", lines.get(lines.size() - 1).position())
			.query((row) -> {
				files.computeIfAbsent(row.getInt("position"), (position) -> new ArrayList<>())
					.add(new ChatFile(row.getLong("id"), Columns.text(row, "name"), Columns.text(row, "media_type"),
							row.getLong("size")));
			});
		return lines.stream().map((line) -> line.with(files.getOrDefault(line.position(), List.of()))).toList();
	}

	/** Whether a conversation that the reader may see has the file. */
	boolean hasFile(long conversationId, long fileId, CurrentPerson reader) {
		return this.jdbc.sql("""
				select exists (select from chat_conversation c join chat_attachment a on a.conversation_id = c.id
					where c.id = :conversation and a.file_id = :file and %1$s)
				or exists (select from chat_conversation c join chat_message m on m.conversation_id = c.id
					join ticket_attachment a on a.message_id = m.ticket_message_id
					where c.id = :conversation and a.file_id = :file and %1$s)""".formatted(ChatRows.seenBy(reader)))
			.param("conversation", conversationId)
			.param("file", fileId)
			.params(ChatRows.reader(reader))
			.query(Boolean.class)
			.single();
	}

	/** What a message of a protocol says. */
	String said(long ticketMessageId) {
		return this.jdbc.sql("select left(text, 200) from ticket_message where id = :id")
			.param("id", ticketMessageId)
			.query(String.class)
			.single();
	}

	/** The first message of a protocol, which its opening wrote. */
	Optional<Long> firstOfProtocol(long ticketId) {
		return this.jdbc.sql("select min(id) from ticket_message where ticket_id = :ticket")
			.param("ticket", ticketId)
			.query(Long.class)
			.optional();
	}

	private static ChatLine line(ResultSet row, int number) throws SQLException {
		return new ChatLine(row.getLong("id"), row.getInt("position"), Columns.constant(row, "kind", LineKind.class),
				Columns.constant(row, "side", ChatSide.class), Columns.longOrNull(row, "author_id"),
				row.getString("author"), Columns.text(row, "text"), Columns.instant(row, "at"), row.getString("key"),
				List.of());
	}

}
