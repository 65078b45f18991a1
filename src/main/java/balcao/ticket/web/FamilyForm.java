package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import balcao.platform.web.FieldMessages;

/** What is said in a ticket and in all that stand under it. */
record FamilyForm(
		@NotBlank(message = "{ticket.family.missing}") @Size(max = 20_000,
				message = FieldMessages.TOO_LONG) @Nullable String update,
		boolean solve, @Nullable List<Long> uploads, @Nullable List<MultipartFile> files) {

	String words() {
		return Objects.requireNonNullElse(this.update, "");
	}

}
