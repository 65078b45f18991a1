package balcao.organization.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

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

import balcao.organization.TeamPage;
import balcao.organization.TeamRow;
import balcao.organization.TeamService;
import balcao.platform.Folding;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The teams with their members and leaders. */
@Controller
@RequestMapping("/backoffice/teams")
class TeamAdminController {

	private final TeamService teams;

	private final MessageSource messages;

	TeamAdminController(TeamService teams, MessageSource messages) {
		this.teams = teams;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "false") boolean archived) {
		List<TeamRow> rows = this.teams.rows()
			.stream()
			.filter((row) -> row.archived() == archived && Folding.contains(row.name(), q))
			.toList();
		return new ModelAndView("organization/teams", Map.of("q", q, "archived", archived, "rows", rows, "uses",
				this.teams.uses(rows.stream().map(TeamRow::id).toList())));
	}

	@GetMapping("/new")
	ModelAndView blank(Locale locale) {
		return page(null, locale).addObject("form", TeamForm.EMPTY);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") TeamForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.teams.register(form.name(), form.memberIds(), form.leader()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(null, locale));
		}
		redirect.addFlashAttribute("flash", "organization.flash.teamRegistered");
		return Pages.redirect("/backoffice/teams");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, Locale locale) {
		TeamPage team = this.teams.page(id);
		return page(team, locale).addObject("form", TeamForm.of(team));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") TeamForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		TeamPage team = this.teams.page(id);
		Attempt.to(() -> this.teams.change(id, form.name(), form.memberIds(), form.leader()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(team, locale));
		}
		redirect.addFlashAttribute("flash", "organization.flash.changed");
		return Pages.redirect("/backoffice/teams");
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.teams.archive(id);
		redirect.addFlashAttribute("flash", "organization.flash.teamArchived");
		return Pages.redirect("/backoffice/teams/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.teams.restore(id);
		redirect.addFlashAttribute("flash", "organization.flash.restored");
		return Pages.redirect("/backoffice/teams/" + id);
	}

	private ModelAndView page(@Nullable TeamPage team, Locale locale) {
		List<Option> candidates = this.teams.candidates()
			.stream()
			.map((person) -> new Option(person.id(), person.name(),
					this.messages.getMessage("platform.role." + person.role(), null, locale)))
			.toList();
		return new ModelAndView("organization/team", Map.of("candidates", candidates)).addObject("team", team)
			.addObject("uses", (team != null) ? this.teams.uses(List.of(team.id())).getOrDefault(team.id(), 0) : null);
	}

}
