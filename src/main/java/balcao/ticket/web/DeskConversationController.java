package balcao.ticket.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;
import balcao.ticket.Overtaken;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketReading;

/** What the team says, to the client or to itself. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskConversationController {

	private final DeskTickets tickets;

	private final TicketConversation conversation;

	private final TicketReading reading;

	private final Uploads uploads;

	DeskConversationController(DeskTickets tickets, TicketConversation conversation, TicketReading reading,
			Uploads uploads) {
		this.tickets = tickets;
		this.reading = reading;
		this.conversation = conversation;
		this.uploads = uploads;
	}

	@PostMapping("/messages")
	ModelAndView reply(@PathVariable String number, @Valid @ModelAttribute("form") ReplyForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		try {
			return this.tickets.act(number, person, DeskAct.REPLY, files, errors, () -> {
				this.conversation.reply(number, person, form.reply(files), form.next(), form.told());
				return Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.sent." + form.next());
			});
		}
		catch (Overtaken overtaken) {
			return this.tickets.overtaken(number, person, form.lastSeen(), files);
		}
	}

	@PostMapping(path = "/messages", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable String number, @RequestParam long removeUpload,
			@ModelAttribute("form") ReplyForm form, BindingResult errors, CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors);
		return this.tickets.again(number, person, DeskAct.REPLY, files, HttpStatus.OK);
	}

	@PostMapping("/notes")
	ModelAndView note(@PathVariable String number, @Valid @ModelAttribute("form") NoteForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		return this.tickets.act(number, person, DeskAct.NOTE, files, errors, () -> {
			this.conversation.note(number, person, form.reply(files));
			return Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.noted");
		});
	}

	@PostMapping(path = "/notes", params = "removeUpload")
	ModelAndView removeNoteUpload(@PathVariable String number, @RequestParam long removeUpload,
			@ModelAttribute("form") NoteForm form, BindingResult errors, CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors);
		return this.tickets.again(number, person, DeskAct.NOTE, files, HttpStatus.OK);
	}

}
