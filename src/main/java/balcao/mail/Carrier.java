package balcao.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries letters from the database to the postbox, on every node at once and, where many
 * wait, several at a time. A letter handed over whose row could not be written afterwards
 * is handed over once more, with the same id.
 */
@Component
class Carrier {

	private static final Logger log = LoggerFactory.getLogger(Carrier.class);

	private static final int ARMFUL = 40;

	private static final int LONGEST_ERROR = 500;

	private final Letters letters;

	private final ObjectProvider<Postbox> postbox;

	private final MailSettings settings;

	private final Clock clock;

	/**
	 * Whether the mail server was not to be reached last: said once, however often it is
	 * tried.
	 */
	private final AtomicBoolean away = new AtomicBoolean();

	Carrier(Letters letters, ObjectProvider<Postbox> postbox, MailSettings settings, Clock clock) {
		this.letters = letters;
		this.postbox = postbox;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${balcao.mail.pause:2s}")
	void carry() {
		this.letters.expire(this.clock.instant());
		this.postbox.ifAvailable((box) -> {
			if (carrySome(box) == ARMFUL) {
				CompletableFuture
					.allOf(IntStream.range(0, this.settings.carriers())
						.mapToObj((carrier) -> CompletableFuture.runAsync(() -> carryAll(box),
								(task) -> new Thread(task, "carrier-" + carrier).start()))
						.toArray(CompletableFuture[]::new))
					.join();
			}
		});
	}

	private void carryAll(Postbox box) {
		int some = ARMFUL;
		while (some == ARMFUL && !Thread.currentThread().isInterrupted()) {
			some = carrySome(box);
		}
	}

	/** How many letters were taken; 0 where none can leave. */
	private int carrySome(Postbox box) {
		long begun = System.nanoTime();
		List<Letter> taken = this.letters.take(ARMFUL, this.settings.lease(), this.settings.giveUpAfter());
		if (taken.isEmpty()) {
			return 0;
		}
		int next = 0;
		try (Postbox.Round round = box.open()) {
			while (next < taken.size() && hasLease(begun)) {
				carry(taken.get(next), round, box.catches());
				next++;
			}
		}
		catch (Unreachable ex) {
			if (this.away.compareAndSet(false, true)) {
				log.warn("No letter leaves until the mail server answers again: {}", reason(ex));
			}
			List<Letter> left = taken.subList(next, taken.size());
			left.stream().filter(Letter::old).forEach((letter) -> giveUp(letter, ex));
			this.letters.release(left.stream().filter((letter) -> !letter.old()).toList(), this.settings.outagePause(),
					reason(ex));
			return 0;
		}
		if (this.away.compareAndSet(true, false)) {
			log.info("Letters leave again");
		}
		return taken.size();
	}

	/** Whoever slept longer than half of it leaves the rest to others. */
	private boolean hasLease(long begun) {
		return Duration.ofNanos(System.nanoTime() - begun).compareTo(this.settings.lease().dividedBy(2)) < 0;
	}

	private void carry(Letter letter, Postbox.Round round, boolean catches) {
		if (letter.blocked()) {
			this.letters.fail(letter, "The address is blocked, since a letter came back", this.clock.instant());
			return;
		}
		String reply;
		try {
			reply = round.deliver(letter);
		}
		catch (Unreachable ex) {
			throw ex;
		}
		catch (Undeliverable ex) {
			giveUp(letter, ex);
			return;
		}
		catch (RuntimeException ex) {
			if (letter.old()) {
				giveUp(letter, ex);
			}
			else {
				this.letters.postpone(letter, this.settings.retryAfter(letter.attempts()), reason(ex));
			}
			return;
		}
		boolean noted = catches ? this.letters.caught(letter, this.clock.instant())
				: this.letters.sent(letter, cut(reply), this.clock.instant());
		if (!noted) {
			log.warn("Letter {} had been taken by another node when it was sent", letter.id());
		}
	}

	private void giveUp(Letter letter, RuntimeException ex) {
		log.warn("Letter {} is given up after {} attempts: {}", letter.id(), letter.attempts(), reason(ex));
		this.letters.fail(letter, reason(ex), this.clock.instant());
	}

	private static String reason(RuntimeException ex) {
		return cut(String.valueOf(ex.getMessage()));
	}

	private static String cut(String text) {
		String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return (line.length() <= LONGEST_ERROR) ? line : line.substring(0, LONGEST_ERROR);
	}

}
