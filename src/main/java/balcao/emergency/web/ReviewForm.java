package balcao.emergency.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.emergency.EmergencyReview;
import balcao.emergency.ReviewTerms;
import balcao.platform.web.FieldMessages;

/** What was learnt from an emergency, as typed. */
record ReviewForm(
		@NotBlank(message = "{emergency.review.happenedMissing}") @Size(max = 5000,
				message = FieldMessages.TOO_LONG) @Nullable String happened,
		@Size(max = 5000, message = FieldMessages.TOO_LONG) @Nullable String cause,
		@Size(max = 5000, message = FieldMessages.TOO_LONG) @Nullable String changes,
		@Size(max = 5000, message = FieldMessages.TOO_LONG) @Nullable String followUps, @Nullable Boolean published,
		@Nullable Integer version) {

	static ReviewForm of(@Nullable EmergencyReview review) {
		return (review == null) ? new ReviewForm("", "", "", "", false, 0)
				: new ReviewForm(review.terms().happened(), review.terms().cause(), review.terms().changes(),
						review.terms().followUps(), review.terms().isPublished(), review.version());
	}

	ReviewTerms terms() {
		return new ReviewTerms(Objects.requireNonNull(this.happened).strip(), some(this.cause), some(this.changes),
				some(this.followUps), Boolean.TRUE.equals(this.published));
	}

	private static @Nullable String some(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

}
