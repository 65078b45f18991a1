package balcao.knowledge.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.knowledge.ArticleAuthoring;
import balcao.knowledge.ArticleReading;
import balcao.knowledge.ArticleService;
import balcao.knowledge.Comparison;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Pages;

/** What an article said before, and how it became what it says. */
@Controller
@RequestMapping("/desk/articles/{id}")
class RevisionController {

	private final ArticleAuthoring authoring;

	private final ArticleReading reading;

	private final ArticleService articles;

	RevisionController(ArticleAuthoring authoring, ArticleReading reading, ArticleService articles) {
		this.authoring = authoring;
		this.reading = reading;
		this.articles = articles;
	}

	@GetMapping("/revisions")
	ModelAndView list(@PathVariable long id, @RequestParam(required = false) @Nullable Integer below,
			CurrentPerson person) {
		return new ModelAndView("knowledge/revisions", "page", this.authoring.revisions(id, below, person));
	}

	/** A revision, and what the draft has changed of it. */
	@GetMapping("/revisions/{number}")
	ModelAndView revision(@PathVariable long id, @PathVariable int number,
			@RequestParam(required = false) @Nullable Integer with, CurrentPerson person) {
		Comparison comparison = this.authoring.compare(id, number, with, person);
		return new ModelAndView("knowledge/revision", "page", comparison).addObject("text",
				this.reading.preview(comparison.older().body()));
	}

	@PostMapping("/revisions/{number}/restoration")
	ModelAndView restore(@PathVariable long id, @PathVariable int number, @RequestParam int version,
			CurrentPerson person, RedirectAttributes redirect) {
		this.articles.restoreRevision(id, number, version, person);
		redirect.addFlashAttribute("flash", "knowledge.flash.revisionRestored");
		return Pages.redirect("/desk/articles/" + id);
	}

}
