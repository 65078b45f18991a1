package balcao.incident.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import balcao.incident.IncidentState;
import balcao.incident.UpdateMeaning;
import balcao.incident.UpdateTerms;
import balcao.platform.StoredFile;
import balcao.platform.web.FieldMessages;

/** What is to be told to every client of an incident. */
record UpdateForm(
		@NotBlank(message = "{incident.update.missing}") @Size(max = 20_000,
				message = FieldMessages.TOO_LONG) @Nullable String text,
		@Nullable UpdateMeaning meaning, @Nullable IncidentState state, @Nullable List<Long> uploads,
		@Nullable List<MultipartFile> files) {

	static final UpdateForm EMPTY = new UpdateForm("", UpdateMeaning.NEWS, null, List.of(), List.of());

	/** A solution ends the incident, whatever else was chosen. */
	UpdateTerms terms(List<StoredFile> received) {
		UpdateMeaning told = Objects.requireNonNullElse(this.meaning, UpdateMeaning.NEWS);
		return new UpdateTerms(Objects.requireNonNullElse(this.text, "").strip(), told,
				(told == UpdateMeaning.SOLUTION) ? IncidentState.RESOLVED : this.state,
				received.stream().map(StoredFile::id).toList());
	}

}
