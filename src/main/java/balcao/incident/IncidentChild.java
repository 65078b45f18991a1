package balcao.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.sla.Stage;
import balcao.sla.TargetName;
import balcao.ticket.TicketStatus;

/**
 * A protocol of an incident, for the team; one that the reader may not open tells no more
 * than whether it goes on.
 *
 * @param number null where the reader may not open it, as all that is of it
 * @param open whether it goes on
 * @param target of the clock that ends first; null where none runs
 * @param updateBy when its client is told something next; null where nothing was promised
 */
public record IncidentChild(@Nullable String number, @Nullable String subject, @Nullable TicketStatus status,
		@Nullable String organization, boolean unidentified, boolean open, @Nullable TargetName target,
		@Nullable Stage stage, @Nullable Instant dueAt, @Nullable Instant updateBy, boolean updateLate,
		Instant addedAt) {

	public boolean isSeen() {
		return this.number != null;
	}

}
