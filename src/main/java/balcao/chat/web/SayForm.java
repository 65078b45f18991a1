package balcao.chat.web;

import java.util.List;
import java.util.Objects;

import balcao.chat.Utterance;
import balcao.platform.StoredFile;
import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody says in a conversation.
 *
 * @param key the page's own mark of these words, so that sending them again stores
 * nothing twice
 * @param seen the last line that was on the page, 0 for none
 */
record SayForm(@Size(max = Utterance.LONGEST, message = FieldMessages.TOO_LONG) @Nullable String text,
		@Size(max = 64, message = FieldMessages.TOO_LONG) @Nullable String key, @Nullable Integer seen,
		@Nullable List<Long> uploads, @Nullable List<MultipartFile> files) {

	static final SayForm EMPTY = new SayForm("", null, null, null, null);

	Utterance utterance(List<StoredFile> received) {
		return new Utterance(Objects.requireNonNullElse(this.text, ""), received.stream().map(StoredFile::id).toList(),
				(this.key == null || this.key.isBlank()) ? null : this.key);
	}

	int newestSeen() {
		return Objects.requireNonNullElse(this.seen, 0);
	}

}
