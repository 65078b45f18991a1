package balcao.decree.web;

import java.util.Map;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.decree.DecreeProfile;
import balcao.decree.DecreeRule;
import balcao.decree.RetentionService;
import balcao.intake.RequestTypeService;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** When what is past its term is forgotten: counted first, then by decision. */
@Controller
@RequestMapping("/backoffice/decree/retention")
class RetentionController {

	private static final String HOME = "/backoffice/decree/retention";

	private final RetentionService retention;

	private final DecreeProfile profile;

	private final RequestTypeService types;

	RetentionController(RetentionService retention, DecreeProfile profile, RequestTypeService types) {
		this.retention = retention;
		this.profile = profile;
		this.types = types;
	}

	@GetMapping
	ModelAndView page() {
		return show().addObject("form", RetentionForm.of(this.retention.terms()));
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute("form") RetentionForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.retention.change(form.terms()), errors, null);
		return errors.hasErrors() ? Pages.invalid(show()) : done("decree.flash.changed", redirect);
	}

	@PostMapping("/count")
	ModelAndView count(CurrentPerson person, RedirectAttributes redirect) {
		this.retention.count(person);
		return done("decree.flash.counted", redirect);
	}

	@PostMapping("/types")
	ModelAndView keepType(@Valid @ModelAttribute("form") TypeTermForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Long type = form.requestType();
		Integer months = form.months();
		if (errors.hasErrors() || type == null || months == null) {
			return Pages.invalid(show());
		}
		Attempt.to(() -> this.retention.keepType(type, months), errors, "months");
		return errors.hasErrors() ? Pages.invalid(show()) : done("decree.flash.changed", redirect);
	}

	@PostMapping("/types/{id}/removal")
	ModelAndView forgetType(@PathVariable long id, RedirectAttributes redirect) {
		this.retention.forgetType(id);
		return done("decree.flash.changed", redirect);
	}

	private static ModelAndView done(String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(HOME);
	}

	private ModelAndView show() {
		return new ModelAndView("decree/retention",
				Map.of("rule", this.profile.terms(DecreeRule.RETENTION), "set", this.retention.terms(), "typeTerms",
						this.retention.types(), "runs", this.retention.runs(), "types",
						this.types.cards().stream().map((one) -> Option.of(one.id(), one.name())).toList()));
	}

}
