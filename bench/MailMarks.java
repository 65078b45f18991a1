import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import balcao.mime.MailReader;
import balcao.mime.ReadMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every mail of the corpus by three programs, and hostile ones too, and prints how often each agrees with what is
 * expected: java -Xmx256m -cp CLASSES:LIBRARIES bench/MailMarks.java src/test/resources/mails
 */
public class MailMarks {

	record Said(String subject, String sender, String text, List<String> names) {
	}

	interface Reader {

		Said read(byte[] raw) throws Exception;

	}

	public static void main(String[] arguments) throws Exception {
		for (String name : List.of("ignoreunknownencoding", "base64.ignoreerrors", "uudecode.ignoreerrors",
				"uudecode.ignoremissingbeginend", "multipart.allowempty", "ignoremultipartencoding", "decodefilename",
				"decodeparameters")) {
			System.setProperty("mail.mime." + name, "true");
		}
		System.setProperty("mail.mime.parameters.strict", "false");
		System.setProperty("mail.mime.decodetext.strict", "false");
		System.setProperty("mail.mime.address.strict", "false");
		System.out.printf("%-22s %9s %9s %9s %9s %9s %9s %8s%n", "", "mails", "throws", "subject", "sender", "text",
				"names", "ms");
		marks("Balcão on mime4j", MailMarks::ours, arguments[0]);
		marks("mime4j-dom permissive", MailMarks::mime4j, arguments[0]);
		marks("Angus lenient", MailMarks::angus, arguments[0]);
		for (Hostile mail : hostile()) {
			time("Balcão", MailMarks::ours, mail);
			time("mime4j-dom", MailMarks::mime4j, mail);
			time("Angus", MailMarks::angus, mail);
		}
	}

	private static void marks(String name, Reader reader, String folder) throws IOException {
		int mails = 0;
		int[] marks = new int[5];
		List<Path> files;
		try (Stream<Path> found = Files.walk(Path.of(folder))) {
			files = found.filter((file) -> file.toString().endsWith(".eml")).sorted().toList();
		}
		long begun = System.nanoTime();
		for (Path file : files) {
			mails++;
			byte[] raw = Files.readAllBytes(file);
			JsonNode expected = JsonMapper.builder()
				.build()
				.readTree(Files.readString(Path.of(file.toString().replace(".eml", ".expected.json"))));
			try {
				Said said = reader.read(raw);
				marks[1] += words(said.subject()).equals(expected.get("subject").asString()) ? 1 : 0;
				String sender = expected.get("sender").isNull() ? null : expected.get("sender").asString();
				marks[2] += (sender == null || sender.equalsIgnoreCase(said.sender())) ? 1 : 0;
				marks[3] += words(said.text()).startsWith(expected.get("text").asString().strip()) ? 1 : 0;
				List<String> names = new ArrayList<>();
				expected.get("attachments").forEach((file1) -> names.add(file1.get("name").asString()));
				boolean same = said.names().size() == names.size();
				for (int i = 0; same && i < names.size(); i++) {
					same = said.names().get(i) == null || said.names().get(i).equals(names.get(i));
				}
				marks[4] += same ? 1 : 0;
			}
			catch (Exception | StackOverflowError ex) {
				marks[0]++;
			}
		}
		System.out.printf("%-22s %9d %9d %9d %9d %9d %9d %8d%n", name, mails, marks[0], marks[1], marks[2], marks[3],
				marks[4], (System.nanoTime() - begun) / 1_000_000);
	}

	private static void time(String name, Reader reader, Hostile mail) {
		long begun = System.nanoTime();
		String end = "";
		try {
			reader.read(mail.raw());
		}
		catch (Throwable ex) {
			end = " " + ex.getClass().getSimpleName();
		}
		System.out.printf("%-40s %-12s %6d ms%s%n", mail.name(), name, (System.nanoTime() - begun) / 1_000_000, end);
	}

	record Hostile(String name, byte[] raw) {
	}

