package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.multipart.MultipartFile;

import balcao.platform.StoredFile;
import balcao.platform.web.FieldMessages;
import balcao.ticket.Reply;

/** An internal note. */
record NoteForm(
		@NotBlank(message = "{ticket.desk.note.missing}") @Size(max = 20_000,
				message = FieldMessages.TOO_LONG) @Nullable String note,
		@Nullable List<Long> uploads, @Nullable List<MultipartFile> files) {

	Reply reply(List<StoredFile> received) {
		return new Reply(Objects.requireNonNullElse(this.note, ""), received.stream().map(StoredFile::id).toList(),
				Long.MAX_VALUE);
	}

}
