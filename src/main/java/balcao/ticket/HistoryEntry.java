package balcao.ticket;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket; written once, never changed. */
@Entity
@Table(name = "ticket_history")
class HistoryEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long ticketId;

	private Instant at;

	private @Nullable Long actorId;

	@Enumerated(EnumType.STRING)
	private HistoryKind kind;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable String fromValue;

	private @Nullable String toValue;

	private @Nullable String reason;

	protected HistoryEntry() {
	}

	static HistoryEntry of(long ticketId, HistoryKind kind, Visibility visibility, @Nullable Long actorId,
			Instant now) {
		HistoryEntry entry = new HistoryEntry();
		entry.ticketId = ticketId;
		entry.kind = kind;
		entry.visibility = visibility;
		entry.actorId = actorId;
		entry.at = now;
		return entry;
	}

	HistoryEntry change(@Nullable String from, @Nullable String to) {
		this.fromValue = from;
		this.toValue = to;
		return this;
	}

	/** Told by another sentence than the plain change. */
	HistoryEntry as(HistoryKind kind) {
		this.kind = kind;
		return this;
	}

	HistoryEntry because(@Nullable String reason) {
		this.reason = reason;
		return this;
	}

}
