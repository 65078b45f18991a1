package balcao;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/** Spring's own codes, found by name when a field cannot be converted. */
	private static final String CONVERSION = "typeMismatch";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

	private static final Pattern MESSAGE_EXPRESSION = Pattern.compile("#\\{\\s*([\\w.-]+)\\s*[}(]");

	/** Ends in a full stop where the rest is put together at run time. */
	private static final Pattern MENTION = Pattern.compile("[a-z]\\w*(?:\\.[\\w-]+)+\\.?");

	private static final Pattern JAVA_TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

	@Test
	void everyFileIsListed() throws IOException {
		Set<String> listed = Set
			.of(properties(RESOURCES.resolve("application.properties")).getProperty("spring.messages.basename")
				.split("\\s*,\\s*"));

		assertThat(listed).as("spring.messages.basename")
			.containsAll(portugueseFiles().map((file) -> "messages/" + module(file)).toList());
	}

	@ParameterizedTest
	@MethodSource("portugueseFiles")
	void everyKeyIsSaidInBothLanguages(Path portuguese) {
		Path english = portuguese.resolveSibling(module(portuguese) + "_en.properties");

		assertThat(english).exists();
		assertThat(messages(english).keySet()).isEqualTo(messages(portuguese).keySet());
	}

	@ParameterizedTest
	@MethodSource("portugueseFiles")
	void bothLanguagesTellTheSame(Path portuguese) {
		Map<String, String> english = messages(portuguese.resolveSibling(module(portuguese) + "_en.properties"));

		messages(portuguese).forEach((key, message) -> assertThat(placeholders(english.getOrDefault(key, message)))
			.as("placeholders of %s in English", key)
			.isEqualTo(placeholders(message)));
	}

	@ParameterizedTest
	@MethodSource("files")
	void keysBeginWithTheirModule(Path file) {
		assertThat(messages(file).keySet()).as(file.toString())
			.allMatch((key) -> key.startsWith(module(file) + ".") || key.startsWith(CONVERSION));
	}

	@ParameterizedTest
	@MethodSource("files")
	void apostrophesAreDoubledWhereThereAreArgumentsAndOnlyThere(Path file) {
		messages(file).forEach((key, message) -> {
			assertThat(message).as(key).isNotBlank();
			if (Pattern.compile("\\{\\d").matcher(message).find()) {
				assertThat(message.replace("''", "")).as(key).doesNotContain("'");
				assertThat(new MessageFormat(message, Locale.ROOT).getFormats()).as(key).isNotEmpty();
			}
			else {
				assertThat(message).as(key).doesNotContain("''");
			}
		});
	}

	@Test
	void everyKeyThatIsAskedForExists() {
		Set<String> known = allKeys();
		Set<String> modules = known.stream()
			.map((key) -> key.substring(0, key.indexOf('.') + 1))
			.collect(Collectors.toSet());
		Map<String, String> missing = new TreeMap<>();
		templates().forEach((file) -> MESSAGE_EXPRESSION.matcher(read(file))
			.results()
			.map((found) -> found.group(1))
			.filter((key) -> !known.contains(key))
			.forEach((key) -> missing.put(key, file.toString())));
		sources().forEach((file) -> javaTexts(file).map((text) -> text.replaceAll("^\\{(.*)}$", "$1"))
			.filter((text) -> text.matches("[a-z]\\w*(\\.[\\w-]+)+"))
			.filter((text) -> modules.stream().anyMatch(text::startsWith))
			.filter((key) -> !known.contains(key))
			.forEach((key) -> missing.put(key, file.toString())));

		assertThat(missing).as("keys without a message").isEmpty();
	}

	@Test
	void everyKeyIsUsed() {
		Set<String> mentions = new HashSet<>();
		templates().forEach((file) -> mentions.addAll(mentions(read(file))));
		sources().forEach((file) -> javaTexts(file).forEach((text) -> mentions.addAll(mentions(text))));
		Set<String> beginnings = mentions.stream()
			.filter((mention) -> mention.endsWith("."))
			.collect(Collectors.toSet());

		Set<String> unused = allKeys().stream()
			.filter((key) -> !key.startsWith(CONVERSION) && !mentions.contains(key)
					&& beginnings.stream().noneMatch(key::startsWith))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(unused).as("messages that nobody shows: delete them").isEmpty();
	}

	@Test
	void everyConstantThatIsShownHasItsLabel() {
		Set<String> known = allKeys();
		Set<String> missing = new TreeSet<>();
		for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("balcao")) {
			if (type.isEnum() && type.getPackageName().startsWith("balcao.")) {
				String module = type.getPackageName().split("\\.")[1];
				String prefix = module + "." + StringUtils.uncapitalize(type.getSimpleName()) + ".";
				if (known.stream().anyMatch((key) -> key.startsWith(prefix))) {
					Arrays.stream(type.reflect().getEnumConstants())
						.map((constant) -> prefix + ((Enum<?>) constant).name())
						.filter((key) -> !known.contains(key))
						.forEach(missing::add);
				}
			}
		}

		assertThat(missing).as("labels of constants").isEmpty();
	}

	private static Set<String> mentions(String text) {
		String dynamic = text.replace("__$", " $").replace("__*", " *");
		return MENTION.matcher(dynamic).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Stream<String> javaTexts(Path source) {
		return JAVA_TEXT.matcher(read(source)).results().map((found) -> found.group(1));
	}

	private static Set<String> placeholders(String message) {
		return PLACEHOLDER.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Set<String> allKeys() {
		return portugueseFiles().flatMap((file) -> messages(file).keySet().stream()).collect(Collectors.toSet());
	}

	private static Map<String, String> messages(Path file) {
		Map<String, String> messages = new HashMap<>();
		properties(file).forEach((key, message) -> messages.put((String) key, (String) message));
		return messages;
	}

	private static Properties properties(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

	private static String module(Path file) {
		return file.getFileName().toString().replaceAll("(_en)?\\.properties$", "");
	}

	static Stream<Path> portugueseFiles() {
		return files().filter((file) -> !file.toString().endsWith("_en.properties"));
	}

	static Stream<Path> files() {
		return find(RESOURCES.resolve("messages"), ".properties");
	}

	static Stream<Path> templates() {
		return find(RESOURCES.resolve("templates"), "");
	}

	private static Stream<Path> sources() {
		return find(Path.of("src/main/java"), ".java");
	}

	private static Stream<Path> find(Path directory, String ending) {
		if (Files.notExists(directory)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.walk(directory)) {
			List<Path> found = files.filter((file) -> Files.isRegularFile(file) && file.toString().endsWith(ending))
				.toList();
			return found.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
