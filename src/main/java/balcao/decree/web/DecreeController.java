package balcao.decree.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
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

import balcao.decree.DecreeProfile;
import balcao.decree.DecreeRule;
import balcao.decree.RuleTerms;
import balcao.organization.OrganizationService;
import balcao.platform.NotFound;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The profile of the service decree, as admins switch it. */
@Controller
@RequestMapping("/backoffice/decree")
class DecreeController {

	private static final String HOME = "/backoffice/decree";

	private final DecreeProfile profile;

	private final OrganizationService organizations;

	private final MessageSource messages;

	DecreeController(DecreeProfile profile, OrganizationService organizations, MessageSource messages) {
		this.profile = profile;
		this.organizations = organizations;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView profile() {
		Map<DecreeRule, RuleTerms> terms = this.profile.rules();
		List<RuleLine> lines = Stream.of(DecreeRule.values())
			.map((rule) -> new RuleLine(rule, terms.get(rule)))
			.toList();
		return new ModelAndView("decree/profile",
				Map.of("lines", lines, "allOn", terms.values().stream().allMatch(RuleTerms::active), "anyOn",
						terms.values().stream().anyMatch(RuleTerms::active)));
	}

	/** The whole profile; each rule keeps what it says. */
	@PostMapping
	ModelAndView switchAll(@RequestParam boolean active, RedirectAttributes redirect) {
		this.profile.switchAll(active);
		redirect.addFlashAttribute("flash", active ? "decree.flash.on" : "decree.flash.off");
		return Pages.redirect(HOME);
	}

	@GetMapping("/rules/{rule}")
	ModelAndView rule(@PathVariable String rule, Locale locale) {
		DecreeRule known = known(rule);
		return page(known, locale).addObject("form", RuleForm.of(this.profile.terms(known)));
	}

	@PostMapping("/rules/{rule}")
	ModelAndView change(@PathVariable String rule, @Valid @ModelAttribute("form") RuleForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		DecreeRule known = known(rule);
		Attempt.to(() -> this.profile.change(form.terms(known)), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(known, locale));
		}
		redirect.addFlashAttribute("flash", "decree.flash.changed");
		return Pages.redirect(HOME);
	}

	private static DecreeRule known(String name) {
		return Stream.of(DecreeRule.values())
			.filter((rule) -> rule.name().equals(name) && !rule.isAlways())
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private ModelAndView page(DecreeRule rule, Locale locale) {
		List<Option> whom = Stream.of("everyone", "chosen")
			.map((one) -> Option.of(one,
					Objects.requireNonNull(this.messages.getMessage("decree.rule.whom." + one, null, locale))))
			.toList();
		return new ModelAndView("decree/rule", Map.of("rule", rule, "whoms", whom, "clients",
				this.organizations.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList()));
	}

	/**
	 * A rule on the page.
	 *
	 * @param terms null for one that is always kept
	 */
	record RuleLine(DecreeRule rule, @Nullable RuleTerms terms) {

	}

}
