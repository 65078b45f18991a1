package balcao.chat.web;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.calendar.CalendarService;
import balcao.chat.ChatSettingService;
import balcao.organization.TeamService;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** When, by whom and with which words conversations are answered. */
@Controller
@RequestMapping("/backoffice/chat")
class ChatSettingController {

	private final ChatSettingService settings;

	private final CalendarService calendars;

	private final TeamService teams;

	ChatSettingController(ChatSettingService settings, CalendarService calendars, TeamService teams) {
		this.settings = settings;
		this.calendars = calendars;
		this.teams = teams;
	}

	@GetMapping
	ModelAndView show() {
		return page().addObject("form", ChatSettingForm.of(this.settings.terms()));
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute("form") ChatSettingForm form, BindingResult errors,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return Pages.invalid(page());
		}
		this.settings.change(form.terms());
		redirect.addFlashAttribute("flash", "chat.flash.settings");
		return Pages.redirect("/backoffice/chat");
	}

	private ModelAndView page() {
		return new ModelAndView("chat/settings", "calendars",
				this.calendars.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList())
			.addObject("teams", this.teams.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList());
	}

}
