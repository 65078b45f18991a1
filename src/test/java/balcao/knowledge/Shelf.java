package balcao.knowledge;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts articles where they are found, without writing them first. */
class Shelf {

	private final JdbcClient jdbc;

	private final ArticleIndex index;

	private final long author;

	private final long category;

	Shelf(JdbcClient jdbc, ArticleIndex index, long author) {
		this.jdbc = jdbc;
		this.index = index;
		this.author = author;
		this.category = jdbc.sql("insert into knowledge_category (name) values ('Tudo') returning id")
			.query(Long.class)
			.single();
	}

	/** A Portuguese one about every product. */
	long put(String slug, ArticleVisibility visibility, String title, String text) {
		return put(slug, visibility, Set.of(), "pt", title, text, null);
	}

	long put(String slug, ArticleVisibility visibility, Set<Long> products, String language, String title, String text,
			@Nullable Long original) {
		return put(slug, visibility, products, language, title, List.of(), text, original);
	}

	long put(String slug, ArticleVisibility visibility, Set<Long> products, String language, String title,
			List<String> headings, String text, @Nullable Long original) {
		long id = this.jdbc
			.sql("""
					insert into knowledge_article (slug, language, visibility, category_id, original_id, draft_title,
						draft_body, drafted_by, drafted_at, written_by, written_at)
					values (:slug, upper(:language), :visibility, :category, :original, :title, :text, :author, now(), :author,
						now()) returning id""")
			.param("slug", slug)
			.param("language", language)
			.param("visibility", visibility.name())
			.param("category", this.category)
			.param("original", original)
			.param("title", title)
			.param("text", text)
			.param("author", this.author)
			.query(Long.class)
			.single();
		this.index.put(new IndexedArticle(id, slug, language, visibility, products, title, headings, text));
		return id;
	}

	/**
	 * Many more, of the words of some as often as these use them, and of words that few
	 * use; one in four for the team alone.
	 */
	void fill(int count, List<DemoArticle> models) {
		String[] words = models.stream()
			.filter((model) -> model.language().equals("pt"))
			.flatMap((model) -> Stream.of((model.title() + " " + model.text()).split("\\s+")))
			.filter((word) -> !word.isEmpty())
			.toArray(String[]::new);
		Random random = new Random(42);
		for (int number = 0; number < count; number++) {
			String title = text(random, words, 7);
			String body = text(random, words, 160);
			long id = this.jdbc
				.sql("""
						insert into knowledge_article (slug, language, visibility, category_id, draft_title, draft_body,
							drafted_by, drafted_at, written_by, written_at)
						values (:slug, 'PT', :visibility, :category, 'x', 'x', :author, now(), :author, now()) returning id""")
				.param("slug", "artigo-" + number)
				.param("visibility", (number % 4 == 0) ? "TEAM" : "CLIENTS")
				.param("category", this.category)
				.param("author", this.author)
				.query(Long.class)
				.single();
			this.jdbc
				.sql("""
						insert into knowledge_index (article_id, slug, language, visibility, product_ids, title, headings, body)
						values (:id, :slug, 'pt', :visibility, '{}', :title, :headings, :body)""")
				.param("id", id)
				.param("slug", "artigo-" + number)
				.param("visibility", (number % 4 == 0) ? "TEAM" : "CLIENTS")
				.param("title", title)
				.param("headings", text(random, words, 8))
				.param("body", body)
				.update();
		}
		this.index.rebuild();
		this.jdbc.sql("vacuum analyze").update();
	}

	private static String text(Random random, String[] words, int length) {
		return IntStream.range(0, length)
			.mapToObj((place) -> (random.nextInt(10) < 7) ? words[random.nextInt(words.length)]
					: seldom(random.nextDouble()))
			.collect(Collectors.joining(" "));
	}

	/** One of 20,000 words, the first ones much more often. */
	private static String seldom(double chance) {
		StringBuilder word = new StringBuilder();
		for (int left = (int) (20_000 * chance * chance * chance) + 400; left > 0; left /= 60) {
			word.append("bcdfglmnprst".charAt(left % 12)).append("aeiou".charAt(left / 12 % 5));
		}
		return word.toString();
	}

}
