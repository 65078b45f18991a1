package balcao.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;

/**
 * A message of a conversation.
 *
 * @param origin the number of the ticket it was written in, where that was merged into
 * this one
 */
public record MessageLine(long id, long authorId, String author, Side side, Visibility visibility, Instant at,
		String text, List<FileLine> files, @Nullable String origin) {

	public boolean isInternal() {
		return this.visibility == Visibility.INTERNAL;
	}

	public boolean isTeam() {
		return this.side == Side.TEAM;
	}

	public String initials() {
		return Initials.of(this.author);
	}

}
