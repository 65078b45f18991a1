package balcao.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.intake.RoutingFacts;
import balcao.intake.RoutingReading;
import balcao.intake.RoutingService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** Tries routing out by what its address says: a request, or a rule on past requests. */
@Controller
@RequestMapping(RoutingAdminController.ALL)
class RoutingBenchController {

	private final RoutingReading reading;

	private final RoutingService routing;

	private final RoutingPages pages;

	RoutingBenchController(RoutingReading reading, RoutingService routing, RoutingPages pages) {
		this.reading = reading;
		this.routing = routing;
		this.pages = pages;
	}

	/** Where a request would go. */
	@GetMapping("/bench")
	ModelAndView bench(@Valid @ModelAttribute("form") TrialForm form, BindingResult errors) {
		ModelAndView page = this.pages.page("intake/routing-bench", null);
		this.pages.check(form.custom(), errors);
		this.pages.refuseStrangeFacts(page, errors);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		if (form.isComplete()) {
			page.addObject("trial", this.reading.trial(facts(form)));
		}
		return page;
	}

	/** Which of the last month's requests a rule would have sent elsewhere. */
	@GetMapping("/replay")
	ModelAndView replay(@Valid @ModelAttribute("form") RoutingForm form, BindingResult errors) {
		ModelAndView page = this.pages.page("intake/routing-replay",
				(form.rule() != null) ? this.routing.line(form.rule()) : null);
		this.pages.check(form.custom(), errors);
		this.pages.refuseStrange(page, errors);
		Attempt.to(() -> page.addObject("replay", this.reading.replay(form.rule(), form.terms())), errors, null);
		return errors.hasErrors() ? Pages.invalid(page) : page;
	}

	/** Takes a rule from its form to where it is tried, without what a form adds. */
	@PostMapping("/replay")
	ModelAndView ask(@Valid @ModelAttribute("form") RoutingForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.page("intake/routing-replay", null));
		}
		return Pages.redirect(form.address(RoutingAdminController.ALL + "/replay"));
	}

	private RoutingFacts facts(TrialForm form) {
		Map<String, List<String>> answers = new LinkedHashMap<>(form.answers());
		answers.putAll(this.reading.answers(form.subject()));
		answers.putAll(this.reading.answers(form.scope()));
		return new RoutingFacts(Objects.requireNonNull(form.organization()), Objects.requireNonNull(form.requestType()),
				answers);
	}

}
