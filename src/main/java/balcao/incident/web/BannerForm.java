package balcao.incident.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.catalog.Subject;
import balcao.incident.BannerAudience;
import balcao.incident.BannerTerms;
import balcao.incident.BannerWords;
import balcao.incident.IncidentState;
import balcao.platform.web.FieldMessages;

/**
 * A status banner to be published.
 *
 * @param about product, or product and module; blank where it concerns everything
 * @param starts on the company's clock; blank for at once
 */
record BannerForm(@Nullable Long incident, @Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String about,
		@NotNull(message = "{incident.banner.audienceMissing}") @Nullable BannerAudience audience,
		@NotNull(message = "{incident.banner.stateMissing}") @Nullable IncidentState state,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String portuguese,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String english,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime starts,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime ends) {

	static BannerForm blank(@Nullable Long incident, String about) {
		return new BannerForm(incident, about, BannerAudience.PRODUCT, IncidentState.INVESTIGATING, "", "", null, null);
	}

	boolean saysNothing() {
		return words().portuguese() == null && words().english() == null;
	}

	BannerWords words() {
		return WordsForm.words(this.state, this.portuguese, this.english);
	}

	String scope() {
		return Objects.requireNonNullElse(this.about, "");
	}

	BannerTerms terms(Subject about, ZoneId zone) {
		return new BannerTerms(about.productId(), about.moduleId(), Objects.requireNonNull(this.audience), words(),
				at(this.starts, zone), at(this.ends, zone));
	}

	private static @Nullable Instant at(@Nullable LocalDateTime time, ZoneId zone) {
		return (time != null) ? time.atZone(zone).toInstant() : null;
	}

}
