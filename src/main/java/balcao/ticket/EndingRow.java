package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A rule about endings as it is shown.
 *
 * @param id 0 for the company's before it was ever written
 * @param name of whom it is for; null for the company, and where that is no more
 */
public record EndingRow(long id, EndingScope scope, @Nullable String name, EndingTerms terms, int version) {

}
