package balcao.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;
import balcao.sla.OwnPromise;
import balcao.sla.PauseCause;

/**
 * What becomes of a ticket while a proposal is sent, decided or forgotten: its state, its
 * history and its clocks. Whoever keeps proposals calls it in the transaction of the act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TicketProposals {

	private final TicketAccess access;

	private final Tickets tickets;

	private final TicketMoving moving;

	private final TicketPosting posting;

	private final History history;

	private final DeadlineService deadlines;

	TicketProposals(TicketAccess access, Tickets tickets, TicketMoving moving, TicketPosting posting, History history,
			DeadlineService deadlines) {
		this.access = access;
		this.tickets = tickets;
		this.moving = moving;
		this.posting = posting;
		this.history = history;
		this.deadlines = deadlines;
	}

	/** A ticket that the actor may see, taken for an act; any other does not exist. */
	public TicketGlance lock(String number, CurrentPerson actor) {
		return glance(this.access.lock(number, actor));
	}

	/**
	 * A ticket for what time does by itself; fails where somebody works with it right
	 * now.
	 */
	public TicketGlance lockAtOnce(long ticketId) {
		return glance(this.tickets.lockAtOnce(ticketId).orElseThrow(NotFound::new));
	}

	/** Refuses where no proposal can be sent. */
	public void requireProposable(long ticketId) {
		TicketStatus status = load(ticketId).status();
		if (status != TicketStatus.PROPOSAL_SENT && !status.mayBecome(TicketStatus.PROPOSAL_SENT)) {
			throw new Refused("ticket.refused.move.PROPOSAL_SENT");
		}
	}

	/**
	 * A proposal, or a newer version of one, goes to the client: the team has answered,
	 * and clocks whose terms say so stand still, citing the message.
	 * @param label what people call the version
	 * @param words what the conversation says about it
	 */
	public void sent(long ticketId, String label, String words, CurrentPerson actor, Instant now) {
		requireProposable(ticketId);
		Ticket ticket = load(ticketId);
		long message = this.posting.reply(ticket, actor, words, List.of(), now);
		ticket.follow(this.deadlines.teamReplied(ticketId, now));
		if (ticket.status() == TicketStatus.PROPOSAL_SENT) {
			this.history.save(entry(ticketId, HistoryKind.PROPOSED, label, actor, now));
		}
		else {
			this.moving.moveAs(ticket, TicketStatus.PROPOSAL_SENT, HistoryKind.PROPOSED, label, actor, null, now);
		}
		ticket.follow(this.deadlines.pause(ticketId, PauseCause.PROPOSAL, message, now));
	}

	/** One person has said yes and another one has to. */
	public void acceptedByOne(long ticketId, String label, CurrentPerson person, Instant now) {
		requireProposed(ticketId);
		this.history.save(entry(ticketId, HistoryKind.ACCEPTED, label, person, now));
	}

	/**
	 * The proposal is accepted: work goes on, and what was promised for it has a clock of
	 * its own.
	 * @param witness who of the team wrote it down; null where the client did it
	 */
	public void accepted(long ticketId, String label, @Nullable OwnPromise promise, CurrentPerson person,
			@Nullable CurrentPerson witness, Instant now) {
		Ticket ticket = requireProposed(ticketId);
		this.moving.moveAs(ticket, TicketStatus.IN_PROGRESS, HistoryKind.ACCEPTED, label, person, witness, now);
		ticket.follow(this.deadlines.resume(ticketId, now));
		if (promise != null) {
			ticket.follow(this.deadlines.promise(ticketId, promise, now));
		}
	}

	/** When a promise would end if the proposal were accepted now. */
	@Transactional(readOnly = true)
	public Instant foresee(long ticketId, OwnPromise promise, Instant now) {
		return this.deadlines.foresee(ticketId, promise, now);
	}

	/** The client declines, with a reason that the conversation keeps. */
	public void declined(long ticketId, String label, String reason, CurrentPerson person,
			@Nullable CurrentPerson witness, Instant now) {
		back(ticketId, HistoryKind.DECLINED, label, reason, person, witness, now);
	}

	/** The client wants another proposal, and says what should be different. */
	public void changeAsked(long ticketId, String label, String wish, CurrentPerson person, Instant now) {
		back(ticketId, HistoryKind.CHANGE_ASKED, label, wish, person, null, now);
	}

	private void back(long ticketId, HistoryKind kind, String label, String words, CurrentPerson person,
			@Nullable CurrentPerson witness, Instant now) {
		Ticket ticket = requireProposed(ticketId);
		if (witness == null) {
			this.posting.reply(ticket, person, words, List.of(), now);
		}
		else {
			this.posting.note(ticket, witness, words, List.of(), now);
		}
		this.moving.moveAs(ticket, TicketStatus.IN_PROGRESS, kind, label, person, witness, now);
		ticket.follow(this.deadlines.clientWrote(ticketId, now));
	}

	/** Nobody has decided in time, and the ticket is the team's again. */
	public void expired(long ticketId, String label, Instant now) {
		Ticket ticket = load(ticketId);
		if (ticket.status() == TicketStatus.PROPOSAL_SENT) {
			this.moving.moveAs(ticket, TicketStatus.IN_PROGRESS, HistoryKind.EXPIRED, label, null, null, now);
			ticket.follow(this.deadlines.resume(ticketId, now));
		}
	}

	/** The team takes its proposal back. */
	public void withdrawn(long ticketId, String reason, CurrentPerson actor, Instant now) {
		Ticket ticket = requireProposed(ticketId);
		this.moving.move(ticket, TicketStatus.IN_PROGRESS, actor, reason, now);
		ticket.follow(this.deadlines.resume(ticketId, now));
	}

	private Ticket requireProposed(long ticketId) {
		Ticket ticket = load(ticketId);
		if (ticket.status() != TicketStatus.PROPOSAL_SENT) {
			throw new Refused("ticket.refused.noProposal");
		}
		return ticket;
	}

	private Ticket load(long ticketId) {
		return this.tickets.find(ticketId).orElseThrow(NotFound::new);
	}

	private static HistoryEntry entry(long ticketId, HistoryKind kind, String label, CurrentPerson actor, Instant now) {
		return HistoryEntry.of(ticketId, kind, Visibility.PUBLIC, actor.id(), now).because(label);
	}

	private static TicketGlance glance(Ticket ticket) {
		return new TicketGlance(ticket.id(), ticket.number(), ticket.kind(), ticket.subject(), ticket.status(),
				ticket.organizationId(), ticket.requesterId(), ticket.teamId(), ticket.assigneeId());
	}

}
