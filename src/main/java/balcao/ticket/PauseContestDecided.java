package balcao.ticket;

import java.time.Instant;

/** A leader decided on a contested pause; whoever contested it waits for the answer. */
public record PauseContestDecided(long ticketId, String number, long contestId, PauseVerdict verdict,
		long contestedById, long decidedById, Instant at) {

}
