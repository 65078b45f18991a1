package balcao.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an incident.
 *
 * @param detail a number, a name or a state, by the kind; null for a protocol that the
 * reader may not open, and for nobody
 */
public record IncidentMoment(IncidentEventKind kind, Instant at, @Nullable String actor, @Nullable String detail) {

	/** The key of its sentence. */
	public String sentence() {
		if (this.detail != null) {
			return "incident.event." + this.kind;
		}
		return "incident.event." + this.kind + switch (this.kind) {
			case LED -> ".nobody";
			case JOINED, LEFT -> ".unseen";
			default -> "";
		};
	}

	/** Whether its detail is a state. */
	public boolean isStated() {
		return this.kind == IncidentEventKind.MOVED || this.kind == IncidentEventKind.BANNER_PUBLISHED
				|| this.kind == IncidentEventKind.BANNER_UPDATED;
	}

}
