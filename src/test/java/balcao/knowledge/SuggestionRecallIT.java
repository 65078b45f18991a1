package balcao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.catalog.CatalogService;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for the demo's articles as people write, with the article that each query should
 * find among its suggestions. The queries were written before the ranking; it was tried
 * out on every other one, the rest was held out.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionRecallIT {

	private static final Logger log = LoggerFactory.getLogger(SuggestionRecallIT.class);

	private static final double WANTED = 0.9;

	private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

	@Autowired
	private Scene scene;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private ArticleIndex index;

	@Autowired
	private ArticleSearch search;

	@Autowired
	private SynonymService synonyms;

	@Autowired
	private JdbcClient jdbc;

	private Reader client;

	@BeforeAll
	void write() {
		Scene.Cast cast = this.scene.set();
		this.client = Reader.client(cast.aurora());
		Map<String, Long> products = new HashMap<>();
		this.catalog.products().forEach((product) -> products.put(product.name(), product.id()));
		for (String name : List.of("Assistente Virtual", "Aplicativo")) {
			products.put(name, this.catalog.registerProduct(name, null));
		}
		Shelf shelf = new Shelf(this.jdbc, this.index, cast.admin().id());
		for (DemoArticle article : DemoArticle.all()) {
			shelf.put(article.slug(), article.visibility(),
					article.products().stream().map(products::get).collect(Collectors.toSet()), article.language(),
					article.title(), article.headings(), article.text(), null);
		}
	}

	@Test
	void ninetyOfAHundredQueriesFindTheirArticleAmongTheSuggestions() {
		List<String[]> queries = queries();
		assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
		Recall alone = recall(queries);
		text("demo/synonyms.txt").lines().filter((line) -> !line.isBlank()).forEach(this.synonyms::add);
		Recall taught = recall(queries);

		log.info("Recall at 5 of {} queries: {} without synonyms, {} with the demo's (held out: {} and {}); missed: {}",
				queries.size(), alone.all(), taught.all(), alone.heldOut(), taught.heldOut(), taught.missed());
		assertThat(alone.all()).isGreaterThanOrEqualTo(WANTED);
		assertThat(taught.all()).isGreaterThanOrEqualTo(WANTED);
		assertThat(alone.heldOut()).isGreaterThanOrEqualTo(WANTED);
		assertThat(taught.heldOut()).isGreaterThanOrEqualTo(WANTED);
	}

	@Test
	void whatHasNothingToDoWithAnyArticleIsSilent() {
		for (String words : List.of("bolo de cenoura com chocolate", "geladeira quebrada", "blablabla xyz", "asdf",
				"devolução de mercadoria avariada na filial")) {
			assertThat(this.search.suggest(this.client, Question.of(words, PORTUGUESE))).as(words).isEmpty();
		}
	}

	private Recall recall(List<String[]> queries) {
		List<String> missed = new ArrayList<>();
		List<Boolean> found = new ArrayList<>();
		for (String[] query : queries) {
			boolean there = this.search.suggest(this.client, Question.of(query[0], PORTUGUESE))
				.stream()
				.anyMatch((article) -> article.slug().equals(query[1]));
			found.add(there);
			if (!there) {
				missed.add(query[0]);
			}
		}
		List<Boolean> heldOut = IntStream.range(0, found.size())
			.filter((number) -> number % 2 == 1)
			.mapToObj(found::get)
			.toList();
		return new Recall(share(found), share(heldOut), missed);
	}

	private static double share(List<Boolean> found) {
		return Math.round(1000.0 * found.stream().filter((one) -> one).count() / found.size()) / 1000.0;
	}

	private static List<String[]> queries() {
		return text("knowledge/queries.csv").lines()
			.skip(1)
			.filter((line) -> !line.isBlank())
			.map((line) -> line.split(";"))
			.toList();
	}

	private static String text(String resource) {
		try {
			return new PathMatchingResourcePatternResolver().getResource("classpath:" + resource)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How much was found.
	 *
	 * @param heldOut of the queries that the ranking was not tried out on
	 */
	private record Recall(double all, double heldOut, List<String> missed) {

	}

}
