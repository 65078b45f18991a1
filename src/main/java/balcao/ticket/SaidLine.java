package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A message with what was said before it.
 *
 * @param before null for the first
 */
public record SaidLine(MessageLine message, @Nullable MessageLine before) {

}
