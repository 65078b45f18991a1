package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * The words that the team puts on tickets. They are the team's alone: no statement for
 * clients reads them. Lists filter by {@link #HAS_TAG}.
 */
@Service
@Transactional
public class TicketTags {

	/** The condition of lists of tickets {@code t} on one tag, named {@code :tag}. */
	public static final String HAS_TAG = "t.id in (select g.ticket_id from ticket_tagging g where g.tag_id = :tag)";

	public static final int LONGEST = 40;

	private static final int MOST_OF_A_TICKET = 20;

	private static final int SUGGESTED = 50;

	private static final int PAGE = 200;

	private final TicketAccess access;

	private final TagRows tags;

	private final History history;

	private final Clock clock;

	TicketTags(TicketAccess access, TagRows tags, History history, Clock clock) {
		this.access = access;
		this.tags = tags;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Puts a word on a ticket, a new one too; refuses an archived one. Answers whether
	 * the ticket did not have it.
	 */
	public boolean tag(String number, CurrentPerson actor, String name) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		String word = clean(name);
		this.tags.add(word);
		TagRow tag = this.tags.named(word).orElseThrow(NotFound::new);
		if (tag.isArchived()) {
			throw new Refused("ticket.refused.tagArchived", tag.name());
		}
		Instant now = this.clock.instant();
		boolean put = this.tags.put(ticket.id(), tag.id(), actor.id(), now);
		if (put) {
			if (this.tags.count(ticket.id()) > MOST_OF_A_TICKET) {
				throw new Refused("ticket.refused.tooManyTags", MOST_OF_A_TICKET);
			}
			this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.TAGGED, Visibility.INTERNAL, actor.id(), now)
				.change(null, tag.name()));
		}
		return put;
	}

	/** Takes a word off a ticket; answers whether the ticket had it. */
	public boolean untag(String number, CurrentPerson actor, long tagId) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		TagRow tag = this.tags.find(tagId).orElseThrow(NotFound::new);
		boolean taken = this.tags.take(ticket.id(), tagId);
		if (taken) {
			this.history.save(HistoryEntry
				.of(ticket.id(), HistoryKind.UNTAGGED, Visibility.INTERNAL, actor.id(), this.clock.instant())
				.change(tag.name(), null));
		}
		return taken;
	}

	/** The word as it is spelled where it is in use, whatever its case and spaces. */
	@Transactional(readOnly = true)
	public Optional<TagRow> named(String name) {
		return this.tags.named(clean(name));
	}

	private static String clean(String word) {
		return word.strip().replaceAll("\\s+", " ");
	}

	/** Those of a ticket, for who may see it. */
	@Transactional(readOnly = true)
	public List<Tag> of(long ticketId) {
		return this.tags.of(ticketId);
	}

	/** The words in use, the most used first. */
	@Transactional(readOnly = true)
	public List<Tag> suggested(String words) {
		return this.tags.suggested(words, SUGGESTED);
	}

	/** All of them by name, archived ones too, from behind a name on; 200 at most. */
	@Transactional(readOnly = true)
	public List<TagRow> rows(@Nullable String after) {
		return this.tags.page(after, PAGE);
	}

	@Transactional(readOnly = true)
	public TagRow find(long id) {
		return this.tags.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Renames a word on every ticket.
	 * @param version that the editor saw
	 */
	public void rename(long id, int version, String name) {
		TagRow tag = find(id);
		if (this.tags.named(name).filter((other) -> other.id() != id).isPresent()) {
			throw new Refused("ticket.refused.tagTaken", name);
		}
		if (tag.version() != version || !this.tags.change(id, version, name)) {
			throw new Refused("ticket.refused.tagChangedMeanwhile");
		}
	}

	/** Nobody gives it any more; tickets that have it keep it. */
	public void archive(long id) {
		find(id);
		this.tags.archive(id, this.clock.instant());
	}

	public void restore(long id) {
		find(id);
		this.tags.archive(id, null);
	}

}
