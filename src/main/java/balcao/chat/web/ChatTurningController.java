package balcao.chat.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.chat.ChatReading;
import balcao.chat.ChatStanding;
import balcao.chat.ChatTurning;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.ticket.TicketOpening;

/** Makes a ticket or a protocol of a conversation. */
@Controller
@RequestMapping("/desk/chats/{id}")
class ChatTurningController {

	private final ChatReading reading;

	private final ChatTurning turning;

	private final TicketOpening opening;

	ChatTurningController(ChatReading reading, ChatTurning turning, TicketOpening opening) {
		this.reading = reading;
		this.turning = turning;
		this.opening = opening;
	}

	@GetMapping("/ticket")
	ModelAndView ticket(@PathVariable long id, CurrentPerson person) {
		return ticketPage(id, person).addObject("form", new ChatTicketForm(null, ""));
	}

	/** Opened at once where the type's form asks no more, else led through it. */
	@PostMapping("/ticket")
	ModelAndView open(@PathVariable long id, @Valid @ModelAttribute("form") ChatTicketForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return again(ticketPage(id, person));
		}
		try {
			long draft = this.turning.draft(id, Objects.requireNonNull(form.requestType()), form.subject(), locale,
					person);
			return this.turning.isComplete(draft, locale, person) ? send(id, draft, locale, person, redirect)
					: goOn(draft, redirect);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(ticketPage(id, person));
		}
	}

	/** What somebody else was faster with is no draft either. */
	private ModelAndView send(long id, long draft, Locale locale, CurrentPerson person, RedirectAttributes redirect) {
		try {
			this.opening.open(draft, person, locale);
		}
		catch (Refused refused) {
			this.turning.forget(draft, person);
			throw refused;
		}
		redirect.addFlashAttribute("flash", "chat.flash.ticket");
		return Pages.redirect("/desk/chats/" + id);
	}

	private static ModelAndView goOn(long draft, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "chat.flash.ticketBegun");
		return Pages.redirect("/tickets/drafts/" + draft + "/1");
	}

	private ModelAndView ticketPage(long id, CurrentPerson person) {
		ChatStanding standing = this.reading.standing(id, person);
		if (standing.ticketNumber() != null) {
			return turned(standing);
		}
		List<Option> types = this.turning.types(id, person)
			.stream()
			.map((type) -> new Option(type.id(), type.name(), type.description()))
			.toList();
		return new ModelAndView("chat/desk-ticket", "standing", standing).addObject("types", types);
	}

	/** With what was typed, unless there is nothing to type any more. */
	private static ModelAndView again(ModelAndView page) {
		return (page.getStatus() != null) ? page : Pages.invalid(page);
	}

	/** What it became already, with the way there. */
	private static ModelAndView turned(ChatStanding standing) {
		return new ModelAndView("chat/desk-turned", Map.of("standing", standing), HttpStatus.CONFLICT);
	}

	@GetMapping("/protocol")
	ModelAndView protocol(@PathVariable long id, CurrentPerson person) {
		return protocolPage(id, person).addObject("form", new ChatProtocolForm(""));
	}

	@PostMapping("/protocol")
	ModelAndView start(@PathVariable long id, @Valid @ModelAttribute("form") ChatProtocolForm form,
			BindingResult errors, CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return again(protocolPage(id, person));
		}
		try {
			String number = this.turning.startProtocol(id, form.summary(), locale, person);
			redirect.addFlashAttribute("flash", "chat.flash.protocol");
			redirect.addFlashAttribute("flashArguments", List.of(number));
			return Pages.redirect("/desk/chats");
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(protocolPage(id, person));
		}
	}

	private ModelAndView protocolPage(long id, CurrentPerson person) {
		ChatStanding standing = this.reading.standing(id, person);
		return (standing.ticketNumber() != null) ? turned(standing)
				: new ModelAndView("chat/desk-protocol", "standing", standing);
	}

}
