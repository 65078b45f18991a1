package balcao.mail;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Believes reports about letters that came back, if they are about ours. */
@Service
@Transactional
public class BouncedLetters {

	private static final int LONGEST = 500;

	private final ReturnPaths paths;

	private final ReplyAddresses addresses;

	private final Letters letters;

	private final BlockedAddresses blocked;

	private final BounceNotices notices;

	BouncedLetters(ReturnPaths paths, ReplyAddresses addresses, Letters letters, BlockedAddresses blocked,
			BounceNotices notices) {
		this.paths = paths;
		this.addresses = addresses;
		this.letters = letters;
		this.blocked = blocked;
		this.notices = notices;
	}

	/**
	 * Notes with a letter that it came back, once, and tells who looks after its ticket.
	 * Answers whether the report is about a letter of ours. The envelope's address that
	 * we signed says so beyond doubt: where the letter came back for good, nothing more
	 * is sent to its recipient until an admin says so. Everybody who had a letter knows
	 * its id, so that an id says less: nothing where letters have addresses of their own,
	 * else only of a report that names the letter's recipient, and it blocks nobody.
	 */
	public boolean bounced(Bounce bounce) {
		Optional<Letters.Returned> signed = byEnvelope(bounce);
		Optional<Letters.Returned> found = signed.or(() -> byId(bounce));
		found.filter((letter) -> !letter.bounced()).ifPresent((letter) -> note(letter, bounce));
		if (bounce.permanent()) {
			signed.ifPresent(
					(letter) -> this.blocked.block(letter.toAddress(), letter.id(), reason(bounce), bounce.at()));
		}
		return found.isPresent();
	}

	private Optional<Letters.Returned> byEnvelope(Bounce bounce) {
		return Optional.ofNullable(bounce.envelopeTo()).flatMap(this.paths::letter).flatMap(this.letters::returned);
	}

	private Optional<Letters.Returned> byId(Bounce bounce) {
		if (this.paths.areSigned()) {
			return Optional.empty();
		}
		return Optional.ofNullable(bounce.messageId())
			.map((id) -> id.strip().startsWith("<") ? id.strip() : "<" + id.strip() + ">")
			.filter(this.addresses::isOurs)
			.flatMap(this.letters::returned)
			.filter((letter) -> letter.toAddress().equalsIgnoreCase(bounce.recipient()));
	}

	private void note(Letters.Returned letter, Bounce bounce) {
		this.letters.bounced(letter.id(), reason(bounce), bounce.at());
		this.notices.tell(letter, bounce.at());
	}

	private static String reason(Bounce bounce) {
		String reason = (bounce.status() + " " + bounce.diagnosis()).replaceAll("\\p{Cntrl}+", " ").strip();
		return reason.substring(0, Math.min(LONGEST, reason.length()));
	}

}
