package balcao.rating.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.rating.RatedThing;

/** A mark as given. */
record RatingForm(
		@NotNull(message = "{rating.scoreMissing}") @Min(value = 1, message = "{rating.scoreMissing}") @Max(value = 5,
				message = "{rating.scoreMissing}") @Nullable Integer score,
		@Size(max = 2_000, message = FieldMessages.TOO_LONG) @Nullable String comment) {

	/** What was given before, or the mark that a letter's link names. */
	static RatingForm of(RatedThing thing, @Nullable Integer preselected) {
		return new RatingForm((preselected != null) ? preselected : thing.score(), thing.comment());
	}

}
