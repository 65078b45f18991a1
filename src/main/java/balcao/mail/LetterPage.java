package balcao.mail;

import org.jspecify.annotations.Nullable;

import balcao.platform.KeysetPage;

/**
 * One page of letters.
 *
 * @param connected whether letters can leave at all
 * @param catching whether they go to the demo's mail page instead
 */
public record LetterPage(KeysetPage<LetterRow> letters, boolean failedOnly, boolean connected, boolean catching) {

	/** Where newer letters are; null on the first page. */
	public @Nullable String newer() {
		return address("before", this.letters.before());
	}

	/** Where older letters are; null on the last page. */
	public @Nullable String older() {
		return address("after", this.letters.after());
	}

	private @Nullable String address(String direction, @Nullable String cursor) {
		return (cursor != null)
				? "/backoffice/mail?" + (this.failedOnly ? "failed=true&" : "") + direction + "=" + cursor : null;
	}

}
