package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;

/** The moves of a ticket that are acts of their own, on either side. */
@Service
@Transactional
public class TicketProgress {

	private final TicketAccess access;

	private final TicketPosting posting;

	private final History history;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketProgress(TicketAccess access, TicketPosting posting, History history, DeadlineService deadlines,
			Clock clock) {
		this.access = access;
		this.posting = posting;
		this.history = history;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The team approves: the feedback was given and the promises of the severity begin.
	 */
	public void approve(String number, CurrentPerson actor, @Nullable String comment) {
		Ticket ticket = awaitingApproval(number, actor);
		Instant now = this.clock.instant();
		say(ticket, actor, comment, now);
		this.history.save(ticket.move(TicketStatus.IN_PROGRESS, actor, comment, now));
		ticket.follow(this.deadlines.approved(ticket.id(), now));
	}

	/** The team denies; the client reads the reason. */
	public void deny(String number, CurrentPerson actor, String reason) {
		Ticket ticket = awaitingApproval(number, actor);
		Instant now = this.clock.instant();
		say(ticket, actor, reason, now);
		this.history.save(ticket.move(TicketStatus.DENIED, actor, reason, now));
		ticket.follow(this.deadlines.denied(ticket.id(), now));
	}

	/**
	 * The team goes on with what waited for the client; the reason stays with the team.
	 */
	public void resume(String number, CurrentPerson actor, String reason) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (!ticket.status().waitsForClient()) {
			throw new Refused("ticket.refused.move.IN_PROGRESS");
		}
		Instant now = this.clock.instant();
		this.posting.note(ticket, actor, reason, List.of(), now);
		this.history.save(ticket.move(TicketStatus.IN_PROGRESS, actor, reason, now));
		ticket.follow(this.deadlines.resume(ticket.id(), now));
	}

	/** The client accepts the proposal; work goes on. */
	public void accept(String number, CurrentPerson actor) {
		Ticket ticket = proposed(number, actor);
		Instant now = this.clock.instant();
		this.history.save(ticket.move(TicketStatus.IN_PROGRESS, actor, null, now));
		ticket.follow(this.deadlines.resume(ticket.id(), now));
	}

	/** The client declines the proposal with a reason, and it goes back to the team. */
	public void decline(String number, CurrentPerson actor, String reason) {
		Ticket ticket = proposed(number, actor);
		Instant now = this.clock.instant();
		say(ticket, actor, reason, now);
		this.history.save(ticket.move(TicketStatus.IN_PROGRESS, actor, reason, now));
		ticket.follow(this.deadlines.clientWrote(ticket.id(), now));
	}

	/** Either side closes: the client at any time, the team what is resolved. */
	public void close(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		if (actor.isTeam() && ticket.status() != TicketStatus.RESOLVED) {
			throw new Refused("ticket.refused.move.CLOSED");
		}
		Instant now = this.clock.instant();
		this.history.save(ticket.move(TicketStatus.CLOSED, actor, null, now));
		ticket.follow(this.deadlines.solved(ticket.id(), now));
	}

	/** Reopens with a reason while the window lasts; the solution clock goes on. */
	public void reopen(String number, CurrentPerson actor, String reason) {
		Ticket ticket = this.access.lock(number, actor);
		Instant now = this.clock.instant();
		this.history.save(ticket.reopen(actor, reason, now));
		say(ticket, actor, reason, now);
		ticket.follow(this.deadlines.reopened(ticket.id(), now));
	}

	/** The client takes back a request before work on it starts. */
	public void cancel(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		Instant now = this.clock.instant();
		this.history.save(ticket.move(TicketStatus.CANCELLED, actor, null, now));
		ticket.follow(this.deadlines.cancelled(ticket.id(), now));
	}

	private Ticket awaitingApproval(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (ticket.status() != TicketStatus.IN_APPROVAL) {
			throw new Refused("ticket.refused.notInApproval");
		}
		return ticket;
	}

	private Ticket proposed(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		if (ticket.status() != TicketStatus.PROPOSAL_SENT) {
			throw new Refused("ticket.refused.noProposal");
		}
		return ticket;
	}

	private void say(Ticket ticket, CurrentPerson actor, @Nullable String text, Instant now) {
		if (text != null && !text.isBlank()) {
			this.posting.reply(ticket, actor, text, List.of(), now);
		}
	}

}
