package balcao.platform;

import java.util.List;

/**
 * A text that was written with markup.
 *
 * @param headings in their order
 * @param plain the same without markup, to be searched
 */
public record RichText(SafeHtml html, List<Heading> headings, String plain) {

	/**
	 * A heading in the text.
	 *
	 * @param level from 2 on, since the page has the first, never skipping one
	 * @param id what an address names it by
	 */
	public record Heading(int level, String id, String text) {

	}

}
