package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;

/**
 * What another module has to say above a team's queue; a bean of this kind appears there,
 * in the order of its {@code @Order}.
 */
public interface QueuePanel {

	/** The template whose fragment {@code panel(view)} shows it. */
	String template();

	/**
	 * What it shows of a queue that the reader works, in a number of statements that does
	 * not grow; null when there is nothing to say.
	 */
	@Nullable Object view(long teamId, CurrentPerson reader);

}
