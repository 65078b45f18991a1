package balcao.sla.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.sla.PolicyPage;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.PolicyVersion;
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

/**
 * Policies being written. Targets are added and taken away by showing the same page
 * again, with nothing kept, so that it works without script.
 */
@Controller
@RequestMapping(PolicyPages.ALL)
class PolicyDraftController {

	private static final String DRAFT = "/{id}/draft";

	private final PolicyService policies;

	private final PolicyPages pages;

	PolicyDraftController(PolicyService policies, PolicyPages pages) {
		this.policies = policies;
		this.pages = pages;
	}

	/** A new policy, or one that begins like another. */
	@GetMapping("/new")
	ModelAndView blank(@RequestParam(required = false) @Nullable Long like, Locale locale) {
		Long calendar = this.pages.usualCalendar(this.pages.calendarOptions(null));
		PolicyForm form = (like == null) ? PolicyForm.blank(calendar)
				: PolicyForm.of("", latest(this.policies.page(like)).terms(), calendar, "");
		return page(null, form, locale);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, CurrentPerson actor,
			Locale locale, RedirectAttributes redirect) {
		ModelAndView next = new ModelAndView();
		save(null, form, errors, (terms) -> next
			.setViewName("redirect:" + PolicyPages.path(this.policies.register(form.name(), terms, actor))));
		if (errors.hasErrors()) {
			return Pages.invalid(page(null, form, locale));
		}
		redirect.addFlashAttribute("flash", "sla.flash.draftSaved");
		return next;
	}

	@GetMapping(DRAFT)
	ModelAndView edit(@PathVariable long id, Locale locale) {
		PolicyVersion draft = this.policies.draft(id).orElseThrow(NotFound::new);
		Long calendar = this.pages.usualCalendar(this.pages.calendarOptions(id));
		return page(id, PolicyForm.of(draft.name(), draft.terms(), calendar, Integer.toString(draft.edit())), locale);
	}

	@PostMapping(DRAFT)
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors,
			CurrentPerson actor, Locale locale, RedirectAttributes redirect) {
		save(id, form, errors, (terms) -> this.policies.changeDraft(id, edit(form), form.name(), terms, actor));
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, form, locale));
		}
		redirect.addFlashAttribute("flash", "sla.flash.draftSaved");
		return Pages.redirect(PolicyPages.path(id));
	}

	@PostMapping(path = { "", DRAFT }, params = "add")
	ModelAndView add(@PathVariable(required = false) @Nullable Long id, @ModelAttribute("form") PolicyForm form,
			Locale locale) {
		return page(id, form.withTarget(this.pages.usualCalendar(this.pages.calendarOptions(id))), locale)
			.addObject("added", true);
	}

	@PostMapping(path = { "", DRAFT }, params = "remove")
	ModelAndView remove(@PathVariable(required = false) @Nullable Long id, @RequestParam int remove,
			@ModelAttribute("form") PolicyForm form, Locale locale) {
		return page(id, form.withoutTarget(remove), locale);
	}

	private void save(@Nullable Long id, PolicyForm form, BindingResult errors, Consumer<PolicyTerms> act) {
		new PolicyReading(form, PolicyPages.ids(this.pages.calendarOptions(id)), errors).terms()
			.ifPresent((terms) -> attempt(() -> act.accept(terms), errors));
	}

	/** Only a name in use is a matter of one field. */
	private static void attempt(Runnable act, BindingResult errors) {
		try {
			act.run();
		}
		catch (Refused ex) {
			errors.rejectValue("sla.refused.nameInUse".equals(ex.messageKey()) ? "name" : null, ex.messageKey(),
					ex.arguments(), null);
		}
	}

	private ModelAndView page(@Nullable Long id, PolicyForm form, Locale locale) {
		List<Option> calendars = this.pages.calendarOptions(id);
		ModelAndView page = new ModelAndView("sla/policy-form").addObject("form", form)
			.addObject("path", (id != null) ? PolicyPages.path(id) + "/draft" : PolicyPages.ALL)
			.addObject("back", (id != null) ? PolicyPages.path(id) : PolicyPages.ALL)
			.addObject("calendars", calendars)
			.addObject("startsOn", this.pages.startsOn(locale))
			.addObject("completesOn", this.pages.completesOn(locale))
			.addObject("restartsOn", this.pages.restartsOn(locale));
		if (id != null) {
			PolicyPage policy = this.policies.page(id);
			page.addObject("policy", policy);
			Optional.ofNullable(policy.draft())
				.filter((draft) -> draft.edit() != edit(form))
				.ifPresent((draft) -> page.addObject("other", draft));
		}
		return page;
	}

	private static PolicyVersion latest(PolicyPage page) {
		return page.versions().stream().findFirst().or(() -> Optional.ofNullable(page.draft())).orElseThrow();
	}

	/** No draft was ever edited so often; a marker that is none never fits. */
	private static int edit(PolicyForm form) {
		return form.edit().matches("\\d{1,9}") ? Integer.parseInt(form.edit()) : -1;
	}

}