	private static List<Hostile> hostile() {
		String head = "From: a@b.example\r\nTo: c@d.example\r\n";
		List<Hostile> mails = new ArrayList<>();
		mails.add(of("50,000 encoded words in the subject",
				head + "Subject: " + "=?utf-8?Q?=C3=A9?= ".repeat(50_000) + "\r\n\r\nx"));
		mails.add(of("50,000 parts", head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
				+ "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(50_000) + "--b--\r\n"));
		for (int depth : new int[] { 2_000, 20_000 }) {
			StringBuilder deep = new StringBuilder(head);
			for (int i = 0; i < depth; i++) {
				deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b").append(i).append("\r\n");
			}
			mails.add(of("multipart " + depth + " deep", deep + "\r\nx"));
		}
		mails.add(of("subject of 5 MB", head + "Subject: " + "x".repeat(5_000_000) + "\r\n\r\nx"));
		mails.add(of("200,000 header fields", head + "X-A: b\r\n".repeat(200_000) + "\r\nx"));
		mails.add(of("100,000 recipients", head + "Cc: a@b.example" + ",\r\n a@b.example".repeat(100_000) + "\r\n\r\nx"));
		return mails;
	}

	private static Hostile of(String name, String raw) {
		return new Hostile(name, raw.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String words(String text) {
		return (text != null) ? text.strip().replaceAll("\\s+", " ") : "";
	}

	private static Said ours(byte[] raw) {
		ReadMail mail = MailReader.read(raw);
		List<String> names = new ArrayList<>();
		mail.attachments().forEach((file) -> names.add(file.name()));
		return new Said(mail.subject(), mail.sender().address(), mail.text(), names);
	}

	private static Said mime4j(byte[] raw) throws IOException {
		DefaultMessageBuilder builder = new DefaultMessageBuilder();
		builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
		Message message = builder.parseMessage(new ByteArrayInputStream(raw));
		StringBuilder text = new StringBuilder();
		List<String> names = new ArrayList<>();
		walk(message, text, names);
		String sender = (message.getFrom() != null && message.getFrom().size() == 1) ? message.getFrom().get(0).getAddress()
				: null;
		return new Said(message.getSubject(), sender, text.toString(), names);
	}

	private static void walk(Entity entity, StringBuilder text, List<String> names) throws IOException {
		if (entity.getBody() instanceof org.apache.james.mime4j.dom.Multipart parts) {
			for (Entity part : parts.getBodyParts()) {
				walk(part, text, names);
			}
		}
		else if (entity.getBody() instanceof TextBody body && entity.getFilename() == null
				&& !"attachment".equals(entity.getDispositionType())) {
			if ("text/plain".equals(entity.getMimeType())) {
				body.getReader().transferTo(new java.io.StringWriter() {
					@Override
					public void write(char[] characters, int from, int length) {
						text.append(characters, from, length);
					}
				});
				text.append('\n');
			}
		}
		else {
			names.add(entity.getFilename());
		}
	}

	private static Said angus(byte[] raw) throws MessagingException, IOException {
		MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
		StringBuilder text = new StringBuilder();
		List<String> names = new ArrayList<>();
		walk(message, text, names, 0);
		jakarta.mail.Address[] from = message.getFrom();
		String sender = (from != null && from.length == 1)
				? ((jakarta.mail.internet.InternetAddress) from[0]).getAddress() : null;
		return new Said(message.getSubject(), sender, text.toString(), names);
	}

	private static void walk(Part part, StringBuilder text, List<String> names, int depth)
			throws MessagingException, IOException {
		if (part.isMimeType("multipart/*") && depth < 50) {
			Multipart parts = (Multipart) part.getContent();
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart inner = parts.getBodyPart(i);
				walk(inner, text, names, depth + 1);
			}
		}
		else if (part.isMimeType("text/*") && part.getFileName() == null
				&& !Part.ATTACHMENT.equals(part.getDisposition())) {
			Object content = part.getContent();
			if (part.isMimeType("text/plain")) {
				text.append(content).append('\n');
			}
		}
		else {
			names.add(part.getFileName());
		}
	}

}
