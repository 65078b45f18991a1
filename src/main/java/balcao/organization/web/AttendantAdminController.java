package balcao.organization.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

import balcao.organization.AttendantKind;
import balcao.organization.AttendantService;
import balcao.organization.OrganizationRow;
import balcao.organization.OrganizationService;
import balcao.organization.TeamService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Who of the team looks after a client. */
@Controller
@RequestMapping("/backoffice/organizations/{id}/attendants")
class AttendantAdminController {

	private final AttendantService attendants;

	private final OrganizationService organizations;

	private final TeamService teams;

	private final MessageSource messages;

	AttendantAdminController(AttendantService attendants, OrganizationService organizations, TeamService teams,
			MessageSource messages) {
		this.attendants = attendants;
		this.organizations = organizations;
		this.teams = teams;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView choose(@PathVariable long id, Locale locale) {
		return page(this.organizations.row(id), locale).addObject("form", AttendantForm.of(this.attendants.of(id)));
	}

	@PostMapping
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") AttendantForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		OrganizationRow organization = this.organizations.row(id);
		Attempt.to(() -> this.attendants.assign(id, form.attending()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(organization, locale));
		}
		redirect.addFlashAttribute("flash", "organization.flash.attendants");
		return Pages.redirect("/backoffice/organizations/" + id);
	}

	private ModelAndView page(OrganizationRow organization, Locale locale) {
		List<Option> people = this.teams.candidates()
			.stream()
			.map((person) -> Option.of(person.id(), person.name()))
			.toList();
		List<Option> kinds = Stream.of(AttendantKind.values())
			.map((kind) -> Option.of(kind,
					this.messages.getMessage("organization.attendantKind." + kind, null, locale)))
			.toList();
		return new ModelAndView("organization/attendants", "organization", organization).addObject("people", people)
			.addObject("kinds", kinds)
			.addObject("places", IntStream.range(0, AttendantService.MOST).boxed().toList());
	}

}
