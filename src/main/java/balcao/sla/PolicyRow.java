package balcao.sla;

import org.jspecify.annotations.Nullable;

/**
 * A policy in the list of the back office.
 *
 * @param current null when nothing is in force yet
 */
public record PolicyRow(long id, String name, boolean archived, @Nullable PolicyVersion current, boolean hasDraft) {

}
