package balcao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads what the demo is made of. */
final class DemoFiles {

	private DemoFiles() {
	}

	static Company company() {
		return read("company.json", Company.class);
	}

	static Script script() {
		return read("script.json", Script.class);
	}

	/** The rows of the severity matrix: product, module, situation, impact, severity. */
	static List<List<String>> matrix() {
		try (InputStream file = open("severity-matrix.csv")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> List.of(line.split(",")).subList(0, 5))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** By their slugs, so that every demo has them in the same order. */
	static List<ArticleFile> articles() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:demo/articles/*.md"))
				.map(DemoFiles::article)
				.sorted(Comparator.comparing(ArticleFile::slug))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ArticleFile article(Resource file) {
		try {
			return ArticleFile.read(Objects.requireNonNull(file.getFilename()),
					file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Words that mean the same, a group a line. */
	static List<String> synonyms() {
		try (InputStream file = open("synonyms.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static InputStream attachment(String name) {
		return open("files/" + name);
	}

	private static <T> T read(String name, Class<T> type) {
		JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		try (InputStream file = open(name)) {
			return mapper.readValue(file, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream open(String name) {
		try {
			return new ClassPathResource("demo/" + name).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
