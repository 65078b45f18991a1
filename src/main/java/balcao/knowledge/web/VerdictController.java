package balcao.knowledge.web;

import java.util.Map;

import balcao.knowledge.ArticleSolutions;
import balcao.knowledge.ArticleVoting;
import balcao.knowledge.Deflection;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Pages;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether an article helped. */
@Controller
@RequestMapping("/articles/{slug}")
class VerdictController {

	private final ArticleVoting voting;

	private final ArticleSolutions solutions;

	VerdictController(ArticleVoting voting, ArticleSolutions solutions) {
		this.voting = voting;
		this.solutions = solutions;
	}

	@PostMapping("/vote")
	ModelAndView vote(@PathVariable String slug, @Valid @ModelAttribute("form") VoteForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		if (errors.hasErrors() || form.useful() == null) {
			return Pages
				.invalid(new ModelAndView("knowledge/vote", Map.of("useful", this.voting.readable(slug, person))));
		}
		this.voting.vote(slug, person, form.useful(), form.comment());
		redirect.addFlashAttribute("flash", "knowledge.flash.voted");
		redirect.addAttribute("slug", slug);
		return Pages.redirect("/articles/{slug}#util");
	}

	/** Somebody who was about to ask needs not; the team has nothing to ask. */
	@PostMapping("/solutions")
	ModelAndView solved(@PathVariable String slug, @RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable Long module, CurrentPerson person, RedirectAttributes redirect) {
		Long organization = person.organizationId();
		if (organization != null) {
			this.solutions.solved(slug, person, new Deflection(null, organization, product, module));
		}
		else {
			this.voting.readable(slug, person);
		}
		redirect.addFlashAttribute("flash", "knowledge.flash.solved");
		redirect.addAttribute("slug", slug);
		return Pages.redirect("/articles/{slug}");
	}

}
