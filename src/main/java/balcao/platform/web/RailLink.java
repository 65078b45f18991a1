package balcao.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of the team's navigation, named by a message or by the text of a row.
 *
 * @param href an address inside the portal
 * @param icon an icon of the sprite
 * @param count how many things wait there; null shows none
 * @param isMore whether there are more than the count says
 */
public record RailLink(String href, String icon, @Nullable String textKey, @Nullable String text, @Nullable Long count,
		boolean isMore) {

	/** A link named by a message key. */
	public static RailLink keyed(String href, String icon, String textKey) {
		return new RailLink(href, icon, textKey, null, null, false);
	}

	/** A link named by what people wrote, a team's name for one. */
	public static RailLink named(String href, String icon, String text) {
		return new RailLink(href, icon, null, text, null, false);
	}

	public RailLink counting(long count) {
		return new RailLink(this.href, this.icon, this.textKey, this.text, count, false);
	}

	/** Of a count that went no further than one past the most that is shown. */
	public RailLink countingUpTo(long most, long count) {
		return new RailLink(this.href, this.icon, this.textKey, this.text, Math.min(most, count), count > most);
	}

}
