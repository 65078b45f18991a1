package balcao.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import balcao.knowledge.ArticleVisibility;

/**
 * An article of the demo: its slug is the file's name, its head some lines before the
 * first rule, its body Markdown.
 *
 * @param translates the slug of the article that it says in English
 */
record ArticleFile(String slug, String title, String category, List<String> products, ArticleVisibility visibility,
		@Nullable String translates, String body) {

	static ArticleFile read(String name, String text) {
		int rule = text.indexOf("---\n");
		Map<String, String> head = text.substring(0, rule)
			.lines()
			.map((line) -> line.split(":", 2))
			.collect(Collectors.toMap((line) -> line[0], (line) -> line[1].strip()));
		return new ArticleFile(name.replaceFirst("\\.md$", ""), said(head, "title"), said(head, "category"),
				Arrays.stream(said(head, "products").split(","))
					.map(String::strip)
					.filter((product) -> !product.isEmpty())
					.toList(),
				ArticleVisibility.valueOf(said(head, "visibility")), head.get("translates"),
				text.substring(rule + 4).strip());
	}

	private static String said(Map<String, String> head, String name) {
		return Objects.requireNonNull(head.get(name), name);
	}

}
