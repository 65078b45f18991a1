package balcao.api.web;

import java.util.List;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import balcao.knowledge.ArticleSearch;
import balcao.knowledge.FoundArticle;
import balcao.knowledge.Question;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;

/** The articles that answer a question, as far as the token's person may read them. */
@RestController
class ArticleAnswerController {

	private static final int MOST = 50;

	private final ArticleSearch search;

	private final PublicAddress address;

	ArticleAnswerController(ArticleSearch search, PublicAddress address) {
		this.search = search;
		this.address = address;
	}

	/** What was found, the best first. */
	record Found(List<Item> items) {

	}

	/**
	 * An article.
	 *
	 * @param snippet of its text, around what was asked
	 */
	record Item(long id, String title, String url, String snippet) {

	}

	@GetMapping(path = "/api/v1/articles", produces = MediaType.APPLICATION_JSON_VALUE)
	Found find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") int limit,
			CurrentPerson person, Locale locale) {
		return new Found(
				this.search.suggest(Reader.of(person), Question.of(q, locale), Math.max(1, Math.min(MOST, limit)))
					.stream()
					.map(this::item)
					.toList());
	}

	private Item item(FoundArticle article) {
		return new Item(article.id(), article.title(), this.address.of(article.address()), article.snippet().text());
	}

}
