package balcao.sla;

import java.time.Duration;
import java.time.Instant;

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

/** Terms that a clock ran under until others replaced them. */
@Entity
@Table(name = "sla_former_term")
class FormerTerm {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private DeadlineClock clock;

	private Instant fromAt;

	private Instant untilAt;

	private @Nullable Long calendarVersionId;

	private boolean recounted;

	private @Nullable Long recountedCalendarVersionId;

	private @Nullable Long policyVersionId;

	private long durationSeconds;

	private @Nullable Short severity;

	@Enumerated(EnumType.STRING)
	private TermCause cause;

	private @Nullable String reason;

	protected FormerTerm() {
	}

	static FormerTerm of(DeadlineClock clock, Instant from, Instant until, ClockTerms terms, TermCause cause,
			@Nullable String reason) {
		FormerTerm term = new FormerTerm();
		term.clock = clock;
		term.fromAt = from;
		term.untilAt = until;
		term.calendarVersionId = terms.calendarVersionId();
		term.policyVersionId = terms.policyVersionId();
		term.durationSeconds = terms.duration().toSeconds();
		term.severity = (terms.severity() != null) ? terms.severity().shortValue() : null;
		term.cause = cause;
		term.reason = reason;
		return term;
	}

	/** Ends at an instant at the latest. */
	void endBy(Instant end) {
		Instant latest = end.isBefore(this.fromAt) ? this.fromAt : end;
		this.untilAt = this.untilAt.isBefore(latest) ? this.untilAt : latest;
	}

	/** Its time counts by another calendar than it did then. */
	void recount(@Nullable Long calendarVersionId) {
		this.recounted = true;
		this.recountedCalendarVersionId = calendarVersionId;
	}

	Instant from() {
		return this.fromAt;
	}

	Instant until() {
		return this.untilAt;
	}

	/** The calendar that was agreed then. */
	@Nullable Long calendarVersionId() {
		return this.calendarVersionId;
	}

	/** The calendar by which its time counts. */
	@Nullable Long countedBy() {
		return this.recounted ? this.recountedCalendarVersionId : this.calendarVersionId;
	}

	@Nullable Long policyVersionId() {
		return this.policyVersionId;
	}

	Duration duration() {
		return Duration.ofSeconds(this.durationSeconds);
	}

	@Nullable Integer severity() {
		return (this.severity != null) ? this.severity.intValue() : null;
	}

	TermCause cause() {
		return this.cause;
	}

	@Nullable String reason() {
		return this.reason;
	}

}
