package balcao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

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
