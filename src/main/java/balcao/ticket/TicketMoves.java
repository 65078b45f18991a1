package balcao.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.AnswerFault;
import balcao.intake.AnswersRefused;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;

/**
 * Moves a ticket to a state that somebody names, by the act that leads there on pages,
 * with what that act asks and refuses.
 */
@Service
@Transactional
public class TicketMoves {

	/** The code under which a missing reason is told. */
	public static final String REASON = "reason";

	private final TicketAccess access;

	private final TicketProgress progress;

	private final TicketApproval approval;

	private final TicketConversation conversation;

	TicketMoves(TicketAccess access, TicketProgress progress, TicketApproval approval,
			TicketConversation conversation) {
		this.access = access;
		this.progress = progress;
		this.approval = approval;
		this.conversation = conversation;
	}

	/**
	 * Makes the move. Refuses one that the ticket does not allow, and with
	 * {@link AnswersRefused} one that needs a reason and has none.
	 * @param reason what the client reads; a team's own where it goes on with what waits
	 */
	public void move(String number, TicketStatus to, @Nullable String reason, CurrentPerson actor) {
		TicketStatus from = this.access.lock(number, actor).status();
		if (actor.isClient()) {
			moveAsClient(number, to, reason, actor);
		}
		else {
			moveAsTeam(number, from, to, reason, actor);
		}
	}

	private void moveAsClient(String number, TicketStatus to, @Nullable String reason, CurrentPerson actor) {
		switch (to) {
			case IN_PROGRESS -> throw new Refused("ticket.refused.acceptProposal");
			case CLOSED -> this.progress.close(number, actor);
			case CANCELLED -> this.progress.cancel(number, actor);
			case REOPENED -> this.progress.reopen(number, actor, required(reason));
			case IN_APPROVAL -> this.approval.askAgain(number, actor, required(reason));
			default -> throw refused(to);
		}
	}

	private void moveAsTeam(String number, TicketStatus from, TicketStatus to, @Nullable String reason,
			CurrentPerson actor) {
		switch (to) {
			case IN_PROGRESS -> begin(number, from, reason, actor);
			case DENIED -> this.approval.deny(number, actor, required(reason));
			case WAITING_CLIENT -> reply(number, reason, AfterReply.WAIT_FOR_CLIENT, actor);
			case PROPOSAL_SENT -> throw new Refused("ticket.refused.bareProposal");
			case RESOLVED -> reply(number, reason, AfterReply.RESOLVE, actor);
			case CLOSED -> this.progress.close(number, actor);
			case REOPENED -> this.progress.reopen(number, actor, required(reason));
			case CANCELLED -> throw new Refused("ticket.refused.onlyClientCancels");
			case NEW, IN_APPROVAL -> throw refused(to);
		}
	}

	private void begin(String number, TicketStatus from, @Nullable String reason, CurrentPerson actor) {
		switch (from) {
			case IN_APPROVAL -> this.approval.approve(number, actor, reason);
			case WAITING_CLIENT, PROPOSAL_SENT -> this.progress.resume(number, actor, required(reason));
			case NEW, REOPENED -> reply(number, reason, AfterReply.KEEP, actor);
			default -> throw refused(TicketStatus.IN_PROGRESS);
		}
	}

	private void reply(String number, @Nullable String reason, AfterReply after, CurrentPerson actor) {
		this.conversation.reply(number, actor, Reply.of(required(reason)), after,
				(after == AfterReply.RESOLVE) ? Set.of() : Set.of(Told.UPDATE));
	}

	private static String required(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new AnswersRefused(List.of(new AnswerFault(REASON, "ticket.reason.missing", List.of())));
		}
		return Objects.requireNonNull(reason);
	}

	private static Refused refused(TicketStatus to) {
		return switch (to) {
			case NEW, IN_APPROVAL -> new Refused("ticket.refused.moveBack");
			default -> new Refused("ticket.refused.move." + to);
		};
	}

}
