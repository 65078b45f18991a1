package balcao.emergency.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

import balcao.emergency.WallService;
import balcao.emergency.WallShows;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The links to the board for screens, for leaders and admins. */
@Controller
@RequestMapping("/desk/walls")
class WallAdminController {

	private final WallService walls;

	private final TeamService teams;

	private final PublicAddress address;

	private final MessageSource messages;

	WallAdminController(WallService walls, TeamService teams, PublicAddress address, MessageSource messages) {
		this.walls = walls;
		this.teams = teams;
		this.address = address;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(CurrentPerson person, Locale locale) {
		return page(person, locale).addObject("form", WallForm.EMPTY);
	}

	/** The secret is shown once, on the page that follows. */
	@PostMapping
	ModelAndView make(@Valid @ModelAttribute("form") WallForm form, BindingResult errors, CurrentPerson person,
			Locale locale, RedirectAttributes redirect) {
		ModelAndView page = page(person, locale);
		Attempt.to(() -> redirect.addFlashAttribute("link", this.address.of("/wall/" + this.walls
			.make(Objects.requireNonNull(form.name()), Objects.requireNonNull(form.shows()), form.teamIds(), person)
			.value())), errors, "teams");
		return errors.hasErrors() ? Pages.invalid(page) : Pages.redirect("/desk/walls");
	}

	@PostMapping("/{id}/revocation")
	String revoke(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.walls.revoke(id, person);
		redirect.addFlashAttribute("flash", "emergency.flash.wallRevoked");
		return "redirect:/desk/walls";
	}

	private ModelAndView page(CurrentPerson person, Locale locale) {
		List<Option> shows = Arrays.stream(WallShows.values())
			.map((one) -> new Option(one, this.messages.getMessage("emergency.wallShows." + one, null, locale),
					this.messages.getMessage("emergency.wall.about." + one, null, locale)))
			.toList();
		return new ModelAndView("emergency/walls", "walls", this.walls.all(person)).addObject("shows", shows)
			.addObject("teams",
					this.teams.choices().stream().map((team) -> Option.of(team.id(), team.name())).toList());
	}

}
