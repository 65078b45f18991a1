package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;

/**
 * To whom a ticket is given, as a form names it.
 *
 * @param teamId null for the team that has it
 * @param personId null for nobody yet
 */
public record Recipient(@Nullable Long teamId, @Nullable Long personId) {

	/** {@code me}, {@code nobody}, {@code person-12} or {@code team-3}. */
	public static final String PATTERN = "me|nobody|(person|team)-[0-9]{1,18}";

	public static Recipient of(String text, CurrentPerson actor) {
		if (text.equals("me")) {
			return new Recipient(null, actor.id());
		}
		Long id = text.contains("-") ? Long.valueOf(text.substring(text.indexOf('-') + 1)) : null;
		return text.startsWith("team") ? new Recipient(id, null) : new Recipient(null, id);
	}

}
