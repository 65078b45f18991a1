package balcao.rating.web;

import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.web.Pages;
import balcao.rating.RatedThing;
import balcao.rating.RatingPage;
import balcao.rating.RatingService;

/** A client rates a ticket and its answers in the portal. */
@Controller
@RequestMapping("/tickets/{number}")
class RatingController {

	private final RatingService ratings;

	private final ScoreOptions scores;

	RatingController(RatingService ratings, ScoreOptions scores) {
		this.ratings = ratings;
		this.scores = scores;
	}

	@GetMapping("/rating")
	ModelAndView page(@PathVariable String number, @RequestParam(required = false) @Nullable Integer score,
			CurrentPerson person) {
		RatingPage page = this.ratings.page(number, person);
		RatedThing whole = page.whole();
		ModelAndView view = show(page);
		return (whole != null) ? view.addObject("form", RatingForm.of(whole, score)) : view;
	}

	@PostMapping("/rating")
	ModelAndView rate(@PathVariable String number, @Valid @ModelAttribute("form") RatingForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		RatingPage page = this.ratings.page(number, person);
		this.ratings.thing(number, null, person);
		return save(number, null, form, errors, person, redirect, show(page));
	}

	@GetMapping("/messages/{id}/rating")
	ModelAndView answer(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		RatedThing thing = this.ratings.thing(number, id, person);
		return show(number, thing).addObject("form", RatingForm.of(thing, null));
	}

	@PostMapping("/messages/{id}/rating")
	ModelAndView rateAnswer(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute("form") RatingForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		return save(number, id, form, errors, person, redirect, show(number, this.ratings.thing(number, id, person)));
	}

	private ModelAndView save(String number, @Nullable Long messageId, RatingForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect, ModelAndView again) {
		if (errors.hasErrors()) {
			return Pages.invalid(again);
		}
		try {
			this.ratings.rate(number, messageId, Objects.requireNonNull(form.score()), form.comment(), person);
			redirect.addFlashAttribute("flash", "rating.flash.thanks");
			return Pages.redirect("/tickets/" + number + "/rating");
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	private ModelAndView show(RatingPage page) {
		return new ModelAndView("rating/rating", Map.of("page", page, "scores", this.scores.all()));
	}

	private ModelAndView show(String number, RatedThing thing) {
		return new ModelAndView("rating/answer", Map.of("number", number, "thing", thing, "scores", this.scores.all()));
	}

}
