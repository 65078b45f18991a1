package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a client answers.
 *
 * @param seen the newest message that the page showed
 */
record AnswerForm(
		@NotBlank(message = "{ticket.reply.missing}") @Size(max = 20_000,
				message = FieldMessages.TOO_LONG) @Nullable String text,
		@Nullable Long seen, @Nullable List<Long> uploads, @Nullable List<MultipartFile> files) {

	static final AnswerForm EMPTY = new AnswerForm("", null, null, null);

	String words() {
		return Objects.requireNonNullElse(this.text, "");
	}

	/** A form that does not tell has seen nothing. */
	long newestSeen() {
		return Objects.requireNonNullElse(this.seen, 0L);
	}

}
