package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;
import balcao.sla.Request;

/**
 * Makes a ticket of its own of some messages of another: they are copied with their
 * files, the originals stay where they are.
 */
@Service
@Transactional
public class TicketSplit {

	private final TicketAccess access;

	private final TicketOpening opening;

	private final Tickets tickets;

	private final TicketSheets sheets;

	private final TicketLinks links;

	private final TicketReaders readers;

	private final Messages messages;

	private final Attachments attachments;

	private final FileStore files;

	private final History history;

	private final DeadlineService deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TicketSplit(TicketAccess access, TicketOpening opening, Tickets tickets, TicketSheets sheets, TicketLinks links,
			TicketReaders readers, Messages messages, Attachments attachments, FileStore files, History history,
			DeadlineService deadlines, ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.opening = opening;
		this.tickets = tickets;
		this.sheets = sheets;
		this.links = links;
		this.readers = readers;
		this.messages = messages;
		this.attachments = attachments;
		this.files = files;
		this.history = history;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	/** The messages that can be chosen, for the team. */
	@Transactional(readOnly = true)
	public SplitPage page(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		TicketSheet ticket = this.sheets.find(number, actor).orElseThrow(NotFound::new);
		return new SplitPage(ticket, own(ticket.id()));
	}

	private List<MessageLine> own(long ticketId) {
		return this.sheets.messages(ticketId, true, this.sheets.files(ticketId, true))
			.stream()
			.filter((message) -> message.origin() == null)
			.toList();
	}

	/**
	 * Opens the new ticket in the name of the same requester, with the same people in
	 * copy, and answers its number. At least one of the messages has to be public; one
	 * that is no message of the ticket is not found.
	 */
	public String split(String number, Collection<Long> messageIds, String subject, CurrentPerson actor) {
		Ticket source = this.access.lockAsTeam(number, actor);
		source.requireUnmerged();
		List<MessageLine> chosen = own(source.id()).stream()
			.filter((message) -> messageIds.contains(message.id()))
			.toList();
		if (chosen.size() != messageIds.stream().distinct().count()) {
			throw new NotFound();
		}
		if (chosen.stream().allMatch(MessageLine::isInternal)) {
			throw new Refused("ticket.refused.splitPublic");
		}
		Instant now = this.clock.instant();
		Ticket ticket = this.tickets.save(source.split(this.opening.nextNumber(now), subject, actor, now));
		chosen.forEach((message) -> say(ticket, message, actor, now));
		this.links.people(source.id())
			.stream()
			.filter((person) -> person != ticket.requesterId())
			.forEach((person) -> this.readers.copy(ticket.id(), person));
		ticket.follow(this.deadlines.begin(new Request(ticket.id(), ticket.number(), ticket.organizationId(),
				ticket.productId(), ticket.severity(), ticket.priority(), false), now));
		this.links.add("SPLIT", ticket.id(), source.id(), actor.id(), now);
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.OPENED, Visibility.PUBLIC, actor.id(), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.SPLIT, Visibility.PUBLIC, actor.id(), now)
			.change("from", source.number()));
		this.history.save(HistoryEntry.of(source.id(), HistoryKind.SPLIT, Visibility.PUBLIC, actor.id(), now)
			.change("into", ticket.number()));
		this.events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), TicketKind.TICKET,
				ticket.organizationId(), ticket.requesterId(), ticket.teamId(), now));
		return ticket.number();
	}

	/** As it was said: by whom, when, and for whom to read. */
	private void say(Ticket ticket, MessageLine message, CurrentPerson actor, Instant now) {
		Message copy = this.messages.save(Message.say(ticket.id(), message.authorId(), message.side(),
				message.visibility(), message.text(), message.at()));
		if (!message.isInternal()) {
			ticket.heard(message.side(), message.author(), message.text(), message.at());
			ticket.touch(now);
		}
		message.files()
			.forEach((file) -> this.attachments
				.save(Attachment.of(this.files.copy(file.id(), actor.id()), copy.id(), ticket.id())));
	}

}
