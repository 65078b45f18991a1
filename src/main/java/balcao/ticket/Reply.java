package balcao.ticket;

import java.util.List;

/**
 * What somebody wants to say.
 *
 * @param files uploaded files of the author
 * @param seen the newest message the author had on the page, 0 for none; a newer one
 * stops the reply
 */
public record Reply(String text, List<Long> files, long seen) {

	/** A reply that takes whatever was said meanwhile. */
	public static Reply of(String text) {
		return new Reply(text, List.of(), Long.MAX_VALUE);
	}

}
