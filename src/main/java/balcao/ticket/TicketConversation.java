package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;
import balcao.sla.PauseCause;

/** What is said in a ticket, and what saying it does to its state and clocks. */
@Service
@Transactional
public class TicketConversation {

	private final TicketAccess access;

	private final TicketPosting posting;

	private final Messages messages;

	private final TicketMoving moving;

	private final TicketDiagnosing diagnosing;

	private final PersonService people;

	private final History history;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketConversation(TicketAccess access, TicketPosting posting, Messages messages, TicketMoving moving,
			TicketDiagnosing diagnosing, PersonService people, History history, DeadlineService deadlines,
			Clock clock) {
		this.access = access;
		this.posting = posting;
		this.messages = messages;
		this.moving = moving;
		this.diagnosing = diagnosing;
		this.people = people;
		this.history = history;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * A client answers: whatever waited for the client goes on; a resolved ticket stays
	 * resolved, since thanking is no reopening. Refuses an ended ticket. Answers the
	 * message's id.
	 */
	public long answer(String number, CurrentPerson actor, Reply reply) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		ticket.requireTalkable();
		Instant now = this.clock.instant();
		refuseOvertaken(ticket, actor, reply);
		long message = this.posting.reply(ticket, actor, reply.text(), reply.files(), now);
		goOn(ticket, actor, now);
		return message;
	}

	/** The client wrote: whatever waited for them goes on. */
	private void goOn(Ticket ticket, CurrentPerson actor, Instant now) {
		if (ticket.status() == TicketStatus.WAITING_CLIENT) {
			this.moving.move(ticket, TicketStatus.IN_PROGRESS, actor, null, now);
		}
		if (ticket.status().isOpen()) {
			ticket.follow(this.deadlines.clientWrote(ticket.id(), now));
		}
	}

	/**
	 * The team replies to the client and decides what follows. Throws {@link Overtaken}
	 * when somebody else wrote meanwhile. Answers the message's id.
	 * @param told what else the reply tells, which keeps those promises
	 */
	public long reply(String number, CurrentPerson actor, Reply reply, AfterReply after, Set<Told> told) {
		return reply(number, actor, reply, after, told, false);
	}

	/** The same where it is one of many that are told the same. */
	long replyToMany(String number, CurrentPerson actor, Reply reply, AfterReply after, Set<Told> told) {
		return reply(number, actor, reply, after, told, true);
	}

	/**
	 * The team says a word in a conversation with the client, which tells how an
	 * emergency stands: as an update of its own, or as part of the one that was just
	 * told. Answers the message's id.
	 */
	public long talk(String number, CurrentPerson actor, Reply reply) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		return reply(number, actor, reply, AfterReply.KEEP,
				this.deadlines.owesUpdate(ticket.id(), this.clock.instant()) ? Set.of(Told.UPDATE) : Set.of());
	}

	private long reply(String number, CurrentPerson actor, Reply reply, AfterReply after, Set<Told> told,
			boolean toMany) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		ticket.requireTalkable();
		Instant now = this.clock.instant();
		refuseOvertaken(ticket, actor, reply);
		if (after == AfterReply.RESOLVE) {
			Conclusion.require(reply.text());
		}
		long message = this.posting.reply(ticket, actor, reply.text(), reply.files(), toMany, now);
		if (ticket.status().isOpen()) {
			keepPromises(ticket, actor, told, reply.text(), message, now);
		}
		switch (after) {
			case KEEP -> begin(ticket, actor, now);
			case WAIT_FOR_CLIENT ->
				pause(ticket, actor, TicketStatus.WAITING_CLIENT, PauseCause.WAITING_CLIENT, message, now);
			case RESOLVE -> {
				this.moving.move(ticket, TicketStatus.RESOLVED, actor, null, now);
				ticket.follow(this.deadlines.solved(ticket.id(), now));
			}
		}
		return message;
	}

	private void keepPromises(Ticket ticket, CurrentPerson actor, Set<Told> told, String text, long message,
			Instant now) {
		ticket.follow(this.deadlines.teamReplied(ticket.id(), now));
		if (ticket.isProtocol() && told.contains(Told.UPDATE)) {
			this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.UPDATED, Visibility.PUBLIC, actor.id(), now));
			ticket.follow(this.deadlines.updated(ticket.id(), now));
		}
		Set<Told> found = new HashSet<>(told);
		found.remove(Told.UPDATE);
		if (!found.isEmpty()) {
			this.diagnosing.tell(ticket, actor, found, text, message, now);
		}
	}

	/**
	 * What somebody told on another way, written down by the team: the client's own words
	 * where it is known who it was and they may answer there, else a note of the team's.
	 * @param personId null while nobody knows who it was
	 */
	public void report(String number, CurrentPerson actor, @Nullable Long personId, String text) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		Instant now = this.clock.instant();
		CurrentPerson teller = (personId != null) ? this.people.findActive(personId).orElse(null) : null;
		if (teller == null || !ticket.status().isTalkable() || !this.access.mayAnswer(ticket, teller)) {
			this.posting.note(ticket, actor, text, List.of(), now);
			return;
		}
		this.posting.reply(ticket, teller, text, List.of(), now);
		goOn(ticket, teller, now);
	}

	/** A note that only the team sees; allowed at any time. */
	public void note(String number, CurrentPerson actor, Reply note) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		this.posting.note(ticket, actor, note.text(), note.files(), this.clock.instant());
	}

	/** The first reply to a new ticket begins the work. */
	private void begin(Ticket ticket, CurrentPerson actor, Instant now) {
		if (ticket.status() == TicketStatus.NEW || ticket.status() == TicketStatus.REOPENED) {
			this.moving.move(ticket, TicketStatus.IN_PROGRESS, actor, null, now);
		}
	}

	private void pause(Ticket ticket, CurrentPerson actor, TicketStatus status, PauseCause cause, long message,
			Instant now) {
		if (ticket.status() == status) {
			return;
		}
		this.moving.move(ticket, status, actor, null, now);
		ticket.follow(this.deadlines.pause(ticket.id(), cause, message, now));
	}

	private void refuseOvertaken(Ticket ticket, CurrentPerson actor, Reply reply) {
		if (reply.text().isBlank()) {
			throw new Refused("ticket.refused.empty");
		}
		Long newest = this.messages.newestForReader(ticket.id(), actor.id());
		if (newest != null && newest > reply.seen()) {
			throw new Overtaken(newest);
		}
	}

}
