package balcao.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import balcao.LoopbackServer;

/** A line to a mail server that breaks at one command, each time it is said. */
final class BadLine implements AutoCloseable {

	/** How a line breaks. */
	enum Break {

		/** The command is not heard any more. */
		BEFORE,

		/** The beginning of the answer is. */
		HALFWAY,

		/** The command is obeyed, and the answer is lost. */
		AFTER,

		/** Nothing comes back, and nothing ends. */
		SILENT

	}

	private static final int BEGINNING = 120;

	private final int server;

	private final Pattern command;

	private final Break how;

	private final LoopbackServer listening;

	BadLine(int server, String command, Break how) throws IOException {
		this.server = server;
		this.command = Pattern.compile(command);
		this.how = how;
		this.listening = new LoopbackServer(this::carry);
	}

	int port() {
		return this.listening.port();
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
	}

	private void carry(Socket client) {
		try (client; Socket far = new Socket(InetAddress.getLoopbackAddress(), this.server)) {
			client.setTcpNoDelay(true);
			far.setTcpNoDelay(true);
			Answers answers = new Answers(client, far);
			LoopbackServer.run(answers);
			BufferedReader said = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
			String line = said.readLine();
			while (line != null) {
				boolean here = this.command.matcher(line).find();
				if (here && this.how == Break.BEFORE) {
					return;
				}
				if (here) {
					answers.left.set((this.how == Break.HALFWAY) ? BEGINNING : 0);
				}
				far.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
				line = said.readLine();
			}
		}
		catch (IOException ex) {
			// one of the two went
		}
	}

	/** What the server says, as far as it comes. */
	private final class Answers implements Runnable {

		private final Socket client;

		private final Socket far;

		/** How many bytes come through yet; -1 for all. */
		private final AtomicInteger left = new AtomicInteger(-1);

		Answers(Socket client, Socket far) {
			this.client = client;
			this.far = far;
		}

		@Override
		public void run() {
			try {
				InputStream in = this.far.getInputStream();
				OutputStream out = this.client.getOutputStream();
				byte[] some = new byte[8192];
				int count = in.read(some);
				while (count >= 0) {
					int may = this.left.get();
					int most = (may < 0) ? count : Math.min(count, may);
					out.write(some, 0, most);
					if (may >= 0) {
						this.left.set(may - most);
						if (may == most && BadLine.this.how != Break.SILENT) {
							this.client.close();
							return;
						}
					}
					count = in.read(some);
				}
				this.client.close();
			}
			catch (IOException ex) {
				// one of the two went
			}
		}

	}

}
