package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

	private final History history;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketConversation(TicketAccess access, TicketPosting posting, Messages messages, History history,
			DeadlineService deadlines, Clock clock) {
		this.access = access;
		this.posting = posting;
		this.messages = messages;
		this.history = history;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * A client answers: whatever waited for the client goes on; a resolved ticket stays
	 * resolved, since thanking is no reopening. Refuses an ended ticket.
	 */
	public void answer(String number, CurrentPerson actor, Reply reply) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		ticket.requireTalkable();
		Instant now = this.clock.instant();
		refuseOvertaken(ticket, actor, reply);
		this.posting.reply(ticket, actor, reply.text(), reply.files(), now);
		if (ticket.status() == TicketStatus.WAITING_CLIENT) {
			this.history.save(ticket.move(TicketStatus.IN_PROGRESS, actor, null, now));
		}
		if (ticket.status().isOpen()) {
			ticket.follow(this.deadlines.clientWrote(ticket.id(), now));
		}
	}

	/**
	 * The team replies to the client and decides what follows. Throws {@link Overtaken}
	 * when somebody else wrote meanwhile.
	 * @param told what else the reply tells, which keeps those promises
	 */
	public void reply(String number, CurrentPerson actor, Reply reply, AfterReply after, Set<Told> told) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		ticket.requireTalkable();
		Instant now = this.clock.instant();
		refuseOvertaken(ticket, actor, reply);
		long message = this.posting.reply(ticket, actor, reply.text(), reply.files(), now);
		if (ticket.status().isOpen()) {
			keepPromises(ticket, actor, told, now);
		}
		switch (after) {
			case KEEP -> begin(ticket, actor, now);
			case WAIT_FOR_CLIENT ->
				pause(ticket, actor, TicketStatus.WAITING_CLIENT, PauseCause.WAITING_CLIENT, message, now);
			case PROPOSE -> pause(ticket, actor, TicketStatus.PROPOSAL_SENT, PauseCause.PROPOSAL, message, now);
			case RESOLVE -> {
				this.history.save(ticket.move(TicketStatus.RESOLVED, actor, null, now));
				ticket.follow(this.deadlines.solved(ticket.id(), now));
			}
		}
	}

	private void keepPromises(Ticket ticket, CurrentPerson actor, Set<Told> told, Instant now) {
		ticket.follow(this.deadlines.teamReplied(ticket.id(), now));
		if (told.contains(Told.DIAGNOSIS)) {
			this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.DIAGNOSED, Visibility.PUBLIC, actor.id(), now));
			ticket.follow(this.deadlines.diagnosed(ticket.id(), now));
		}
		if (told.contains(Told.WORKAROUND)) {
			this.history
				.save(HistoryEntry.of(ticket.id(), HistoryKind.WORKED_AROUND, Visibility.PUBLIC, actor.id(), now));
			ticket.follow(this.deadlines.workedAround(ticket.id(), now));
		}
	}

	/** A note that only the team sees; allowed at any time. */
	public void note(String number, CurrentPerson actor, Reply note) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		this.posting.note(ticket, actor, note.text(), note.files(), this.clock.instant());
	}

	/** The first reply to a new ticket begins the work. */
	private void begin(Ticket ticket, CurrentPerson actor, Instant now) {
		if (ticket.status() == TicketStatus.NEW || ticket.status() == TicketStatus.REOPENED) {
			this.history.save(ticket.move(TicketStatus.IN_PROGRESS, actor, null, now));
		}
	}

	private void pause(Ticket ticket, CurrentPerson actor, TicketStatus status, PauseCause cause, long message,
			Instant now) {
		if (ticket.status() == status) {
			return;
		}
		this.history.save(ticket.move(status, actor, null, now));
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
