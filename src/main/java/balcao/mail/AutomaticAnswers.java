package balcao.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.web.PlatformSettings;

/**
 * Answers mails without anybody's doing: an address has one such letter a day at most,
 * and none of what somebody wrote stands in it.
 */
@Service
@Transactional
public class AutomaticAnswers {

	private static final Map<LetterKind, String> PATHS = Map.of(LetterKind.ANSWER_EMERGENCY, "/emergency");

	private final Outbox outbox;

	private final Answered answered;

	private final OwnAddresses own;

	private final PlatformSettings portal;

	private final Clock clock;

	AutomaticAnswers(Outbox outbox, Answered answered, OwnAddresses own, PlatformSettings portal, Clock clock) {
		this.outbox = outbox;
		this.answered = answered;
		this.own = own;
		this.portal = portal;
		this.clock = clock;
	}

	/**
	 * Writes an answer of one of the {@code ANSWER_…} kinds; whether the address may have
	 * it now. The text of each is fixed but for the phone of support.
	 * @param language of the answer; the closest that there is a text in
	 * @param messageId of the mail that is answered; null where it had none
	 */
	public boolean write(LetterKind kind, String address, Locale language, @Nullable String messageId) {
		if (!kind.isAnswer()) {
			throw new IllegalArgumentException("Not an automatic answer: " + kind);
		}
		Instant now = this.clock.instant();
		boolean may = !this.own.isOwn(address) && ((kind == LetterKind.ANSWER_UNKNOWN)
				? this.answered.strangerMayHave(address, now) : this.answered.mayHave(address, now));
		if (!may) {
			return false;
		}
		this.outbox.write(Writing.of(kind, new Addressee(null, "", address))
			.leadingTo(PATHS.getOrDefault(kind, "/"))
			.with(LetterVariable.PHONE, this.portal.support().phone())
			.answering(messageId), LetterTexts.closest(language), now);
		return true;
	}

}
