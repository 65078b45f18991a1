package balcao.account;

import org.jspecify.annotations.Nullable;

import balcao.organization.PersonRow;

/**
 * A part of a person's page in the back office that another module shows; a bean of this
 * kind appears beside the person, in the order of its {@code @Order}.
 */
public interface PersonPanel {

	/** The template whose fragment {@code panel(view)} shows it. */
	String template();

	/** What it shows of somebody; null when there is nothing to show. */
	@Nullable Object view(PersonRow person);

}
