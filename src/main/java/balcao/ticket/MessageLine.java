package balcao.ticket;

import java.time.Instant;
import java.util.List;

import balcao.platform.Initials;

/** A message of a conversation. */
public record MessageLine(long id, long authorId, String author, Side side, Visibility visibility, Instant at,
		String text, List<FileLine> files) {

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
