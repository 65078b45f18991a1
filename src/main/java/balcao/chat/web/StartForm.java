package balcao.chat.web;

import java.util.List;
import java.util.Objects;

import balcao.chat.Utterance;
import balcao.platform.StoredFile;
import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * The first words of a conversation.
 *
 * @param with whom they are for; null for anybody of the team
 * @param key the page's own mark of these words
 */
record StartForm(@Nullable Long with,
		@Size(max = Utterance.LONGEST, message = FieldMessages.TOO_LONG) @Nullable String text,
		@Size(max = 64, message = FieldMessages.TOO_LONG) @Nullable String key, @Nullable List<Long> uploads,
		@Nullable List<MultipartFile> files) {

	static StartForm with(@Nullable Long with) {
		return new StartForm(with, "", null, null, null);
	}

	void check(List<StoredFile> received, BindingResult errors) {
		if ((this.text == null || this.text.isBlank()) && received.isEmpty()) {
			errors.rejectValue("text", "chat.say.missing");
		}
	}

	Utterance utterance(List<StoredFile> received) {
		return new Utterance(Objects.requireNonNullElse(this.text, ""), received.stream().map(StoredFile::id).toList(),
				(this.key == null || this.key.isBlank()) ? null : this.key);
	}

}
