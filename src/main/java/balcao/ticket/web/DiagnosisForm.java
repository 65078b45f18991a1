package balcao.ticket.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

import balcao.platform.web.FieldMessages;
import balcao.ticket.DiagnosisLine;
import balcao.ticket.DiagnosisTerms;

/**
 * A diagnosis as typed.
 *
 * @param seen the number of the version that was on the page
 */
record DiagnosisForm(@Nullable Long cause,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String causeWords,
		@Size(max = 20_000, message = FieldMessages.TOO_LONG) @Nullable String findings, @Nullable Long version,
		@Size(max = 20_000, message = FieldMessages.TOO_LONG) @Nullable String workaround,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime workaroundAt, boolean publish,
		@Size(max = 20_000, message = FieldMessages.TOO_LONG) @Nullable String published, @Nullable Integer seen) {

	static DiagnosisForm of(@Nullable DiagnosisLine line, ZoneId zone) {
		DiagnosisTerms terms = (line != null) ? line.terms() : DiagnosisTerms.NONE;
		Instant given = terms.workaroundAt();
		return new DiagnosisForm(terms.causeId(), terms.causeWords(), terms.findings(), terms.affectedVersionId(),
				terms.workaround(),
				(given != null) ? LocalDateTime.ofInstant(given, zone).truncatedTo(ChronoUnit.MINUTES) : null,
				terms.published() != null, terms.published(), (line != null) ? line.number() : 0);
	}

	/**
	 * Asks for something that was found out, and for words where the client reads them.
	 */
	void check(BindingResult errors) {
		if (errors.hasErrors()) {
			return;
		}
		if (isBlank(this.findings) && isBlank(this.workaround)) {
			errors.rejectValue("findings", "ticket.diagnosis.findingsMissing");
		}
		if (this.publish && isBlank(this.published)) {
			errors.rejectValue("published", "ticket.diagnosis.publishedMissing");
		}
	}

	/**
	 * @param before the version that was on the page: an instant that was not changed
	 * keeps its seconds
	 */
	DiagnosisTerms terms(@Nullable DiagnosisLine before, ZoneId zone) {
		LocalDateTime at = isBlank(this.workaround) ? null : this.workaroundAt;
		boolean same = Objects.equals(at, of(before, zone).workaroundAt());
		Instant given = (at == null) ? null
				: (same && before != null) ? before.terms().workaroundAt() : at.atZone(zone).toInstant();
		return new DiagnosisTerms(this.cause, this.causeWords, this.findings, this.workaround, given, this.version,
				this.publish ? this.published : null);
	}

	int lastSeen() {
		return Objects.requireNonNullElse(this.seen, 0);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
