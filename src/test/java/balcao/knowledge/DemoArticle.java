package balcao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An article of the demo as its file tells it, nearly without markup. */
record DemoArticle(String slug, String title, Set<String> products, ArticleVisibility visibility, String language,
		List<String> headings, String text) {

	static List<DemoArticle> all() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:demo/articles/*.md"))
				.map(DemoArticle::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DemoArticle of(Resource file) {
		try {
			String[] parts = file.getContentAsString(StandardCharsets.UTF_8).split("---\n", 2);
			Map<String, String> head = parts[0].lines()
				.map((line) -> line.split(":", 2))
				.collect(Collectors.toMap((line) -> line[0], (line) -> line[1].strip()));
			List<String> headings = parts[1].lines()
				.filter((line) -> line.startsWith("#"))
				.map((line) -> line.replaceFirst("#+ ", ""))
				.toList();
			String text = parts[1].lines()
				.filter((line) -> !line.startsWith("#"))
				.collect(Collectors.joining("\n"))
				.replaceAll("[*`|]", " ");
			return new DemoArticle(String.valueOf(file.getFilename()).replace(".md", ""),
					head.getOrDefault("title", ""),
					Arrays.stream(head.getOrDefault("products", "").split(","))
						.map(String::strip)
						.filter((name) -> !name.isEmpty())
						.collect(Collectors.toSet()),
					ArticleVisibility.valueOf(head.getOrDefault("visibility", "")), head.getOrDefault("language", ""),
					headings, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
