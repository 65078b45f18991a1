package balcao.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import balcao.LoopbackServer;
import balcao.platform.PublicAddress;

/** A mail server without encryption that treats some recipients badly. */
final class FakeServer implements AutoCloseable {

	private final Map<String, String> answers;

	private final LoopbackServer listening;

	private final List<String> taken = new CopyOnWriteArrayList<>();

	/**
	 * @param answers what is said about recipients with a word in their address;
	 * {@code HANG} never says anything after their letter, {@code CUT} takes it and goes
	 * without a word
	 */
	FakeServer(Map<String, String> answers) throws IOException {
		this.answers = answers;
		this.listening = new LoopbackServer(this::talk);
	}

	JavaMailSenderImpl sender() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.listening.port());
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
		return sender;
	}

	SmtpPostbox postbox(MailSettings settings, Seal seal, ReturnPaths returns, PublicAddress address, Clock clock) {
		return new SmtpPostbox(sender(), settings, seal, returns, address, clock);
	}

	/** The ids of the letters that it has, in their order. */
	List<String> taken() {
		return List.copyOf(this.taken);
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
	}

	private void talk(Socket client) {
		try (client;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
				OutputStream out = client.getOutputStream()) {
			say(out, "220 fake");
			String word = "";
			String line = in.readLine();
			while (line != null) {
				if (line.startsWith("RCPT")) {
					String to = line;
					String answer = this.answers.entrySet()
						.stream()
						.filter((entry) -> to.contains(entry.getKey()))
						.map(Map.Entry::getValue)
						.findFirst()
						.orElse("250 2.1.5 Ok");
					word = answer;
					say(out, Character.isDigit(answer.charAt(0)) ? answer : "250 2.1.5 Ok");
				}
				else if (line.equals("DATA")) {
					say(out, "354 go on");
					String id = read(in);
					if (word.equals("HANG")) {
						line = in.readLine();
						continue;
					}
					this.taken.add(id);
					if (word.equals("CUT")) {
						return;
					}
					say(out, "250 2.0.0 queued");
				}
				else {
					say(out, line.startsWith("QUIT") ? "221 bye" : "250 fake");
				}
				line = in.readLine();
			}
		}
		catch (IOException ex) {
			// the other side went
		}
	}

	/** The id of the letter that comes. */
	private static String read(BufferedReader in) throws IOException {
		String id = "";
		String line = in.readLine();
		while (line != null && !".".equals(line)) {
			if (id.isEmpty() && line.startsWith("Message-ID: ")) {
				id = line.substring("Message-ID: ".length());
			}
			line = in.readLine();
		}
		return id;
	}

	private static void say(OutputStream out, String line) {
		try {
			out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
			out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
