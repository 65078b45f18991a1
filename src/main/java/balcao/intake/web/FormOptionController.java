package balcao.intake.web;

import java.util.List;

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

import balcao.intake.FieldTerms;
import balcao.intake.FormDrafting;
import balcao.intake.FormEditing;
import balcao.intake.Move;
import balcao.organization.OrganizationService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The options of a field that a company made itself. */
@Controller
@RequestMapping("/backoffice/request-types/{id}/form/fields/{code}/options")
class FormOptionController {

	private final FormDrafting drafting;

	private final OrganizationService organizations;

	private final EditorPages pages;

	FormOptionController(FormDrafting drafting, OrganizationService organizations, EditorPages pages) {
		this.drafting = drafting;
		this.organizations = organizations;
		this.pages = pages;
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable long id, @PathVariable String code) {
		return page(id, code, null).addObject("form", OptionForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@PathVariable long id, @PathVariable String code, @Valid @ModelAttribute("form") OptionForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		field(id, code);
		Attempt.to(() -> this.drafting.change(id, form.mark(), (one) -> one.addChoice(code, form.choice()), person),
				errors, "value");
		return errors.hasErrors() ? Pages.invalid(page(id, code, null)) : kept(id, code, redirect);
	}

	@GetMapping("/{place}")
	ModelAndView edit(@PathVariable long id, @PathVariable String code, @PathVariable int place) {
		return page(id, code, place).addObject("form",
				OptionForm.of(new FormEditing(this.drafting.atHand(id).terms()).choice(code, place)));
	}

	@PostMapping("/{place}")
	ModelAndView change(@PathVariable long id, @PathVariable String code, @PathVariable int place,
			@Valid @ModelAttribute("form") OptionForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		new FormEditing(this.drafting.atHand(id).terms()).choice(code, place);
		Attempt.to(() -> this.drafting.change(id, form.mark(), (one) -> one.changeChoice(code, place, form.choice()),
				person), errors, "value");
		return errors.hasErrors() ? Pages.invalid(page(id, code, place)) : kept(id, code, redirect);
	}

	@PostMapping("/{place}/position")
	ModelAndView move(@PathVariable long id, @PathVariable String code, @PathVariable int place,
			@RequestParam(defaultValue = "") String edited, @RequestParam(defaultValue = "") String to,
			CurrentPerson person, RedirectAttributes redirect) {
		try {
			this.drafting.change(id, edited,
					(one) -> one.moveChoice(code, place, to.equals("UP") ? Move.UP : Move.DOWN), person);
		}
		catch (Refused refused) {
			return this.pages.refused(id, refused);
		}
		return kept(id, code, redirect);
	}

	@PostMapping("/{place}/removal")
	ModelAndView remove(@PathVariable long id, @PathVariable String code, @PathVariable int place,
			@RequestParam(defaultValue = "") String edited, CurrentPerson person, RedirectAttributes redirect) {
		try {
			this.drafting.change(id, edited, (one) -> one.removeChoice(code, place), person);
		}
		catch (Refused refused) {
			return this.pages.refused(id, refused);
		}
		return kept(id, code, redirect);
	}

	private ModelAndView kept(long id, String code, RedirectAttributes redirect) {
		EditorPages.changed(this.drafting.atHand(id), "intake.flash.changed", "", redirect);
		return Pages.redirect(EditorPages.home(id) + "/fields/" + code + "#options");
	}

	/** A field with options of its own; {@link NotFound} for any other. */
	private FieldTerms field(long id, String code) {
		FieldTerms field = new FormEditing(this.drafting.atHand(id).terms()).field(code);
		if (!field.kind().isOwnChoice()) {
			throw new NotFound();
		}
		return field;
	}

	private ModelAndView page(long id, String code, @Nullable Integer place) {
		FieldTerms field = field(id, code);
		List<Option> all = this.organizations.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList();
		return this.pages.part("intake/form-option", id)
			.addObject("field", field)
			.addObject("label", this.pages.label(field))
			.addObject("place", place)
			.addObject("organizations", all);
	}

}
