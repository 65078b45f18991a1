package balcao.intake.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import balcao.intake.RoutingFilter;
import balcao.intake.RoutingLine;
import balcao.intake.RoutingPage;
import balcao.intake.RoutingReading;
import balcao.intake.RoutingService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** Which team answers which requests. */
@Controller
@RequestMapping(RoutingAdminController.ALL)
class RoutingAdminController {

	static final String ALL = "/backoffice/routing";

	private final RoutingService routing;

	private final RoutingReading reading;

	private final RoutingPages pages;

	RoutingAdminController(RoutingService routing, RoutingReading reading, RoutingPages pages) {
		this.routing = routing;
		this.reading = reading;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Long team,
			@RequestParam(defaultValue = "IN_FORCE") RoutingFilter.Show show,
			@RequestParam(required = false) @Nullable Long after) {
		RoutingPage page = this.reading.page(new RoutingFilter(q, team, show, after));
		return new ModelAndView("intake/routing").addObject("page", page)
			.addObject("shows", List.of(RoutingFilter.Show.values()))
			.addObject("teams", this.reading.choices().get("teams"));
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return this.pages.page("intake/routing-rule", null).addObject("form", RoutingForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") RoutingForm form, BindingResult errors,
			RedirectAttributes redirect) {
		ModelAndView page = this.pages.page("intake/routing-rule", null);
		this.pages.check(form.custom(), errors);
		this.pages.refuseStrange(page, errors);
		Attempt.to(() -> this.routing.add(form.terms()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		redirect.addFlashAttribute("flash", "intake.flash.ruleAdded");
		return Pages.redirect(ALL);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		RoutingLine line = this.routing.line(id);
		return page(line).addObject("form", RoutingForm.of(line));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") RoutingForm form, BindingResult errors,
			RedirectAttributes redirect) {
		ModelAndView page = page(this.routing.line(id));
		this.pages.check(form.custom(), errors);
		this.pages.refuseStrange(page, errors);
		Attempt.to(() -> this.routing.change(id, Objects.requireNonNullElse(form.version(), -1), form.terms()), errors,
				null);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		redirect.addFlashAttribute("flash", "intake.flash.changed");
		return Pages.redirect(ALL);
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.routing.archive(id);
		redirect.addFlashAttribute("flash", "intake.flash.ruleArchived");
		return Pages.redirect(ALL + "/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.routing.restore(id);
		redirect.addFlashAttribute("flash", "intake.flash.ruleRestored");
		return Pages.redirect(ALL + "/" + id);
	}

	private ModelAndView page(RoutingLine line) {
		return this.pages.page("intake/routing-rule", line).addObject("uses", this.reading.usesOf(line.id()));
	}

}
