package balcao.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Our own addresses and letters: nothing is ever sent to them, and nobody asks from them.
 */
@Service
public class OwnAddresses {

	/** By this header our own letters are known when they come back. */
	public static final String LOOP_HEADER = "X-Balcao-Loop";

	private final ObjectProvider<IntakeAddresses> intakes;

	private final MailSettings settings;

	private final Seal seal;

	OwnAddresses(ObjectProvider<IntakeAddresses> intakes, MailSettings settings, Seal seal) {
		this.intakes = intakes;
		this.settings = settings;
		this.seal = seal;
	}

	/** Whether an address is ours, with whatever stands behind a plus sign. */
	public boolean isOwn(String address) {
		String plain = plain(address);
		return all().stream().anyMatch((own) -> plain(own).equals(plain));
	}

	/** All of them, as they were given. */
	public List<String> all() {
		return Stream
			.concat(Stream.of(this.settings.from(), this.settings.replyTo(), this.settings.bouncesTo()),
					this.intakes.stream().flatMap((intake) -> intake.all().stream()))
			.filter((address) -> !address.isBlank())
			.distinct()
			.toList();
	}

	/** Whether a mail with that in {@link #LOOP_HEADER} was sent by this Balcão. */
	public boolean isOwnLoop(String header) {
		return header.strip().equals(this.seal.instance());
	}

	private static String plain(String address) {
		String lower = address.strip().toLowerCase(Locale.ROOT);
		int at = lower.lastIndexOf('@');
		int plus = lower.indexOf('+');
		return (plus > 0 && plus < at) ? lower.substring(0, plus) + lower.substring(at) : lower;
	}

}
