package balcao.knowledge.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import balcao.knowledge.ArticleLanguage;
import balcao.knowledge.ArticlePage;
import balcao.knowledge.ArticleReading;
import balcao.knowledge.ArticleVoting;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.web.Downloads;

/** Articles for whoever reads them, signed in or not. */
@Controller
@RequestMapping("/articles")
class ArticleController {

	private final ArticleReading reading;

	private final ArticleVoting voting;

	private final Downloads downloads;

	ArticleController(ArticleReading reading, ArticleVoting voting, Downloads downloads) {
		this.reading = reading;
		this.voting = voting;
		this.downloads = downloads;
	}

	@GetMapping
	ModelAndView shelves(@Nullable CurrentPerson person, Locale locale) {
		return view("knowledge/articles", person).addObject("shelves",
				this.reading.shelves(Reader.of(person), ArticleLanguage.of(locale)));
	}

	@GetMapping(params = "category")
	ModelAndView shelf(@RequestParam long category, @RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, @Nullable CurrentPerson person, Locale locale) {
		return view("knowledge/shelf", person).addObject("shelf", this.reading.shelf(category, Reader.of(person),
				ArticleLanguage.of(locale), new PageRequest(after, before)));
	}

	/** An address that the article had before leads to the one it has. */
	@GetMapping("/{slug}")
	ModelAndView article(@PathVariable String slug, @Nullable CurrentPerson person) {
		ArticlePage page = this.reading.page(slug, Reader.of(person));
		if (!page.slug().equals(slug)) {
			RedirectView redirect = new RedirectView("/articles/" + page.slug());
			redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
			return new ModelAndView(redirect);
		}
		return view("knowledge/article", person).addObject("page", page)
			.addObject("help", help(page, person))
			.addObject("useful", this.voting.of(page.slug(), person));
	}

	@GetMapping("/images/{id}")
	void image(@PathVariable long id, @Nullable CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.show(this.reading.image(id, person), request, response);
	}

	/** Where to ask on; strangers sign in on the way, the team answers itself. */
	private static @Nullable String help(ArticlePage page, @Nullable CurrentPerson person) {
		if (person != null && person.isTeam()) {
			return null;
		}
		List<Long> products = page.products().stream().map((product) -> product.id()).toList();
		return (products.size() == 1) ? "/tickets/new?product=" + products.get(0) : "/tickets/new";
	}

	private static ModelAndView view(String name, @Nullable CurrentPerson person) {
		boolean team = person != null && person.isTeam();
		return new ModelAndView(name).addObject("current", team ? "/articles" : "articles").addObject("team", team);
	}

}
