package balcao.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of the team's navigation, named by a message or by the text of a row.
 *
 * @param href an address inside the portal
 * @param icon an icon of the sprite
 * @param count how many things wait there; null shows none
 */
public record RailLink(String href, String icon, @Nullable String textKey, @Nullable String text,
		@Nullable Long count) {

	/** A link named by a message key. */
	public static RailLink keyed(String href, String icon, String textKey) {
		return new RailLink(href, icon, textKey, null, null);
	}

	/** A link named by what people wrote, a team's name for one. */
	public static RailLink named(String href, String icon, String text) {
		return new RailLink(href, icon, null, text, null);
	}

	public RailLink counting(long count) {
		return new RailLink(this.href, this.icon, this.textKey, this.text, count);
	}

}
