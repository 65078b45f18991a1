package balcao.knowledge.web;

import java.util.Locale;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.knowledge.ArticleSearch;
import balcao.knowledge.Question;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What may help while the subject of a request is being typed. */
@Controller
class SuggestionController {

	private final ArticleSearch search;

	private final CatalogService catalog;

	SuggestionController(ArticleSearch search, CatalogService catalog) {
		this.search = search;
		this.catalog = catalog;
	}

	@GetMapping("/articles/suggestions")
	ModelAndView suggest(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable Long module, @RequestParam(required = false) @Nullable Long draft,
			CurrentPerson person, Locale locale) {
		String name = (module != null) ? this.catalog.names(new Subject(null, module, null, null)).module() : null;
		return new ModelAndView("knowledge/_suggestions :: suggestions", "articles",
				this.search.suggest(Reader.of(person), new Question(q, locale, product, name)))
			.addObject("draft", draft)
			.addObject("within", null);
	}

}
