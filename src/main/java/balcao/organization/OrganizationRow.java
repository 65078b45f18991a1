package balcao.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organization in the back office.
 *
 * @param contacts how many people of it may sign in
 */
public record OrganizationRow(long id, String name, @Nullable String document, boolean archived, long contacts) {

}
