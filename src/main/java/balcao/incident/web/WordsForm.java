package balcao.incident.web;

import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.incident.BannerRow;
import balcao.incident.BannerWords;
import balcao.incident.IncidentState;
import balcao.platform.web.FieldMessages;

/** What a banner says now. */
record WordsForm(@NotNull(message = "{incident.banner.stateMissing}") @Nullable IncidentState state,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String portuguese,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String english, @Nullable Integer version) {

	static WordsForm of(BannerRow banner) {
		return new WordsForm(banner.state(), banner.latest().portuguese(), banner.latest().english(), banner.version());
	}

	boolean saysNothing() {
		return words().portuguese() == null && words().english() == null;
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

	BannerWords words() {
		return words(this.state, this.portuguese, this.english);
	}

	static BannerWords words(@Nullable IncidentState state, @Nullable String portuguese, @Nullable String english) {
		return new BannerWords(Objects.requireNonNullElse(state, IncidentState.INVESTIGATING), text(portuguese),
				text(english));
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
