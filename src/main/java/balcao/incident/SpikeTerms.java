package balcao.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * From when on requests about the same thing are a spike.
 *
 * @param requests how many at least
 * @param clients of how many clients at least
 * @param within in how much time, both ends included
 * @param quiet after how much time without any the next one may be noticed again
 * @param severe whether tickets that the matrix calls critical or high count too
 */
public record SpikeTerms(int requests, int clients, Duration within, Duration quiet, boolean severe) {

	/** What holds until somebody says otherwise. */
	public static final SpikeTerms USUAL = new SpikeTerms(3, 2, Duration.ofMinutes(15), Duration.ofMinutes(60), false);

	/** Since when requests count at an instant. */
	public Instant since(Instant now) {
		return now.minus(this.within);
	}

	/** Whether as many of as many clients are a spike. */
	public boolean isReached(long requests, long clients) {
		return requests >= this.requests && clients >= this.clients;
	}

	/** A spike whose last request came no later than this is over at an instant. */
	public Instant quietSince(Instant now) {
		return now.minus(this.quiet);
	}

}
