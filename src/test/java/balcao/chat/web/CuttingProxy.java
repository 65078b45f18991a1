package balcao.chat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes bytes on to a server and cuts each connection after some of them, in the middle
 * of whatever it is.
 */
final class CuttingProxy implements AutoCloseable {

	private final ServerSocket door;

	private final int server;

	private final int atMost;

	private final Random random;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "proxy");
		thread.setDaemon(true);
		return thread;
	});

	private final AtomicInteger cuts = new AtomicInteger();

	/**
	 * @param atMost how many bytes go one way before the connection is cut
	 */
	CuttingProxy(int server, int atMost, long seed) {
		this.server = server;
		this.atMost = atMost;
		this.random = new Random(seed);
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	int port() {
		return this.door.getLocalPort();
	}

	int cuts() {
		return this.cuts.get();
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Socket client = this.door.accept();
				Socket node = new Socket(InetAddress.getLoopbackAddress(), this.server);
				this.threads.execute(() -> pass(client, node));
				this.threads.execute(() -> pass(node, client));
			}
			catch (IOException ex) {
				// closed, or the server was not there: the client tries again
			}
		}
	}

	private void pass(Socket from, Socket to) {
		int left = 1 + next(this.atMost);
		byte[] bytes = new byte[1024];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			while (left > 0) {
				int read = in.read(bytes, 0, Math.min(bytes.length, left));
				if (read < 0) {
					return;
				}
				out.write(bytes, 0, read);
				out.flush();
				left -= read;
			}
			this.cuts.incrementAndGet();
		}
		catch (IOException ex) {
			// the other direction was cut
		}
	}

	private synchronized int next(int bound) {
		return this.random.nextInt(bound);
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		this.threads.shutdownNow();
	}

}
