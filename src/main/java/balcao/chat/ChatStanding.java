package balcao.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands for its reader.
 *
 * @param asked whom the client asked for; null for anybody of the team
 * @param agent who has it; null for nobody yet
 * @param ticketNumber the ticket or protocol it belongs to; null for none
 * @param place how many wait, this one included, until it is taken; 0 when it does not
 * wait
 * @param delivered how far the other side's pages have come
 * @param read how far somebody of the other side has looked
 * @param ownRead how far the reader has looked
 * @param version goes up with every change
 */
public record ChatStanding(long id, ChatKind kind, ChatState state, long organizationId, String organization,
		long clientId, String client, long teamId, String team, @Nullable Long askedId, @Nullable String asked,
		@Nullable Long agentId, @Nullable String agent, @Nullable Long ticketId, @Nullable String ticketNumber,
		Instant startedAt, @Nullable Instant takenAt, @Nullable Instant endedAt, int lastPosition, int place,
		int delivered, int read, int ownRead, int version) {

	/** Whether its words are messages of a protocol. */
	public boolean isEmergency() {
		return this.kind == ChatKind.EMERGENCY;
	}

	public boolean isOpen() {
		return this.state.isOpen();
	}

}
