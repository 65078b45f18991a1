package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * On which way a message came, as the team's page says it.
 *
 * @param textKey the message key of the badge
 * @param href where one sees it as it came; null where the reader may not
 * @param folded what it repeats of earlier ones, left out of its text; null for nothing
 */
public record MessageMark(String textKey, @Nullable String href, @Nullable String folded) {

}
