package balcao.chat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

import balcao.chat.ChatHanding;
import balcao.chat.ChatReading;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Gives a conversation on, asks colleagues to join, keeps notes for them. */
@Controller
@RequestMapping("/desk/chats/{id}")
class ChatHandingController {

	private final ChatReading reading;

	private final ChatHanding handing;

	private final TeamService teams;

	private final MessageSource messages;

	ChatHandingController(ChatReading reading, ChatHanding handing, TeamService teams, MessageSource messages) {
		this.reading = reading;
		this.handing = handing;
		this.teams = teams;
		this.messages = messages;
	}

	@GetMapping("/transfer")
	ModelAndView chooseReceiver(@PathVariable long id, CurrentPerson person, Locale locale) {
		return transferring(id, person, locale).addObject("form", HandForm.EMPTY);
	}

	@PostMapping("/transfer")
	ModelAndView transfer(@PathVariable long id, @Valid @ModelAttribute("form") HandForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		ModelAndView page = transferring(id, person, locale);
		Attempt.to(() -> {
			if (form.isTeam()) {
				this.handing.toTeam(id, form.id(), form.note(), person);
			}
			else {
				this.handing.toPerson(id, form.id(), form.note(), person);
			}
		}, errors, "receiver");
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		redirect.addFlashAttribute("flash", "chat.flash.handed");
		return Pages.redirect("/desk/chats");
	}

	private ModelAndView transferring(long id, CurrentPerson person, Locale locale) {
		List<Option> receivers = new ArrayList<>();
		this.teams.choices()
			.forEach((team) -> receivers.add(Option.of("team-" + team.id(),
					this.messages.getMessage("chat.hand.team", new Object[] { team.name() }, locale))));
		this.handing.colleagues(person).forEach((one) -> receivers.add(Option.of("person-" + one.id(), one.name())));
		return new ModelAndView("chat/desk-transfer", "standing", this.reading.standing(id, person))
			.addObject("receivers", receivers);
	}

	@GetMapping("/guests")
	ModelAndView chooseGuest(@PathVariable long id, CurrentPerson person) {
		return inviting(id, person).addObject("form", HandForm.EMPTY);
	}

	@PostMapping("/guests")
	ModelAndView invite(@PathVariable long id, @Valid @ModelAttribute("form") HandForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		ModelAndView page = inviting(id, person);
		if (!errors.hasErrors() && form.isTeam()) {
			errors.rejectValue("receiver", "chat.hand.missing");
		}
		Attempt.to(() -> this.handing.invite(id, form.id(), form.note(), person), errors, "receiver");
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		redirect.addFlashAttribute("flash", "chat.flash.invited");
		return Pages.redirect("/desk/chats/" + id);
	}

	private ModelAndView inviting(long id, CurrentPerson person) {
		return new ModelAndView("chat/desk-guest", "standing", this.reading.standing(id, person)).addObject("receivers",
				this.handing.colleagues(person)
					.stream()
					.map((one) -> Option.of("person-" + one.id(), one.name()))
					.toList());
	}

	@GetMapping("/notes")
	ModelAndView write(@PathVariable long id, CurrentPerson person) {
		return noting(id, person).addObject("form", ChatNoteForm.EMPTY);
	}

	@PostMapping("/notes")
	ModelAndView note(@PathVariable long id, @Valid @ModelAttribute("form") ChatNoteForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		ModelAndView page = noting(id, person);
		Attempt.to(() -> this.handing.note(id, form.note(), person), errors, "note");
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		redirect.addFlashAttribute("flash", "chat.flash.noted");
		return Pages.redirect("/desk/chats/" + id);
	}

	private ModelAndView noting(long id, CurrentPerson person) {
		return new ModelAndView("chat/desk-note", "standing", this.reading.standing(id, person));
	}

}
