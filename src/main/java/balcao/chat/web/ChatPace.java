package balcao.chat.web;

import java.time.Duration;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;

/** How fast one person may talk, in all their conversations together. */
@Component
class ChatPace {

	static final String TOO_FAST = "chat.refused.tooFast";

	/** Five a second for a minute: nobody writes that, and an outbox is sent at once. */
	static final RateLimits.Limit SAYING = new RateLimits.Limit("chat-say", 300, Duration.ofMinutes(1));

	/** A page tells it every three seconds. */
	static final RateLimits.Limit TYPING = new RateLimits.Limit("chat-typing", 60, Duration.ofMinutes(1));

	private final RateLimits limits;

	ChatPace(RateLimits limits) {
		this.limits = limits;
	}

	/** Answers whether the person may say something now. */
	boolean maySay(CurrentPerson person) {
		try {
			this.limits.spend(SAYING, Long.toString(person.id()));
			return true;
		}
		catch (TooOften ex) {
			return false;
		}
	}

	/** Throws {@link TooOften} when the person has told it too often. */
	void type(CurrentPerson person) {
		this.limits.spend(TYPING, Long.toString(person.id()));
	}

}
