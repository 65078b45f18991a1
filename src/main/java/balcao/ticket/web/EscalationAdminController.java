package balcao.ticket.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

import balcao.organization.TeamService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.ticket.BreachAct;
import balcao.ticket.EscalationPage;
import balcao.ticket.EscalationService;

/** What each team does when a deadline passes, and who is told. */
@Controller
@RequestMapping("/backoffice/escalation")
class EscalationAdminController {

	private final EscalationService escalations;

	private final TeamService teams;

	private final MessageSource messages;

	EscalationAdminController(EscalationService escalations, TeamService teams, MessageSource messages) {
		this.escalations = escalations;
		this.teams = teams;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("ticket/escalations", Map.of("rows", this.escalations.rows()));
	}

	@GetMapping("/{teamId}")
	ModelAndView edit(@PathVariable long teamId, Locale locale) {
		EscalationPage page = this.escalations.page(teamId);
		return page(page, locale).addObject("form", EscalationForm.of(page));
	}

	@PostMapping("/{teamId}")
	ModelAndView change(@PathVariable long teamId, @Valid @ModelAttribute("form") EscalationForm form,
			BindingResult errors, Locale locale, RedirectAttributes redirect) {
		EscalationPage page = this.escalations.page(teamId);
		Attempt.to(() -> this.escalations.change(teamId, Objects.requireNonNull(form.onBreach()), form.personIds(),
				form.seen()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(page, locale));
		}
		redirect.addFlashAttribute("flash", "ticket.flash.ruleChanged");
		return Pages.redirect("/backoffice/escalation");
	}

	private ModelAndView page(EscalationPage page, Locale locale) {
		List<Option> acts = Arrays.stream(BreachAct.values())
			.map((act) -> new Option(act, this.messages.getMessage("ticket.breachAct." + act, null, locale),
					this.messages.getMessage("ticket.escalation.about." + act, null, locale)))
			.toList();
		List<Option> candidates = this.teams.candidates()
			.stream()
			.map((person) -> new Option(person.id(), person.name(),
					this.messages.getMessage("platform.role." + person.role(), null, locale)))
			.toList();
		return new ModelAndView("ticket/escalation", Map.of("page", page, "acts", acts, "candidates", candidates));
	}

}
