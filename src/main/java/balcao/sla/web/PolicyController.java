package balcao.sla.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.ZoneRules;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.sla.PolicyPage;
import balcao.sla.PolicyRehearsal;
import balcao.sla.PolicyService;
import balcao.sla.PolicyVersion;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
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

/** Policies, their versions, and drafts from their beginning to their publication. */
@Controller
@RequestMapping(PolicyPages.ALL)
class PolicyController {

	private final PolicyService policies;

	private final PolicyPages pages;

	private final ObjectProvider<PolicyRehearsal> rehearsal;

	private final ZoneRules zone;

	private final Clock clock;

	PolicyController(PolicyService policies, PolicyPages pages, ObjectProvider<PolicyRehearsal> rehearsal,
			ZoneRules zone, Clock clock) {
		this.policies = policies;
		this.pages = pages;
		this.rehearsal = rehearsal;
		this.zone = zone;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "false") boolean archived,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		return new ModelAndView("sla/policies",
				Map.of("archived", archived, "page", this.policies.rows(archived, new PageRequest(after, before))));
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable long id, Locale locale) {
		return page(id, locale).addObject("form", new PublicationForm(today().toString()));
	}

	@GetMapping("/{id}/versions/{number}")
	ModelAndView version(@PathVariable long id, @PathVariable int number, Locale locale) {
		PolicyVersion version = this.policies.numbered(id, number);
		List<PolicyChange> changes = (number == 1) ? List.of()
				: this.pages.changes(this.policies.numbered(id, number - 1), version, locale);
		return new ModelAndView("sla/policy-version",
				Map.of("version", version, "table", this.pages.promises(version.terms()), "changes", changes));
	}

	@PostMapping("/{id}/drafts")
	ModelAndView begin(@PathVariable long id, CurrentPerson actor) {
		this.policies.openDraft(id, actor);
		return Pages.redirect(PolicyPages.path(id) + "/draft");
	}

	@PostMapping("/{id}/draft/discarding")
	ModelAndView discard(@PathVariable long id, @RequestParam int edit, RedirectAttributes redirect) {
		boolean stays = this.policies.discardDraft(id, edit);
		redirect.addFlashAttribute("flash", "sla.flash.draftDiscarded");
		return Pages.redirect(stays ? PolicyPages.path(id) : PolicyPages.ALL);
	}

	@PostMapping("/{id}/publication")
	ModelAndView publish(@PathVariable long id, @RequestParam int edit,
			@Valid @ModelAttribute("form") PublicationForm form, BindingResult errors, CurrentPerson actor,
			Locale locale, RedirectAttributes redirect) {
		TypedDate.read(form.validFrom(), "validFrom", errors).ifPresent((date) -> {
			if (date.isBefore(today())) {
				errors.rejectValue("validFrom", "sla.policy.validFromPast");
			}
			Instant validFrom = date.atStartOfDay(this.zone.zone()).toInstant();
			Attempt.to(() -> this.policies.publishDraft(id, edit, validFrom, actor), errors, "validFrom");
		});
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, locale));
		}
		redirect.addFlashAttribute("flash", "sla.flash.policyPublished");
		return Pages.redirect(PolicyPages.path(id));
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.policies.archive(id);
		redirect.addFlashAttribute("flash", "sla.flash.policyArchived");
		return Pages.redirect(PolicyPages.path(id));
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.policies.restore(id);
		redirect.addFlashAttribute("flash", "sla.flash.policyRestored");
		return Pages.redirect(PolicyPages.path(id));
	}

	private ModelAndView page(long id, Locale locale) {
		PolicyPage page = this.policies.page(id);
		ModelAndView view = new ModelAndView("sla/policy").addObject("page", page)
			.addObject("today", today())
			.addObject("changes", this.pages.changes(page, locale));
		if (page.current() != null) {
			view.addObject("table", this.pages.promises(page.current().terms()));
		}
		if (page.draft() != null) {
			view.addObject("draftTable", this.pages.promises(page.draft().terms()));
			this.rehearsal.ifUnique((rehearsal) -> view.addObject("rehearsal", rehearsal.path(id)));
		}
		return view;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone.zone());
	}

}
