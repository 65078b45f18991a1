package balcao.sla;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import balcao.calendar.Span;

/** A time in which a clock stood still, citing the message that asked. */
@Entity
@Table(name = "sla_pause")
class Pause {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private DeadlineClock clock;

	@Enumerated(EnumType.STRING)
	private PauseCause cause;

	private @Nullable Long messageId;

	private Instant fromAt;

	private @Nullable Instant untilAt;

	private @Nullable Instant annulledAt;

	protected Pause() {
	}

	static Pause from(DeadlineClock clock, PauseCause cause, @Nullable Long messageId, Instant now) {
		Pause pause = new Pause();
		pause.clock = clock;
		pause.cause = cause;
		pause.messageId = messageId;
		pause.fromAt = now;
		return pause;
	}

	void end(Instant now) {
		this.untilAt = now.isBefore(this.fromAt) ? this.fromAt : now;
	}

	/** Lasts on, since its end was taken back. */
	void lastOn() {
		this.untilAt = null;
	}

	/** No longer counts, as if the clock had gone on; stays on record. */
	void annul(Instant now) {
		end(Objects.requireNonNullElse(this.untilAt, now));
		this.annulledAt = now;
	}

	/** Whether both are the same time asked for by the same message. */
	boolean isLike(Pause other) {
		return this.cause == other.cause && Objects.equals(this.messageId, other.messageId)
				&& (this.messageId != null || this.fromAt.equals(other.fromAt));
	}

	/** Zero for one that was never stored. */
	long id() {
		return (this.id != null) ? this.id : 0;
	}

	@Nullable Instant annulledAt() {
		return this.annulledAt;
	}

	boolean isOpen() {
		return this.untilAt == null;
	}

	boolean counts() {
		return this.annulledAt == null;
	}

	PauseCause cause() {
		return this.cause;
	}

	@Nullable Long messageId() {
		return this.messageId;
	}

	Instant from() {
		return this.fromAt;
	}

	@Nullable Instant until() {
		return this.untilAt;
	}

	Span span(Instant now) {
		if (this.untilAt != null) {
			return new Span(this.fromAt, this.untilAt);
		}
		return new Span(this.fromAt, now.isBefore(this.fromAt) ? this.fromAt : now);
	}

}
