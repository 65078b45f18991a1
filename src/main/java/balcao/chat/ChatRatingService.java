package balcao.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Takes what a client thinks of a conversation, once it has ended, to be changed for a
 * day. Marks of tickets are another module's, which knows tickets alone.
 */
@Service
@Transactional
public class ChatRatingService {

	static final Duration CHANGEABLE = Duration.ofDays(1);

	private static final int BEST = 5;

	private final ChatRows rows;

	private final DeskChatRows marks;

	private final Clock clock;

	ChatRatingService(ChatRows rows, DeskChatRows marks, Clock clock) {
		this.rows = rows;
		this.marks = marks;
		this.clock = clock;
	}

	/**
	 * The client's mark, or that there can be none yet; {@link NotFound} where the
	 * conversation is not theirs.
	 */
	@Transactional(readOnly = true)
	public ChatMark of(long id, CurrentPerson client) {
		ChatStanding standing = own(id, client);
		Instant now = this.clock.instant();
		return this.marks.mark(id).map((mark) -> {
			Instant given = mark.at();
			return new ChatMark(mark.score(), mark.comment(), given,
					given != null && !now.isAfter(given.plus(CHANGEABLE)));
		}).orElseGet(() -> new ChatMark(null, null, null, isRipe(standing)));
	}

	/** Refuses a conversation that goes on, and a change after a day. */
	public void rate(long id, int score, @Nullable String comment, CurrentPerson client) {
		ChatStanding standing = own(id, client);
		if (!isRipe(standing)) {
			throw new Refused("chat.refused.unripe");
		}
		if (!of(id, client).open()) {
			throw new Refused("chat.refused.rateLate");
		}
		this.marks.rate(id, Math.max(1, Math.min(BEST, score)),
				(comment != null && !comment.isBlank()) ? comment : null, this.clock.instant());
	}

	/** Only what somebody answered can be rated. */
	private static boolean isRipe(ChatStanding standing) {
		return !standing.isOpen() && standing.agentId() != null;
	}

	private ChatStanding own(long id, CurrentPerson client) {
		if (!client.isClient()) {
			throw new NotFound();
		}
		return this.rows.standing(id, client).orElseThrow(NotFound::new);
	}

}
