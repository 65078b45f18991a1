package balcao.chat;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;

/**
 * A line of a conversation.
 *
 * @param position its place, from 1 without gaps
 * @param author null where nobody did it
 * @param text what was said, or a detail of what happened: a number, an instant, a name
 * @param key the sender's own mark, for the sender alone; null for everybody else
 */
public record ChatLine(long id, int position, LineKind kind, ChatSide side, @Nullable Long authorId,
		@Nullable String author, String text, Instant at, @Nullable String key, List<ChatFile> files) {

	public boolean isSaid() {
		return this.kind == LineKind.SAID;
	}

	public boolean isTeam() {
		return this.side == ChatSide.TEAM;
	}

	public String initials() {
		return Initials.of((this.author != null) ? this.author : "");
	}

	ChatLine with(List<ChatFile> files) {
		return new ChatLine(this.id, this.position, this.kind, this.side, this.authorId, this.author, this.text,
				this.at, this.key, files);
	}

}
