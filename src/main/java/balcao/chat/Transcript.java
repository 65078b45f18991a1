package balcao.chat;

import java.time.Instant;
import java.util.List;

/**
 * What was said in a conversation, by both sides; never what colleagues said to each
 * other.
 *
 * @param cut whether there was more before
 */
public record Transcript(ChatStanding standing, List<ChatLine> lines, boolean cut) {

	/** When it was said last. */
	public Instant until() {
		return this.lines.isEmpty() ? this.standing.startedAt() : this.lines.get(this.lines.size() - 1).at();
	}

}
