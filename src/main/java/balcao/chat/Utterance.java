package balcao.chat;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param files uploaded files of the author
 * @param key the author's own mark, so that sending it again stores nothing twice; null
 * for none
 */
public record Utterance(String text, List<Long> files, @Nullable String key) {

	public static final int LONGEST = 4000;

	public static Utterance of(String text) {
		return new Utterance(text, List.of(), null);
	}

	boolean isEmpty() {
		return this.text.isBlank() && this.files.isEmpty();
	}

}
