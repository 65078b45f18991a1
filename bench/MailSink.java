import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes everything and keeps nothing; puts letters into the outbox of an application that sends
 * to it, and tells how long they take: java -cp postgresql.jar bench/MailSink.java 2525
 * jdbc:postgresql://localhost:5432/balcao user password 10000. Start it first, then the application with
 * SPRING_MAIL_HOST=localhost SPRING_MAIL_PORT=2525.
 */
public class MailSink {

	private static final AtomicInteger TAKEN = new AtomicInteger();

	public static void main(String[] arguments) throws Exception {
		ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]));
		start(() -> {
			while (true) {
				Socket client = server.accept();
				start(() -> talk(client));
			}
		});
		int count = Integer.parseInt(arguments[4]);
		try (Connection database = DriverManager.getConnection(arguments[1], arguments[2], arguments[3]);
				Statement statement = database.createStatement()) {
			while (true) {
				try (ResultSet waiting = statement.executeQuery("select count(*) from mail_letter where sent_at is null and failed_at is null")) {
					waiting.next();
					if (waiting.getLong(1) == 0) {
						break;
					}
				}
				Thread.sleep(500);
			}
			TAKEN.set(0);
			statement.executeUpdate("insert into mail_letter (message_id, to_address, to_name, language, subject, text_body, html_body, created_at)"
					+ " select '<' || gen_random_uuid() || '@bench>', 'p' || n || '@sink.example', 'P', 'pt-BR', 'Carta ' || n,"
					+ " repeat('palavra ', 200), '<p>' || repeat('palavra ', 500) || '</p>', now() from generate_series(1, " + count + ") n");
			long begun = System.nanoTime();
			while (TAKEN.get() < count) {
				Thread.sleep(50);
			}
			double seconds = (System.nanoTime() - begun) / 1e9;
			System.out.printf("%d letters in %.1f s, %.0f a second%n", count, seconds, count / seconds);
		}
		System.exit(0);
	}

	private static void talk(Socket client) throws Exception {
		try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
			OutputStream out = client.getOutputStream();
			say(out, "220 sink");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.equals("DATA")) {
					say(out, "354 go on");
					while (!".".equals(line)) {
						line = in.readLine();
					}
					TAKEN.incrementAndGet();
				}
				say(out, "250 ok");
			}
		}
	}

	private static void say(OutputStream out, String line) throws Exception {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	private static void start(Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (Exception ex) {
				// the other side went
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	interface Task {

		void run() throws Exception;

	}

}
