package balcao.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A category in the list of the back office.
 *
 * @param articles how many articles stand in it, the archived left out
 */
public record CategoryRow(long id, String name, @Nullable String description, int position, boolean archived,
		long articles, int version) {

}
