package balcao.ticket;

import java.time.Instant;

import balcao.platform.CurrentPerson;

/**
 * Gives an emergency its number and opens it at once, for whoever hears of one on another
 * way than the phone.
 */
public interface Emergencies {

	/**
	 * Opens a protocol in the transaction of the caller.
	 * @param actor who asks for it: the client in a chat, or an agent in their name
	 */
	Started start(EmergencyFacts facts, CurrentPerson actor);

	/** A protocol that was opened. */
	record Started(long ticketId, String number, long teamId, Instant at) {

	}

}
