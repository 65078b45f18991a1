package balcao.mail;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.KeysetPage;

/**
 * One page of letters.
 *
 * @param connected whether letters can leave at all
 * @param catching whether they go to the demo's mail page instead
 * @param parts how mail goes
 * @param blocked the addresses to which nothing is sent
 */
public record LetterPage(KeysetPage<LetterRow> letters, LetterShow show, boolean connected, boolean catching,
		List<MailPart> parts, List<BlockedAddress> blocked) {

	/** Where newer letters are; null on the first page. */
	public @Nullable String newer() {
		return address("before", this.letters.before());
	}

	/** Where older letters are; null on the last page. */
	public @Nullable String older() {
		return address("after", this.letters.after());
	}

	private @Nullable String address(String direction, @Nullable String cursor) {
		return (cursor != null) ? "/backoffice/mail?" + ((this.show != LetterShow.ALL) ? "show=" + this.show + "&" : "")
				+ direction + "=" + cursor : null;
	}

}
