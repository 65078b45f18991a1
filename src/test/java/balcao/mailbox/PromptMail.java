package balcao.mailbox;

import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A mail server whose IMAP says at once what it has to say: by itself it writes an answer
 * in pieces, and the second one waits 40 ms for the first to be acknowledged.
 */
class PromptMail extends GreenMail {

	PromptMail() {
		super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
	}

	int port() {
		return Objects.requireNonNull(this.services.get(ServerSetup.PROTOCOL_IMAP)).getPort();
	}

	@Override
	protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
		Map<String, AbstractServer> services = new HashMap<>();
		for (ServerSetup setup : setups) {
			services.put(setup.getProtocol(), new PromptServer(setup, managers));
		}
		return services;
	}

	/** IMAP that writes without waiting. */
	private static final class PromptServer extends AbstractServer {

		PromptServer(ServerSetup setup, Managers managers) {
			super(setup, managers);
		}

		@Override
		protected ProtocolHandler createProtocolHandler(Socket client) {
			try {
				client.setTcpNoDelay(true);
			}
			catch (SocketException ex) {
				throw new UncheckedIOException(ex);
			}
			return new ImapHandler(this.managers.getUserManager(), this.managers.getImapHostManager(), client);
		}

	}

}
