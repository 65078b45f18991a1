package balcao.ticket;

import java.time.Instant;

/** More is known of a protocol than when it was opened: whose it is, or what about. */
public record EmergencyCompleted(long ticketId, String number, long teamId, Instant at) {

}
