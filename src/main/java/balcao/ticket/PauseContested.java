package balcao.ticket;

import java.time.Instant;

/** A client said that a pause was not justified; a leader of the team has to decide. */
public record PauseContested(long ticketId, String number, long pauseId, long contestId, long teamId,
		long organizationId, long contestedById, Instant at) {

}
