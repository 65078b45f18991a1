package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.approval.ApprovalService;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;

/** The moves of a ticket that are acts of their own, on either side. */
@Service
@Transactional
public class TicketProgress {

	private final TicketAccess access;

	private final TicketPosting posting;

	private final TicketMoving moving;

	private final History history;

	private final ApprovalService approvals;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketProgress(TicketAccess access, TicketPosting posting, TicketMoving moving, History history,
			ApprovalService approvals, DeadlineService deadlines, Clock clock) {
		this.access = access;
		this.posting = posting;
		this.moving = moving;
		this.history = history;
		this.approvals = approvals;
		this.deadlines = deadlines;
		this.clock = clock;
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
		this.moving.move(ticket, TicketStatus.IN_PROGRESS, actor, reason, now);
		ticket.follow(this.deadlines.resume(ticket.id(), now));
	}

	/** Either side closes: the client at any time, the team what is resolved. */
	public void close(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		if (actor.isTeam() && ticket.status() != TicketStatus.RESOLVED) {
			throw new Refused("ticket.refused.move.CLOSED");
		}
		Instant now = this.clock.instant();
		this.moving.move(ticket, TicketStatus.CLOSED, actor, null, now);
		ticket.follow(this.deadlines.solved(ticket.id(), now));
	}

	/**
	 * Reopens with a reason, a closed ticket while its window lasts; the solution clock
	 * goes on. Of a solution that waits for its answer it is the answer no.
	 */
	public void reopen(String number, CurrentPerson actor, String reason) {
		reopen(number, actor, Reply.of(reason));
	}

	/** The same with files. Answers the id of the message that gives the reason. */
	public long reopen(String number, CurrentPerson actor, Reply reason) {
		Ticket ticket = this.access.lock(number, actor);
		Instant now = this.clock.instant();
		boolean answered = actor.isClient() && ticket.status() == TicketStatus.RESOLVED;
		return reopen(ticket, actor, answered ? SolutionAnswer.NO : null, reason, now);
	}

	private long reopen(Ticket ticket, CurrentPerson actor, @Nullable SolutionAnswer answer, Reply reason,
			Instant now) {
		if (answer != null) {
			note(ticket, actor, answer, now);
		}
		this.moving.reopen(ticket, actor, answer, reason.text(), now);
		long message = reason.text().isBlank() ? 0
				: this.posting.reply(ticket, actor, reason.text(), reason.files(), now);
		ticket.follow(this.deadlines.reopened(ticket.id(), now));
		return message;
	}

	/**
	 * The client says whether the solution solved it: a yes closes, anything else brings
	 * it back to work, with the solution clock going on. Refuses what is not resolved,
	 * and anything but a yes without a reason. Publishes {@link TicketReopened}.
	 * @param reason what is still missing, which the team reads
	 */
	public void answerSolution(String number, CurrentPerson actor, SolutionAnswer answer, @Nullable String reason) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		if (ticket.status() != TicketStatus.RESOLVED) {
			throw new Refused("ticket.refused.noSolution");
		}
		Instant now = this.clock.instant();
		if (!answer.keepsAlive()) {
			say(ticket, actor, reason, now);
			note(ticket, actor, answer, now);
			this.moving.move(ticket, TicketStatus.CLOSED, actor, null, now);
			return;
		}
		if (reason == null || reason.isBlank()) {
			throw new Refused("ticket.refused.answerReason");
		}
		reopen(ticket, actor, answer, Reply.of(reason), now);
	}

	private void note(Ticket ticket, CurrentPerson actor, SolutionAnswer answer, Instant now) {
		this.history
			.save(HistoryEntry.of(ticket.id(), HistoryKind.SOLUTION_ANSWERED, Visibility.PUBLIC, actor.id(), now)
				.change(null, answer.name()));
	}

	/** The client takes back a request before work on it starts. */
	public void cancel(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		if (!ticket.status().isOpen()) {
			throw new Refused("ticket.refused.ended");
		}
		Instant now = this.clock.instant();
		this.moving.move(ticket, TicketStatus.CANCELLED, actor, null, now);
		this.approvals.withdraw(ticket.id(), now);
		ticket.follow(this.deadlines.cancelled(ticket.id(), now));
	}

	private void say(Ticket ticket, CurrentPerson actor, @Nullable String text, Instant now) {
		if (text != null && !text.isBlank()) {
			this.posting.reply(ticket, actor, text, List.of(), now);
		}
	}

}
