package balcao.mime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads every mail of the corpus and prints the marks. */
class MailCorpusTests {

	private static final Path MAILS = Path.of("src/test/resources/mails");

	private static final List<String> MARKS = List.of("subject", "sender", "text", "attachments");

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void everyMailSaysWhatIsExpected() throws IOException {
		Map<String, int[]> marks = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		for (Path file : mails()) {
			int[] mark = marks.computeIfAbsent(source(file), (name) -> new int[5]);
			mark[0]++;
			List<String> differing = differing(MailReader.read(Files.readAllBytes(file)), expected(file));
			for (int i = 0; i < MARKS.size(); i++) {
				mark[i + 1] += differing.contains(MARKS.get(i)) ? 0 : 1;
			}
			List<String> unknown = new ArrayList<>(differing);
			unknown.remove(expected(file).path("knownToDiffer").asString(""));
			if (!unknown.isEmpty()) {
				wrong.add(file + " " + unknown);
			}
		}
		print(marks);
		assertThat(wrong).isEmpty();
		assertThat(marks.values().stream().mapToInt((mark) -> mark[0]).sum()).isGreaterThanOrEqualTo(150);
	}

	@Test
	void htmlOfEveryMailCanBeShown() throws IOException {
		MailHtml.View view = new MailHtml.View(Map.of(), false, java.util.Set.of(), "Quote", "Signature", "image");
		for (Path file : mails()) {
			String html = MailReader.read(Files.readAllBytes(file)).html();
			if (html != null) {
				String safe = MailHtml.safe(html, view).html();
				assertThat(safe.toLowerCase(java.util.Locale.ROOT)).as(file.toString())
					.doesNotContain("<script", "<style", "<form", "<iframe", "onclick=", "javascript:");
			}
		}
	}

	private static List<String> differing(ReadMail mail, JsonNode expected) {
		List<String> differing = new ArrayList<>();
		if (!mail.subject().equals(expected.get("subject").asString())) {
			differing.add("subject");
		}
		String sender = expected.get("sender").isNull() ? null : expected.get("sender").asString();
		if (!java.util.Objects.equals(mail.sender().address(), sender)) {
			differing.add("sender");
		}
		String text = mail.text().strip().replaceAll("\\s+", " ");
		if (!text.startsWith(expected.get("text").asString()) || text.length() != expected.get("textLength").asInt()) {
			differing.add("text");
		}
		List<String> files = new ArrayList<>();
		expected.get("attachments")
			.forEach((file) -> files.add(file.get("name").asString() + " " + file.get("type").asString() + " "
					+ file.get("size").asInt() + " " + file.get("sha256").asString()));
		List<String> found = mail.attachments()
			.stream()
			.map((file) -> file.name() + " " + file.type() + " " + file.size() + " " + file.sha256())
			.toList();
		if (!found.equals(files)) {
			differing.add("attachments");
		}
		return differing;
	}

	private static String source(Path mail) {
		return MAILS.relativize(mail).getName(0).toString();
	}

	private static List<Path> mails() throws IOException {
		try (Stream<Path> files = Files.walk(MAILS)) {
			return files.filter((file) -> file.toString().endsWith(".eml")).sorted().toList();
		}
	}

	private JsonNode expected(Path mail) throws IOException {
		return this.json.readTree(Files.readString(Path.of(mail.toString().replace(".eml", ".expected.json"))));
	}

	private static void print(Map<String, int[]> marks) {
		System.out.printf("%-12s %6s %8s %8s %8s %12s%n", "mails from", "read", "subject", "sender", "text",
				"attachments");
		marks.forEach((source, mark) -> System.out.printf("%-12s %6d %8d %8d %8d %12d%n", source, mark[0], mark[1],
				mark[2], mark[3], mark[4]));
	}

}
