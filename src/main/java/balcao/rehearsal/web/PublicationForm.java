package balcao.rehearsal.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.platform.Refused;
import balcao.platform.web.FieldMessages;

/** What becomes of open deadlines when a draft is published. */
record PublicationForm(@NotNull(message = "{rehearsal.form.choiceMissing}") @Nullable OpenDeadlines openDeadlines,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String reason,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom) {

	static PublicationForm from(@Nullable LocalDate validFrom) {
		return new PublicationForm(OpenDeadlines.KEEP, "", validFrom);
	}

	/** Refuses to move without saying why. */
	void requireReason() {
		if (this.openDeadlines == OpenDeadlines.MOVE && (this.reason == null || this.reason.isBlank())) {
			throw new Refused("rehearsal.form.reasonMissing");
		}
	}

	/** Why open deadlines move; null when they are kept. */
	@Nullable String moveReason() {
		return (this.openDeadlines == OpenDeadlines.MOVE) ? this.reason : null;
	}

	/** The choice. */
	enum OpenDeadlines {

		KEEP, MOVE

	}

}
