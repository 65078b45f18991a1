package balcao.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;

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

import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.FormDrafting;
import balcao.intake.FormEditing;
import balcao.intake.FormVersion;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/**
 * A field of a form: what it is called, what helps, when it is asked and when it must be
 * answered.
 */
@Controller
@RequestMapping("/backoffice/request-types/{id}/form")
class FormFieldController {

	private final FormDrafting drafting;

	private final EditorPages pages;

	private final MessageSource messages;

	FormFieldController(FormDrafting drafting, EditorPages pages, MessageSource messages) {
		this.drafting = drafting;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/steps/{step}/own-fields/new")
	ModelAndView blank(@PathVariable long id, @PathVariable int step) {
		new FormEditing(this.drafting.atHand(id).terms()).step(step);
		return newPage(id, step).addObject("form", FieldForm.EMPTY);
	}

	/** Adds a field of the company's own. */
	@PostMapping("/steps/{step}/own-fields")
	ModelAndView add(@PathVariable long id, @PathVariable int step, @Valid @ModelAttribute("form") FieldForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		FormEditing editing = new FormEditing(this.drafting.atHand(id).terms());
		editing.step(step);
		FieldKind kind = form.ownKind();
		String label = Objects.toString(form.label(), "");
		if (errors.getTarget() == null) {
			return Pages.invalid(newPage(id, step));
		}
		if (kind == null) {
			errors.rejectValue("kind", "intake.refused.noKind");
		}
		if (label.isBlank()) {
			errors.rejectValue("label", "intake.form.labelMissing");
		}
		String code = Objects.toString(form.code(), "").isBlank() ? editing.codeFor(label)
				: Objects.toString(form.code(), "");
		Attempt.to(
				() -> this.drafting.change(id, form.mark(),
						(one) -> one.add(step, form.terms(code, Objects.requireNonNull(kind))), person),
				errors, "code");
		if (errors.hasErrors()) {
			return Pages.invalid(newPage(id, step));
		}
		EditorPages.changed(this.drafting.atHand(id), "intake.flash.fieldAdded", "", redirect);
		return Pages.redirect(EditorPages.home(id) + "/fields/" + code);
	}

	@GetMapping("/fields/{code}")
	ModelAndView edit(@PathVariable long id, @PathVariable String code) {
		FieldForm form = FieldForm.of(new FormEditing(this.drafting.atHand(id).terms()).field(code));
		return page(id, code, form).addObject("form", form);
	}

	@PostMapping("/fields/{code}")
	ModelAndView change(@PathVariable long id, @PathVariable String code, @Valid @ModelAttribute("form") FieldForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		FieldTerms field = new FormEditing(this.drafting.atHand(id).terms()).field(code);
		if (errors.getTarget() == null) {
			return Pages.invalid(page(id, code, form));
		}
		if (form.isRefresh()) {
			return page(id, code, form);
		}
		if (!field.kind().isBuiltIn() && Objects.toString(form.label(), "").isBlank()) {
			errors.rejectValue("label", "intake.form.labelMissing");
		}
		Attempt.to(
				() -> this.drafting.change(id, form.mark(),
						(one) -> one.change(code, (old) -> form.onto(old, isAlwaysAsked(old.kind()))), person),
				errors, null);
		return errors.hasErrors() ? Pages.invalid(page(id, code, form))
				: EditorPages.changed(this.drafting.atHand(id), "intake.flash.changed", "row-" + code, redirect);
	}

	private static boolean isAlwaysAsked(FieldKind kind) {
		return kind == FieldKind.SUBJECT || kind == FieldKind.DESCRIPTION;
	}

	private ModelAndView newPage(long id, int step) {
		List<Option> kinds = Stream.of(FieldKind.values())
			.filter((kind) -> !kind.isBuiltIn())
			.map((kind) -> Option.of(kind.name(),
					this.messages.getMessage("intake.fieldKind." + kind, null, LocaleContextHolder.getLocale())))
			.toList();
		return this.pages.part("intake/form-new-field", id).addObject("step", step).addObject("kinds", kinds);
	}

	private ModelAndView page(long id, String code, FieldForm form) {
		FormVersion version = this.drafting.atHand(id);
		FieldTerms field = new FormEditing(version.terms()).field(code);
		return this.pages.part("intake/form-field", id)
			.addObject("field", field)
			.addObject("label", this.pages.label(field))
			.addObject("always", isAlwaysAsked(field.kind()))
			.addObject("earlier",
					this.pages.before(version, code).stream().map((one) -> Option.of(one.code(), one.label())).toList())
			.addObject("shownBy", this.pages.condition(version, form.shownField()))
			.addObject("requiredBy", this.pages.condition(version, form.requiredField()));
	}

}
