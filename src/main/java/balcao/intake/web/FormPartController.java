package balcao.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.intake.FormDrafting;
import balcao.intake.FormEditing;
import balcao.intake.FormVersion;
import balcao.intake.TipKind;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** What one types about a form: titles of steps, and tips. */
@Controller
@RequestMapping("/backoffice/request-types/{id}/form")
class FormPartController {

	private final FormDrafting drafting;

	private final EditorPages pages;

	private final MessageSource messages;

	FormPartController(FormDrafting drafting, EditorPages pages, MessageSource messages) {
		this.drafting = drafting;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/steps/{step}")
	ModelAndView step(@PathVariable long id, @PathVariable int step) {
		return stepPage(id, step).addObject("form", new StepForm(null, editing(id).step(step).title()));
	}

	@PostMapping("/steps/{step}")
	ModelAndView titleStep(@PathVariable long id, @PathVariable int step, @Valid @ModelAttribute("form") StepForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		editing(id).step(step);
		Attempt.to(() -> this.drafting.change(id, Objects.toString(form.edited(), ""),
				(one) -> one.titleStep(step, Objects.toString(form.title(), "")), person), errors, null);
		return errors.hasErrors() ? Pages.invalid(stepPage(id, step)) : kept(id, "step-" + step, redirect);
	}

	@GetMapping("/tips/new")
	ModelAndView newTip(@PathVariable long id) {
		return tipPage(id, null).addObject("form", TipForm.EMPTY);
	}

	@PostMapping("/tips")
	ModelAndView addTip(@PathVariable long id, @Valid @ModelAttribute("form") TipForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.drafting.inUse(id);
		Attempt.to(() -> this.drafting.change(id, form.mark(), (one) -> one.addTip(form.tip()), person), errors, null);
		return errors.hasErrors() ? Pages.invalid(tipPage(id, null)) : kept(id, "tips", redirect);
	}

	@GetMapping("/tips/{place}")
	ModelAndView tip(@PathVariable long id, @PathVariable int place) {
		return tipPage(id, place).addObject("form", TipForm.of(editing(id).tip(place)));
	}

	@PostMapping("/tips/{place}")
	ModelAndView changeTip(@PathVariable long id, @PathVariable int place, @Valid @ModelAttribute("form") TipForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		editing(id).tip(place);
		Attempt.to(() -> this.drafting.change(id, form.mark(), (one) -> one.changeTip(place, form.tip()), person),
				errors, null);
		return errors.hasErrors() ? Pages.invalid(tipPage(id, place)) : kept(id, "tips", redirect);
	}

	private ModelAndView kept(long id, String anchor, RedirectAttributes redirect) {
		return EditorPages.changed(this.drafting.atHand(id), "intake.flash.changed", anchor, redirect);
	}

	private FormEditing editing(long id) {
		FormVersion version = this.drafting.atHand(id);
		return new FormEditing(version.terms());
	}

	private ModelAndView stepPage(long id, int step) {
		return this.pages.part("intake/form-step", id).addObject("step", step);
	}

	private ModelAndView tipPage(long id, @Nullable Integer place) {
		List<Option> kinds = Stream.of(TipKind.values())
			.map((kind) -> Option.of(kind.name(),
					this.messages.getMessage("intake.tipKind." + kind, null, LocaleContextHolder.getLocale())))
			.toList();
		return this.pages.part("intake/form-tip", id).addObject("place", place).addObject("kinds", kinds);
	}

}
