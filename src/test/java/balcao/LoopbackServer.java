package balcao;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** A server on this machine that serves each connection in a thread of its own. */
public final class LoopbackServer implements AutoCloseable {

	private final Consumer<Socket> serving;

	private final ServerSocket socket;

	/** Takes connections from now on, at a free port. */
	public LoopbackServer(Consumer<Socket> serving) throws IOException {
		this.serving = serving;
		this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		run(this::accept);
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	/** Takes no more connections; those that are open end by themselves. */
	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/** Does something beside all else, without keeping the machine of the tests alive. */
	public static void run(Runnable task) {
		Thread thread = new Thread(task, "loopback-server");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				run(() -> this.serving.accept(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

}
