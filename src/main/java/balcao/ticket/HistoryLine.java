package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.sla.TargetName;

/**
 * An entry of the history.
 *
 * @param from the name of a person or team, or the value itself
 * @param to likewise, what it became
 */
public record HistoryLine(long id, Instant at, @Nullable String actor, HistoryKind kind, @Nullable String from,
		@Nullable String to, @Nullable String reason) {

	/** Marks an entry about somebody who is no contact. */
	static final String OUTSIDER = "outsider";

	/**
	 * The key of the sentence that tells it, whose arguments are who did it, from what
	 * and to what.
	 */
	public String sentence() {
		return "ticket.event." + switch (this.kind) {
			case DEADLINES_MOVED -> "DEADLINES_MOVED." + this.from;
			case OPENED, TEAM, WORKED_AROUND, PAUSE_CONTESTED, TAGGED, UNTAGGED, CLOSING_ANNOUNCED -> this.kind.name();
			case MITIGATED, UPDATED, ACKNOWLEDGED -> this.kind.name();
			case PAGED -> "PAGED." + this.from;
			case REVIEWED -> "REVIEWED." + this.to;
			case DIAGNOSED -> "DIAGNOSED." + ((this.to != null) ? this.to : "told");
			case APPROVED, SOLUTION_ANSWERED -> this.kind.name() + "." + this.to;
			case FOLLOWED_UP -> "FOLLOWED_UP." + ((this.from != null) ? "former" : "later");
			case ROUTED -> "ROUTED." + ((this.from != null) ? "asked" : (this.reason != null) ? "because" : "general");
			case PROPOSED, EXPIRED, IDENTIFIED, COMPLETED, LATE, INTERRUPTED, CALLED_BACK -> this.kind.name();
			case ACCEPTED, DECLINED, CHANGE_ASKED -> this.kind + ((this.from == null) ? ".first"
					: TicketStatus.PROPOSAL_SENT.name().equals(this.from) ? ".own" : ".told");
			case PAUSE_DECIDED -> "PAUSE_DECIDED." + this.to;
			case COPIED, UNCOPIED -> this.kind + "." + copied();
			case CONFIDENTIAL -> "CONFIDENTIAL." + this.to;
			case DELIVERED -> "DELIVERED." + this.to;
			case MERGED, SPLIT, PARENT, CHILD, INCIDENT -> this.kind + "." + this.from;
			case LINKED, UNLINKED, RATED -> this.kind.name();
			case SEVERITY -> (this.from != null) ? "SEVERITY.changed" : "SEVERITY.given";
			case ASSIGNED ->
				isEscalated() ? (this.to == null) ? "ESCALATED.nobody" : "ESCALATED.given" : (this.to == null)
						? "ASSIGNED.nobody" : this.to.equals(this.actor) ? "ASSIGNED.taken" : "ASSIGNED.given";
			case STATUS -> "STATUS." + ("IN_PROGRESS".equals(this.to) ? begun()
					: ("CLOSED".equals(this.to) && this.actor == null) ? "silence" : this.to);
		};
	}

	private String copied() {
		return OUTSIDER.equals(this.from) ? "outsider"
				: (this.to != null && this.to.equals(this.actor)) ? "self" : "other";
	}

	/** The promise that was broken, where a rule assigned because of it. */
	public @Nullable TargetName broken() {
		String why = this.reason;
		if (why == null || !isEscalated()) {
			return null;
		}
		String[] parts = why.split(" ", 2);
		return new TargetName(parts[0], (parts.length > 1) ? parts[1] : null);
	}

	/** When silence will close it, where that is what it tells. */
	public @Nullable Instant announced() {
		return (this.kind == HistoryKind.CLOSING_ANNOUNCED && this.to != null) ? Instant.parse(this.to) : null;
	}

	/** People assign in their own name, a rule in nobody's. */
	private boolean isEscalated() {
		return this.kind == HistoryKind.ASSIGNED && this.actor == null;
	}

	/** How work began or went on. */
	private String begun() {
		if (TicketStatus.IN_APPROVAL.name().equals(this.from)) {
			return "approved";
		}
		if (TicketStatus.PROPOSAL_SENT.name().equals(this.from)) {
			return (this.reason == null) ? "accepted" : "resumed";
		}
		return TicketStatus.WAITING_CLIENT.name().equals(this.from) || TicketStatus.RESOLVED.name().equals(this.from)
				? "resumed" : "begun";
	}

	/** The reason where a person gave it in words, so that it is worth reading. */
	public @Nullable String told() {
		boolean inTheConversation = switch (this.kind) {
			case STATUS, APPROVED, PROPOSED, ACCEPTED, DECLINED, CHANGE_ASKED, EXPIRED -> true;
			default -> false;
		};
		return (this.kind == HistoryKind.ROUTED || isEscalated() || inTheConversation) ? null : this.reason;
	}

}
