package balcao.chat.web;

import java.util.Objects;

import balcao.catalog.Subject;
import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An emergency begins: nothing has to be said.
 *
 * @param product what it is about; null for nobody knows
 * @param summary one line
 * @param key the page's own mark, so that pressing the button again begins nothing more
 */
record EmergencyForm(@Nullable Long product,
		@Size(max = 120, message = FieldMessages.TOO_LONG) @Nullable String summary,
		@Size(max = 64, message = FieldMessages.TOO_LONG) @Nullable String key) {

	static final EmergencyForm EMPTY = new EmergencyForm(null, "", null);

	Subject about() {
		return new Subject(this.product, null, null, null);
	}

	@Nullable String mark() {
		return (this.key == null || this.key.isBlank()) ? null : this.key;
	}

	String words() {
		return Objects.requireNonNullElse(this.summary, "").replace('\n', ' ').strip();
	}

}
