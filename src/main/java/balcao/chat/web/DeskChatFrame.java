package balcao.chat.web;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import balcao.chat.DeskPresence;

/** How the reader stands to conversations, asked at most once for each page. */
final class DeskChatFrame {

	private final Supplier<Optional<DeskPresence>> source;

	private boolean asked;

	private @Nullable DeskPresence known;

	DeskChatFrame(Supplier<Optional<DeskPresence>> source) {
		this.source = source;
	}

	/** Null for whoever has no switch. */
	public @Nullable DeskPresence presence() {
		if (!this.asked) {
			this.known = this.source.get().orElse(null);
			this.asked = true;
		}
		return this.known;
	}

}
