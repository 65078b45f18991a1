package balcao.demo;

import java.time.Instant;

/**
 * What a part of Balcão adds to the demo once its story is told; parts go by their order.
 */
interface DemoPart {

	/** Adds it in the transaction of the load, with the clock at now. */
	void play(Cast cast, Instant now);

}
