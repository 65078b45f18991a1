package balcao.ticket.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import balcao.intake.DraftDetails;
import balcao.platform.StoredFile;
import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The second step of a request. What is missing is checked when the person goes on.
 *
 * @param colleagues addresses chosen among those offered
 * @param copies other addresses, as typed
 * @param uploads files that came before the form
 * @param files files that come with it
 */
record DetailsForm(@Size(max = 20_000, message = FieldMessages.TOO_LONG) @Nullable String description,
		@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String phone,
		@Size(max = 120, message = FieldMessages.TOO_LONG) @Nullable String availability,
		@Size(max = 50) @Nullable List<@Size(max = 254) String> colleagues,
		@Size(max = 1_000, message = FieldMessages.TOO_LONG) @Nullable String copies, @Nullable List<Long> uploads,
		@Nullable List<MultipartFile> files) {

	String text() {
		return Objects.requireNonNullElse(this.description, "");
	}

	/** Everybody who is to be in copy, as one text. */
	String everybody() {
		return Stream
			.concat((this.colleagues != null) ? this.colleagues.stream() : Stream.of(),
					Stream.of(Objects.requireNonNullElse(this.copies, "")))
			.filter((address) -> !address.isBlank())
			.collect(Collectors.joining(", "));
	}

	DraftDetails details(List<StoredFile> received) {
		return new DraftDetails(text(), blankAsNull(this.phone), blankAsNull(this.availability),
				blankAsNull(everybody()), received.stream().map(StoredFile::id).toList());
	}

	private static @Nullable String blankAsNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
