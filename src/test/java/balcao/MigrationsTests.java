package balcao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsTests {

	private static final Path DIRECTORY = Path.of("src/main/resources/db/migration");

	private static final Pattern NAME = Pattern.compile("V(20\\d{10})__([a-z]+)_[a-z0-9_]+\\.sql");

	private static final Pattern CONSTRAINT = Pattern
		.compile("(constraint\\s+(\\w+)\\s+)?\\b(primary\\s+key|foreign\\s+key|references|unique|check)\\b");

	@Test
	void versionsIncrease() throws IOException {
		List<String> versions = migrations().map((file) -> file.getFileName().toString().substring(1, 13)).toList();

		assertThat(versions).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("migrations")
	void nameSaysWhenWhoseAndWhat(Path file) {
		assertThat(file.getFileName().toString()).as("V<yyyyMMddHHmm>__<module>_<what>.sql").matches(NAME);
		String module = NAME.matcher(file.getFileName().toString()).replaceFirst("$2");
		assertThat(Path.of("src/main/java/balcao", module)).as("the module %s", module).isDirectory();
	}

	@ParameterizedTest
	@MethodSource("migrations")
	void firstLineSaysWhy(Path file) throws IOException {
		assertThat(Files.readAllLines(file).get(0)).startsWith("-- ").hasSizeGreaterThan(20);
	}

	@ParameterizedTest
	@MethodSource("migrations")
	void everyConstraintHasItsName(Path file) throws IOException {
		List<String> unnamed = CONSTRAINT.matcher(statements(file))
			.results()
			.filter((found) -> found.group(2) == null || !found.group(2).endsWith(suffix(found)))
			.map(MatchResult::group)
			.toList();

		assertThat(unnamed).as("write constraint <table>_<what>_(pk|fk|uq|ck) before each").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("migrations")
	void everyIndexHasItsName(Path file) throws IOException {
		List<String> names = Pattern.compile("create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?(\\w+)")
			.matcher(statements(file))
			.results()
			.map((found) -> found.group(1))
			.toList();

		assertThat(names).as("create index <table>_<what>_(ix|uq)").allMatch((name) -> name.matches(".*_(uq|ix\\d?)"));
	}

	private static String suffix(MatchResult constraint) {
		return switch (constraint.group(3).substring(0, 1)) {
			case "p" -> "_pk";
			case "f", "r" -> "_fk";
			case "u" -> "_uq";
			default -> "_ck";
		};
	}

	/**
	 * Without comments, texts, indexes, and what belongs to a foreign key already
	 * counted.
	 */
	private static String statements(Path file) throws IOException {
		return Files.readString(file)
			.replaceAll("--[^\\n]*", "")
			.replaceAll("'[^']*'", "''")
			.toLowerCase(Locale.ROOT)
			.replaceAll("create\\s+unique\\s+index", "create index")
			.replaceAll("(foreign\\s+key\\s*\\([^)]*\\))\\s*references", "$1");
	}

	private static Stream<Path> migrations() throws IOException {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.filter((file) -> !file.endsWith("afterMigrate.sql")).sorted().toList().stream();
		}
	}

}
