package balcao.knowledge.web;

import java.util.List;
import java.util.Locale;

import balcao.catalog.CatalogService;
import balcao.catalog.ProductCard;
import balcao.knowledge.ArticleResults;
import balcao.knowledge.ArticleSearch;
import balcao.knowledge.MissService;
import balcao.knowledge.Question;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finds articles by their words. */
@Controller
class SearchController {

	private final ArticleSearch search;

	private final MissService misses;

	private final CatalogService catalog;

	SearchController(ArticleSearch search, MissService misses, CatalogService catalog) {
		this.search = search;
		this.misses = misses;
		this.catalog = catalog;
	}

	@GetMapping(path = "/articles", params = "q")
	ModelAndView find(SearchFilter filter, @Nullable CurrentPerson person, Locale locale) {
		Question question = new Question(filter.q(), locale, filter.product(), null);
		ArticleResults results = this.search.find(Reader.of(person), question, filter.place());
		if (results.isEmpty() && filter.isFirst()) {
			this.misses.count(question);
		}
		return new ModelAndView("knowledge/search", "page",
				new SearchPage(filter, results, products(person), person != null && person.isClient()))
			.addObject("current", (person != null && person.isTeam()) ? "/articles" : "articles");
	}

	private List<Option> products(@Nullable CurrentPerson person) {
		Long organization = (person != null) ? person.organizationId() : null;
		List<ProductCard> products = (organization != null) ? this.catalog.products(null, organization)
				: (person != null) ? this.catalog.products() : List.of();
		return products.stream().map((product) -> Option.of(product.id(), product.name())).toList();
	}

}
