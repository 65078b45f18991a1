package balcao.backoffice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.backoffice.SimulatorQuestion;
import balcao.calendar.Span;
import balcao.catalog.Priority;
import balcao.catalog.Subject;
import balcao.platform.web.FieldMessages;
import balcao.severity.SeverityQuestion;

/** What to try out; nothing of it is kept but in the address. */
record SimulatorForm(@Size(max = 20, message = FieldMessages.TOO_LONG) @Nullable String ticket,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime openedAt,
		@Nullable Long organization, @Size(max = 20, message = FieldMessages.TOO_LONG) @Nullable String scope,
		@Nullable Long impact, @Min(1) @Max(4) @Nullable Integer impactLevel, @Nullable Priority priority,
		@Nullable Boolean approval, @Min(1) @Max(4) @Nullable Integer severity,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime pauseFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime pauseUntil,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate holiday, @Nullable Boolean drafts) {

	/** Whether enough is known to try it out. */
	boolean isComplete() {
		return this.organization != null && this.openedAt != null;
	}

	/** Whether only a ticket is named, whose facts are to be taken over. */
	boolean isTicketOnly() {
		return this.organization == null && this.ticket != null && !this.ticket.isBlank();
	}

	/** The field whose date nobody means; null when there is none. */
	@Nullable String strange() {
		return isStrange(this.openedAt) ? "openedAt"
				: isStrange(this.pauseFrom) ? "pauseFrom" : isStrange(this.pauseUntil) ? "pauseUntil"
						: (this.holiday != null && isStrange(this.holiday.atStartOfDay())) ? "holiday" : null;
	}

	private static boolean isStrange(@Nullable LocalDateTime date) {
		return date != null && (date.getYear() < 2000 || date.getYear() > 2100);
	}

	boolean hasPauseBackwards() {
		return this.pauseFrom != null && this.pauseUntil != null && this.pauseUntil.isBefore(this.pauseFrom);
	}

	SimulatorQuestion question(Subject scope, ZoneId zone) {
		Subject about = new Subject(scope.productId(), scope.moduleId(), scope.situationId(), this.impact);
		return new SimulatorQuestion(at(Objects.requireNonNull(this.openedAt), zone),
				Objects.requireNonNull(this.organization), new SeverityQuestion(about, this.impactLevel, this.priority),
				Boolean.TRUE.equals(this.approval), this.severity, pause(zone), this.holiday,
				Boolean.TRUE.equals(this.drafts));
	}

	private @Nullable Span pause(ZoneId zone) {
		return (this.pauseFrom != null && this.pauseUntil != null)
				? new Span(at(this.pauseFrom, zone), at(this.pauseUntil, zone)) : null;
	}

	private static Instant at(LocalDateTime local, ZoneId zone) {
		return local.atZone(zone).toInstant();
	}

}
