package balcao.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the originals of mails away after their term, some at a time; what waits for
 * anybody and what a legal hold keeps is left, and so is whatever was understood.
 */
@Component
class OriginalRetention {

	private static final Logger logger = LoggerFactory.getLogger(OriginalRetention.class);

	private static final int ARMFUL = 200;

	private static final int MOST_ARMFULS = 100;

	private final Mails mails;

	private final MailboxSettings settings;

	private final Clock clock;

	OriginalRetention(Mails mails, MailboxSettings settings, Clock clock) {
		this.mails = mails;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT1H")
	void pass() {
		if (this.settings.originalDays() <= 0) {
			return;
		}
		Instant now = this.clock.instant();
		Instant before = now.minus(Duration.ofDays(this.settings.originalDays()));
		int removed = 0;
		for (int i = 0; i < MOST_ARMFULS; i++) {
			int some = this.mails.removeOriginals(before, ARMFUL, now);
			removed += some;
			if (some < ARMFUL) {
				break;
			}
		}
		if (removed > 0) {
			logger.info("{} originals of mails past their term are removed", removed);
		}
	}

}
