package balcao.organization;

import org.jspecify.annotations.Nullable;

/** A team in the back office. */
public record TeamRow(long id, String name, boolean archived, long members, @Nullable String leader) {

}
