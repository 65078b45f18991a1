package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.approval.ApprovalCase;
import balcao.approval.ApprovalService;
import balcao.approval.ApprovalStanding;
import balcao.approval.Progress;
import balcao.approval.Verdict;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;

/** Requests are approved or denied, step by step, before work on them begins. */
@Service
@Transactional
public class TicketApproval {

	private final TicketAccess access;

	private final TicketPosting posting;

	private final TicketMoving moving;

	private final History history;

	private final ApprovalService approvals;

	private final DeadlineService deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TicketApproval(TicketAccess access, TicketPosting posting, TicketMoving moving, History history,
			ApprovalService approvals, DeadlineService deadlines, ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.posting = posting;
		this.moving = moving;
		this.history = history;
		this.approvals = approvals;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An approver says yes. With the last yes of the last step the feedback was given and
	 * the promises of the severity begin; until then the feedback is owed. Refuses who
	 * asked for it and who does not decide this step.
	 * @param comment what the client reads with it; null for nothing
	 */
	public void approve(String number, CurrentPerson actor, @Nullable String comment) {
		Ticket ticket = awaiting(number, actor);
		Instant now = this.clock.instant();
		Progress progress = this.approvals.decide(subject(ticket), actor, Verdict.APPROVED, comment, now);
		if (comment != null && !comment.isBlank()) {
			this.posting.reply(ticket, actor, comment, List.of(), now);
		}
		if (progress == Progress.APPROVED) {
			this.moving.move(ticket, TicketStatus.IN_PROGRESS, actor, comment, now);
			ticket.follow(this.deadlines.approved(ticket.id(), now));
			return;
		}
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.APPROVED, Visibility.PUBLIC, actor.id(), now)
			.change(null, progress.name())
			.because(comment));
		if (progress == Progress.NEXT_STEP) {
			await(ticket, this.approvals.toTell(subject(ticket)), actor, now);
		}
	}

	/** An approver says no, which ends it; the client reads the reason. */
	public void deny(String number, CurrentPerson actor, String reason) {
		Ticket ticket = awaiting(number, actor);
		Instant now = this.clock.instant();
		this.approvals.decide(subject(ticket), actor, Verdict.DENIED, reason, now);
		this.posting.reply(ticket, actor, reason, List.of(), now);
		this.moving.move(ticket, TicketStatus.DENIED, actor, reason, now);
		ticket.follow(this.deadlines.denied(ticket.id(), now));
	}

	/**
	 * The client asks again for what was denied, saying what has changed: a round that
	 * starts neutral, with the feedback owed anew. Refuses it once the window is over.
	 */
	public void askAgain(String number, CurrentPerson actor, String changed) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		if (ticket.status() != TicketStatus.DENIED) {
			throw new Refused("ticket.refused.notDenied");
		}
		if (changed.isBlank()) {
			throw new Refused("ticket.refused.askingReason");
		}
		Instant now = this.clock.instant();
		this.moving.askAgain(ticket, actor, changed, now);
		this.posting.reply(ticket, actor, changed, List.of(), now);
		ask(ticket, actor, changed, now);
		ticket.follow(this.deadlines.askedAgain(ticket.id(), now));
	}

	/** Asks the first approvers and tells them. */
	void ask(Ticket ticket, CurrentPerson actor, @Nullable String reason, Instant now) {
		await(ticket, this.approvals.ask(subject(ticket), ticket.requestTypeId(), actor.id(), reason, now), actor, now);
	}

	/** What was asked and decided so far, for who may see the ticket. */
	@Transactional(readOnly = true)
	public ApprovalStanding standing(long ticketId) {
		return this.approvals.standing(ticketId);
	}

	private void await(Ticket ticket, Set<Long> approvers, CurrentPerson actor, Instant now) {
		if (!approvers.isEmpty()) {
			this.events.publishEvent(new ApprovalAwaited(ticket.id(), ticket.number(), approvers, actor.id(), now));
		}
	}

	private Ticket awaiting(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (ticket.status() != TicketStatus.IN_APPROVAL) {
			throw new Refused("ticket.refused.notInApproval");
		}
		return ticket;
	}

	private static ApprovalCase subject(Ticket ticket) {
		return new ApprovalCase(ticket.id(), ticket.teamId(), ticket.parties());
	}

}
