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

	/**
	 * The key of the sentence that tells it, whose arguments are who did it, from what
	 * and to what.
	 */
	public String sentence() {
		return "ticket.event." + switch (this.kind) {
			case DEADLINES_MOVED -> "DEADLINES_MOVED." + this.from;
			case OPENED, TEAM, DIAGNOSED, WORKED_AROUND, PAUSE_CONTESTED -> this.kind.name();
			case ROUTED -> "ROUTED." + ((this.from != null) ? "asked" : (this.reason != null) ? "because" : "general");
			case PAUSE_DECIDED -> "PAUSE_DECIDED." + this.to;
			case SEVERITY -> (this.from != null) ? "SEVERITY.changed" : "SEVERITY.given";
			case ASSIGNED ->
				isEscalated() ? (this.to == null) ? "ESCALATED.nobody" : "ESCALATED.given" : (this.to == null)
						? "ASSIGNED.nobody" : this.to.equals(this.actor) ? "ASSIGNED.taken" : "ASSIGNED.given";
			case STATUS -> "STATUS." + ("IN_PROGRESS".equals(this.to) ? begun() : this.to);
		};
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
		boolean inTheConversation = this.kind == HistoryKind.STATUS;
		return (this.kind == HistoryKind.ROUTED || isEscalated() || inTheConversation) ? null : this.reason;
	}

}
