package balcao.incident;

import java.time.Instant;

/**
 * Several clients asked about the same thing within minutes; told once for each spike.
 *
 * @param ticketId the request that made it one
 */
public record SpikeNoticed(long spikeId, long teamId, long ticketId, String number, int requests, int clients,
		Instant at) {

}
