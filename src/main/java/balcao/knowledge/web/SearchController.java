package balcao.knowledge.web;

import java.time.Duration;
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
import balcao.platform.RateLimits;
import balcao.platform.TooOften;
import balcao.platform.web.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finds articles by their words. */
@Controller
class SearchController {

	private static final RateLimits.Limit MISSES = new RateLimits.Limit("misses", 60, Duration.ofMinutes(10));

	private final ArticleSearch search;

	private final MissService misses;

	private final CatalogService catalog;

	private final RateLimits limits;

	SearchController(ArticleSearch search, MissService misses, CatalogService catalog, RateLimits limits) {
		this.search = search;
		this.misses = misses;
		this.catalog = catalog;
		this.limits = limits;
	}

	@GetMapping(path = "/articles", params = "q")
	ModelAndView find(SearchFilter filter, @Nullable CurrentPerson person, Locale locale) {
		Question question = new Question(filter.q(), locale, filter.product(), null);
		ArticleResults results = this.search.find(Reader.of(person), question, filter.place());
		if (results.isEmpty() && filter.isFirst()) {
			count(question);
		}
		return new ModelAndView("knowledge/search", "page",
				new SearchPage(filter, results, products(person), person != null && person.isClient()));
	}

	/** So many for all, so that nobody fills the list; what is more says nothing new. */
	private void count(Question question) {
		try {
			this.limits.spend(MISSES, "all");
			this.misses.count(question);
		}
		catch (TooOften ex) {
			return;
		}
	}

	private List<Option> products(@Nullable CurrentPerson person) {
		Long organization = (person != null) ? person.organizationId() : null;
		List<ProductCard> products = (organization != null) ? this.catalog.products(null, organization)
				: (person != null) ? this.catalog.products() : List.of();
		return products.stream().map((product) -> Option.of(product.id(), product.name())).toList();
	}

}
