package balcao.mail;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries letters from the database to the postbox, on every node at once. */
@Component
class Carrier {

	private static final Logger log = LoggerFactory.getLogger(Carrier.class);

	private static final int ARMFUL = 20;

	private static final int LONGEST_ERROR = 500;

	private final Letters letters;

	private final ObjectProvider<Postbox> postbox;

	private final MailSettings settings;

	private final Clock clock;

	Carrier(Letters letters, ObjectProvider<Postbox> postbox, MailSettings settings, Clock clock) {
		this.letters = letters;
		this.postbox = postbox;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${balcao.mail.pause:2s}")
	void carry() {
		this.letters.expire(this.clock.instant());
		this.postbox.ifAvailable(
				(box) -> this.letters.take(ARMFUL, this.settings.lease()).forEach((letter) -> carry(letter, box)));
	}

	private void carry(Letter letter, Postbox box) {
		try {
			box.deliver(letter);
		}
		catch (Undeliverable ex) {
			giveUp(letter, ex);
			return;
		}
		catch (RuntimeException ex) {
			if (letter.attempts() >= this.settings.attempts()) {
				giveUp(letter, ex);
			}
			else {
				this.letters.postpone(letter, this.settings.retryAfter(letter.attempts()), reason(ex));
			}
			return;
		}
		if (box.catches()) {
			this.letters.caught(letter, this.clock.instant());
		}
		else {
			this.letters.sent(letter, this.clock.instant());
		}
	}

	private void giveUp(Letter letter, RuntimeException ex) {
		log.warn("Letter {} is given up after {} attempts: {}", letter.id(), letter.attempts(), reason(ex));
		this.letters.fail(letter, reason(ex), this.clock.instant());
	}

	private static String reason(RuntimeException ex) {
		String reason = String.valueOf(ex.getMessage()).replaceAll("\\p{Cntrl}+", " ");
		return (reason.length() <= LONGEST_ERROR) ? reason : reason.substring(0, LONGEST_ERROR);
	}

}
