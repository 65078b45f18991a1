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

import balcao.platform.Refused;
import balcao.platform.SecretToken;
import balcao.platform.web.Pages;
import balcao.platform.web.SecretLink;
import balcao.rating.RatedThing;
import balcao.rating.RatingService;

/**
 * Rates one ticket by a personal link; looking at the page gives no mark, and the page
 * tells nothing else of the ticket.
 */
@Controller
@SecretLink(purpose = "rating/link", tries = 100, missCosts = 5, ended = "rating/ended")
@RequestMapping("/ratings/{token}")
class MailedRatingController {

	private final RatingService ratings;

	private final ScoreOptions scores;

	MailedRatingController(RatingService ratings, ScoreOptions scores) {
		this.ratings = ratings;
		this.scores = scores;
	}

	@GetMapping
	ModelAndView form(@PathVariable SecretToken token, @RequestParam(required = false) @Nullable Integer score) {
		RatingService.Holder holder = this.ratings.holder(token);
		RatedThing thing = this.ratings.thing(holder.number(), null, holder.person());
		return page(token, holder, thing).addObject("form", RatingForm.of(thing, score));
	}

	@PostMapping
	ModelAndView rate(@PathVariable SecretToken token, @Valid @ModelAttribute("form") RatingForm form,
			BindingResult errors) {
		RatingService.Holder holder = this.ratings.holder(token);
		ModelAndView again = page(token, holder, this.ratings.thing(holder.number(), null, holder.person()));
		if (errors.hasErrors()) {
			return Pages.invalid(again);
		}
		try {
			this.ratings.rate(holder.number(), null, Objects.requireNonNull(form.score()), form.comment(),
					holder.person());
			return new ModelAndView("rating/thanks", Map.of("number", holder.number()));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	private ModelAndView page(SecretToken token, RatingService.Holder holder, RatedThing thing) {
		return new ModelAndView("rating/mailed", Map.of("address", "/ratings/" + token.value(), "number",
				holder.number(), "thing", thing, "scores", this.scores.all()));
	}

}
