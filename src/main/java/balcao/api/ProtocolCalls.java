package balcao.api;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import balcao.platform.CurrentPerson;
import balcao.protocol.ContactChannel;
import balcao.protocol.NamedContact;
import balcao.protocol.ProtocolRequests;

/**
 * Registers protocols for programs, each call once however often it is repeated. Without
 * a key the number is given before anything else, in a transaction of its own.
 */
@Service
public class ProtocolCalls {

	private final ProtocolRequests requests;

	private final TicketCalls calls;

	ProtocolCalls(ProtocolRequests requests, TicketCalls calls) {
		this.requests = requests;
		this.calls = calls;
	}

	/**
	 * Registers a protocol; a key does what it does for tickets.
	 * @param key null for none
	 */
	public TicketCalls.Opened register(ContactChannel channel, NamedContact named, @Nullable String key,
			byte[] bodyHash, CurrentPerson actor) {
		return (key == null) ? new TicketCalls.Opened(this.requests.register(channel, named, actor), false)
				: this.calls.once(key, bodyHash, actor, () -> this.requests.register(channel, named, actor));
	}

}
