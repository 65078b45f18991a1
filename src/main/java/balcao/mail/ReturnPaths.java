package balcao.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * The envelope's sender: for each letter an address of its own, where one for bounces is
 * configured, so that a report needs to name nothing.
 */
@Component
class ReturnPaths {

	private static final String PURPOSE = "bounce";

	private static final Pattern SIGNED = Pattern.compile("\\+b([0-9a-z]{1,12})-([a-z2-7]{" + Seal.LENGTH + "})@");

	private static final int LONGEST = 1_000;

	private final Seal seal;

	private final MailSettings settings;

	ReturnPaths(Seal seal, MailSettings settings) {
		this.seal = seal;
		this.settings = settings;
	}

	/** Where reports about a letter go. */
	String of(long letterId) {
		String base = this.settings.bouncesTo();
		int at = base.lastIndexOf('@');
		if (at < 1) {
			return this.settings.from();
		}
		String letter = Long.toString(letterId, Character.MAX_RADIX);
		return base.substring(0, at) + "+b" + letter + "-" + this.seal.of(PURPOSE, letter) + base.substring(at);
	}

	/** Whether each letter has an address of its own. */
	boolean areSigned() {
		return this.settings.bouncesTo().lastIndexOf('@') >= 1;
	}

	/** Which letter an address is about; empty for what we did not sign. */
	Optional<Long> letter(String address) {
		if (address.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher matcher = SIGNED.matcher(address.toLowerCase(Locale.ROOT));
		return (matcher.find() && this.seal.fits(matcher.group(2), PURPOSE, matcher.group(1)))
				? Optional.of(Long.parseLong(matcher.group(1), Character.MAX_RADIX)) : Optional.empty();
	}

}
