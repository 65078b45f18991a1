package balcao.ticket.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
import balcao.ticket.TicketReplying;

/** What the team says, to the client or to itself. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskConversationController {

	/** By what a form keeps itself. */
	private static final Set<String> KEPT = Set.of("keeps", "kept", "keptVersion");

	private final DeskTickets tickets;

	private final TicketReplying replying;

	private final TicketConversation conversation;

	private final TicketReading reading;

	private final Uploads uploads;

	DeskConversationController(DeskTickets tickets, TicketReplying replying, TicketConversation conversation,
			TicketReading reading, Uploads uploads) {
		this.tickets = tickets;
		this.replying = replying;
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
				boolean seen = this.replying.send(number, person, form.reply(files), form.next(), form.told(),
						form.changes());
				return Flash.to(seen ? "/desk/tickets/" + number : "/desk", redirect,
						"ticket.flash.sent." + form.next());
			});
		}
		catch (Overtaken overtaken) {
			return this.tickets.overtaken(number, person, form.lastSeen(), files);
		}
	}

	/** The reply as its client will read it; nothing is sent. */
	@PostMapping("/preview")
	ModelAndView preview(@PathVariable String number, @Valid @ModelAttribute("form") ReplyForm form,
			BindingResult errors, @RequestParam Map<String, String> sent, CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return this.tickets.again(number, person, DeskAct.REPLY, files, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Map<String, String> kept = new TreeMap<>(sent);
		kept.keySet().retainAll(KEPT);
		return this.tickets.preview(number, person, form, files, kept);
	}

	/** Back from the preview, with what was typed. */
	@PostMapping(path = "/messages", params = "edit")
	ModelAndView edit(@PathVariable String number, @ModelAttribute("form") ReplyForm form, BindingResult errors,
			CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		return this.tickets.again(number, person, DeskAct.REPLY, files, HttpStatus.OK);
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
