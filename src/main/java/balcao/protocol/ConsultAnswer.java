package balcao.protocol;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.ticket.TicketStatus;

/**
 * All that a stranger who knows a protocol is told of it.
 *
 * @param status null where the contact became no protocol
 * @param told the last word to the client; null where there was none
 * @param conclusion how it ended, in the words told to the client
 * @param withheld whether there are such words, but only the client reads them
 */
public record ConsultAnswer(String number, Instant startedAt, ContactState state, @Nullable TicketStatus status,
		@Nullable Instant told, @Nullable Instant resolvedAt, @Nullable String conclusion, boolean withheld) {

}
