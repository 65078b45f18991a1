package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;

/**
 * Makes one ticket of two that ask the same: what was said stays where it was and is read
 * in the one that goes on, its people come into copy there, its clocks end without a
 * verdict.
 */
@Service
@Transactional
public class TicketMerge {

	/** How long a merge can be taken back. */
	static final Duration UNDO = Duration.ofHours(24);

	private final TicketPair pair;

	private final TicketLinks links;

	private final TicketReaders readers;

	private final TicketMoving moving;

	private final History history;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketMerge(TicketPair pair, TicketLinks links, TicketReaders readers, TicketMoving moving, History history,
			DeadlineService deadlines, Clock clock) {
		this.pair = pair;
		this.links = links;
		this.readers = readers;
		this.moving = moving;
		this.history = history;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Merges a ticket into another one of the same organization, both of which the actor
	 * has to see.
	 * @param into the other's number as typed
	 */
	public void merge(String number, String into, CurrentPerson actor) {
		TicketPair.Two two = this.pair.lock(number, into, actor);
		Ticket ticket = two.one();
		Ticket other = two.other();
		if (ticket.organizationId() != other.organizationId()) {
			throw new Refused("ticket.refused.mergeOrganization");
		}
		if (ticket.isConfidential() != other.isConfidential()) {
			throw new Refused("ticket.refused.mergeConfidential");
		}
		other.requireUnmerged();
		other.requireTalkable();
		Instant now = this.clock.instant();
		TicketStatus former = ticket.status();
		this.moving.noted(ticket, former, ticket.mergeInto(other, actor, now), actor, now);
		ticket.follow(this.deadlines.cancelled(ticket.id(), now));
		List<Long> copied = new ArrayList<>();
		for (long person : this.links.people(ticket.id())) {
			if (person != other.requesterId() && this.readers.copy(other.id(), person)) {
				copied.add(person);
			}
		}
		this.links.merged(ticket.id(), other.id(), actor.id(), former, copied, now);
		this.history.save(HistoryEntry.of(other.id(), HistoryKind.MERGED, Visibility.PUBLIC, actor.id(), now)
			.change("from", ticket.number()));
	}

	/**
	 * Takes a merge back, within a day and unless somebody wrote in either since; clocks
	 * go on as if nothing had happened.
	 */
	public void undo(String number, CurrentPerson actor) {
		TicketLinks.Merge merge = this.links.merge(number).orElseThrow(() -> new Refused("ticket.refused.unmerged"));
		TicketPair.Two two = this.pair.lock(number, merge.into(), actor);
		Instant now = this.clock.instant();
		if (merge.spoken() || now.isAfter(merge.at().plus(UNDO)) || two.other().isMerged()) {
			throw new Refused("ticket.refused.unmerge");
		}
		Ticket ticket = two.one();
		this.moving.noted(ticket, ticket.status(), ticket.unmerge(two.other(), merge.former(), actor, now), actor, now);
		ticket.follow(this.deadlines.revived(ticket.id(), merge.at()));
		merge.copied().forEach((person) -> this.readers.uncopy(two.other().id(), person));
		this.links.undone(merge.id(), now);
		this.history.save(HistoryEntry.of(two.other().id(), HistoryKind.MERGED, Visibility.PUBLIC, actor.id(), now)
			.change("undone", ticket.number()));
	}

}
