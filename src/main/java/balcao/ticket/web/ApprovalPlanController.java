package balcao.ticket.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.approval.Approvers;
import balcao.approval.PlanService;
import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeService;
import balcao.organization.TeamService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Who approves the requests of a type, step by step. */
@Controller
@RequestMapping("/backoffice/request-types/{id}/approval")
class ApprovalPlanController {

	private final RequestTypeService types;

	private final PlanService plans;

	private final TeamService teams;

	private final MessageSource messages;

	ApprovalPlanController(RequestTypeService types, PlanService plans, TeamService teams, MessageSource messages) {
		this.types = types;
		this.plans = plans;
		this.teams = teams;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView plan(@PathVariable long id, Locale locale) {
		return list(id, locale).addObject("form", PlanStepForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@PathVariable long id, @Valid @ModelAttribute("form") PlanStepForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		this.types.row(id);
		Attempt.to(() -> this.plans.add(id, form.terms()), errors, null);
		return errors.hasErrors() ? Pages.invalid(list(id, locale)) : changed(id, redirect);
	}

	@GetMapping("/{step}")
	ModelAndView edit(@PathVariable long id, @PathVariable long step, Locale locale) {
		return page(id, step, locale).addObject("form", PlanStepForm.of(this.plans.step(id, step)));
	}

	@PostMapping("/{step}")
	ModelAndView change(@PathVariable long id, @PathVariable long step,
			@Valid @ModelAttribute("form") PlanStepForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		ModelAndView page = page(id, step, locale);
		Attempt.to(() -> this.plans.change(id, step, form.terms()), errors, null);
		return errors.hasErrors() ? Pages.invalid(page) : changed(id, redirect);
	}

	@PostMapping("/{step}/removal")
	ModelAndView remove(@PathVariable long id, @PathVariable long step, RedirectAttributes redirect) {
		this.plans.remove(id, step);
		return changed(id, redirect);
	}

	/** Asks it before the one that came before it. */
	@PostMapping("/{step}/position")
	ModelAndView raise(@PathVariable long id, @PathVariable long step, RedirectAttributes redirect) {
		this.plans.raise(id, step);
		return changed(id, redirect);
	}

	private static ModelAndView changed(long id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "ticket.flash.planChanged");
		return Pages.redirect("/backoffice/request-types/" + id + "/approval");
	}

	private ModelAndView list(long id, Locale locale) {
		return show("ticket/approval-plan", id, locale).addObject("lines", this.plans.lines(id))
			.addObject("full", this.plans.steps(id).size() >= PlanService.MOST);
	}

	private ModelAndView page(long id, long step, Locale locale) {
		this.plans.step(id, step);
		return show("ticket/approval-step", id, locale).addObject("step", step);
	}

	private ModelAndView show(String template, long id, Locale locale) {
		RequestTypeRow type = this.types.row(id);
		List<Option> kinds = Arrays.stream(Approvers.values())
			.map((one) -> Option.of(one, this.messages.getMessage("approval.approvers." + one, null, locale)))
			.toList();
		List<Option> choices = this.teams.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList();
		List<Option> candidates = this.teams.candidates()
			.stream()
			.map((one) -> Option.of(one.id(), one.name()))
			.toList();
		return new ModelAndView(template, "type", type).addObject("kinds", kinds)
			.addObject("teams", choices)
			.addObject("candidates", candidates);
	}

}
