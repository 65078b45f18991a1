package balcao.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param unread how many lines of the other side the reader has not looked at
 * @param lastExcerpt the beginning of what was said last; null where nothing was
 */
public record ChatRow(long id, ChatKind kind, ChatState state, String organization, String client, String team,
		@Nullable String asked, @Nullable String agent, @Nullable String ticketNumber, Instant startedAt,
		Instant lastAt, @Nullable ChatSide lastSide, @Nullable String lastExcerpt, int unread) {

	/** Whom the client talks to: a person, else the team. */
	public String partner() {
		return (this.agent != null) ? this.agent : (this.asked != null) ? this.asked : this.team;
	}

	public boolean isTalking() {
		return this.state == ChatState.TALKING;
	}

	/** Whether the client spoke last. */
	public boolean isClientLast() {
		return this.lastSide == ChatSide.CLIENT;
	}

	public boolean isEmergency() {
		return this.kind == ChatKind.EMERGENCY;
	}

}
