package balcao.organization;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A team for its form.
 *
 * @param memberIds who belongs to it
 */
public record TeamPage(long id, String name, boolean archived, List<Long> memberIds, @Nullable Long leaderId) {

}
