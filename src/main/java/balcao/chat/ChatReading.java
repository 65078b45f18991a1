package balcao.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.StoredFile;

/** What people see of conversations; what one may not see does not exist. */
@Service
@Transactional(readOnly = true)
public class ChatReading {

	/** How many lines a page shows. */
	public static final int SHOWN = 50;

	private final ChatRows rows;

	private final Lines lines;

	private final FileStore files;

	ChatReading(ChatRows rows, Lines lines, FileStore files) {
		this.rows = rows;
		this.lines = lines;
		this.files = files;
	}

	/**
	 * A part of a conversation: its end, or what stands before or after a place. Three
	 * statements.
	 */
	public ChatPage page(long id, @Nullable Integer before, @Nullable Integer after, CurrentPerson reader) {
		ChatStanding standing = standing(id, reader);
		if (after != null && before == null) {
			List<ChatLine> found = this.lines.after(id, after, SHOWN + 1, reader);
			boolean more = found.size() > SHOWN;
			return new ChatPage(standing, more ? found.subList(0, SHOWN) : found, after > 0, more);
		}
		List<ChatLine> found = this.lines.before(id, (before != null) ? before : Integer.MAX_VALUE, SHOWN + 1, reader);
		boolean more = found.size() > SHOWN;
		return new ChatPage(standing, more ? found.subList(1, found.size()) : found, more, before != null);
	}

	/** How it stands; {@link NotFound} where the reader may not see it. */
	public ChatStanding standing(long id, CurrentPerson reader) {
		return this.rows.standing(id, reader).orElseThrow(NotFound::new);
	}

	/** The same; empty where the reader may not see it, or not any more. */
	public Optional<ChatStanding> find(long id, CurrentPerson reader) {
		return this.rows.standing(id, reader);
	}

	/** The lines after a place, in order; none of what the reader may not see. */
	public List<ChatLine> after(long id, int position, int most, CurrentPerson reader) {
		return this.lines.after(id, position, most, reader);
	}

	/** The numbers of the last changes of conversations, for whoever waits for one. */
	public Map<Long, Integer> versions(Collection<Long> ids) {
		return this.rows.versions(ids);
	}

	/** A client's conversations, the latest first. */
	public KeysetPage<ChatRow> list(CurrentPerson client, PageRequest request) {
		requireClient(client);
		return this.rows.ofClient(client, request);
	}

	/** A client's open conversations, emergencies first. */
	public List<ChatRow> open(CurrentPerson client) {
		requireClient(client);
		return this.rows.openOfClient(client);
	}

	/** A file of a conversation that the reader may see. */
	public StoredFile file(long id, long fileId, CurrentPerson reader) {
		if (!this.lines.hasFile(id, fileId, reader)) {
			throw new NotFound();
		}
		return this.files.find(fileId).orElseThrow(NotFound::new);
	}

	private static void requireClient(CurrentPerson person) {
		if (!person.isClient()) {
			throw new NotFound();
		}
	}

}
