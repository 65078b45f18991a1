package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Relates tickets, and puts them under a parent. A family may join organizations, so that
 * clients never learn of it.
 */
@Service
@Transactional
public class TicketLinking {

	private static final String RELATED = "RELATED";

	private static final String PARENT = "PARENT";

	private final TicketPair pair;

	private final TicketLinks links;

	private final TicketSheets sheets;

	private final History history;

	private final Clock clock;

	TicketLinking(TicketPair pair, TicketLinks links, TicketSheets sheets, History history, Clock clock) {
		this.pair = pair;
		this.links = links;
		this.sheets = sheets;
		this.history = history;
		this.clock = clock;
	}

	/** What belongs to a ticket, for the team. */
	@Transactional(readOnly = true)
	public Relations of(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		TicketSheet ticket = this.sheets.find(number, actor).orElseThrow(NotFound::new);
		return this.links.of(ticket.id(), number, ticket.status(), actor);
	}

	/** Relates two tickets, whichever is named first. */
	public void link(String number, String typed, CurrentPerson actor) {
		TicketPair.Two two = this.pair.lock(number, typed, actor);
		Instant now = this.clock.instant();
		if (this.links.add(RELATED, older(two), newer(two), actor.id(), now)) {
			tell(HistoryKind.LINKED, null, two, actor, now);
		}
	}

	public void unlink(String number, String other, CurrentPerson actor) {
		TicketPair.Two two = this.pair.lockKnown(number, other, actor);
		if (!this.links.remove(RELATED, older(two), newer(two))) {
			throw new NotFound();
		}
		tell(HistoryKind.UNLINKED, null, two, actor, this.clock.instant());
	}

	/** Puts a ticket under another one; families have two generations. */
	public void adopt(String number, String child, CurrentPerson actor) {
		TicketPair.Two two = this.pair.lock(number, child, actor);
		List.of(two.one(), two.other()).forEach(Ticket::requireUnmerged);
		if (this.links.hasParent(two.one().id()) || this.links.hasChildren(two.other().id())) {
			throw new Refused("ticket.refused.generations");
		}
		Instant now = this.clock.instant();
		if (!this.links.add(PARENT, two.other().id(), two.one().id(), actor.id(), now)) {
			throw new Refused("ticket.refused.hasParent");
		}
		tell("given", two, actor, now);
	}

	public void release(String number, String child, CurrentPerson actor) {
		TicketPair.Two two = this.pair.lockKnown(number, child, actor);
		if (!this.links.remove(PARENT, two.other().id(), two.one().id())) {
			throw new NotFound();
		}
		tell("taken", two, actor, this.clock.instant());
	}

	private void tell(String how, TicketPair.Two two, CurrentPerson actor, Instant now) {
		this.history.save(HistoryEntry.of(two.one().id(), HistoryKind.CHILD, Visibility.INTERNAL, actor.id(), now)
			.change(how, two.other().number()));
		this.history.save(HistoryEntry.of(two.other().id(), HistoryKind.PARENT, Visibility.INTERNAL, actor.id(), now)
			.change(how, two.one().number()));
	}

	/** Links are told inside the team only: the other one need not be the reader's. */
	private void tell(HistoryKind kind, @Nullable String how, TicketPair.Two two, CurrentPerson actor, Instant now) {
		this.history.save(HistoryEntry.of(two.one().id(), kind, Visibility.INTERNAL, actor.id(), now)
			.change(how, two.other().number()));
		this.history.save(HistoryEntry.of(two.other().id(), kind, Visibility.INTERNAL, actor.id(), now)
			.change(how, two.one().number()));
	}

	private static long older(TicketPair.Two two) {
		return Math.min(two.one().id(), two.other().id());
	}

	private static long newer(TicketPair.Two two) {
		return Math.max(two.one().id(), two.other().id());
	}

}
