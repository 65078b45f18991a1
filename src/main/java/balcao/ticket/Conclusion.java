package balcao.ticket;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import balcao.platform.Refused;

/** A text that ends a ticket has to say what was done about it. */
final class Conclusion {

	private static final int FEWEST_WORDS = 4;

	private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Conclusion() {
	}

	/** Refuses nothing at all and a word or three, such as "Resolvido, ok!". */
	static void require(String text) {
		if (Stream.of(GAP.split(text, -1)).filter((word) -> !word.isEmpty()).count() < FEWEST_WORDS) {
			throw new Refused("ticket.refused.conclusion");
		}
	}

}
