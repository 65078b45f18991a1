package balcao.teamwork.web;

import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.teamwork.ClientNote;
import balcao.teamwork.ClientNoteService;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/** Notes about a ticket's requester and organization. */
@Controller
@RequestMapping("/desk/tickets/{number}/client-notes")
class ClientNoteController {

	private final ClientNoteService notes;

	private final TicketReading tickets;

	ClientNoteController(ClientNoteService notes, TicketReading tickets) {
		this.notes = notes;
		this.tickets = tickets;
	}

	@GetMapping
	ModelAndView list(@PathVariable String number, CurrentPerson person) {
		return page(number, person).addObject("form", new ClientNoteForm("", ClientNoteForm.About.ORGANIZATION, null));
	}

	@PostMapping
	ModelAndView add(@PathVariable String number, @Valid @ModelAttribute("form") ClientNoteForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		this.tickets.requireAsTeam(number, person);
		Attempt.to(() -> this.notes.add(number, person, form.about() == ClientNoteForm.About.PERSON, form.words()),
				errors, "text");
		if (errors.hasErrors()) {
			return Pages.invalid(page(number, person));
		}
		redirect.addFlashAttribute("flash", "teamwork.flash.noted");
		return Pages.redirect("/desk/tickets/" + number);
	}

	@GetMapping("/{noteId}")
	ModelAndView edit(@PathVariable String number, @PathVariable long noteId, CurrentPerson person) {
		ClientNote note = this.notes.find(number, noteId, person);
		return form(number, note, person).addObject("form", new ClientNoteForm(note.text(), null, note.version()));
	}

	@PostMapping("/{noteId}")
	ModelAndView change(@PathVariable String number, @PathVariable long noteId,
			@Valid @ModelAttribute("form") ClientNoteForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		ClientNote note = this.notes.find(number, noteId, person);
		Attempt.to(() -> this.notes.change(number, noteId, person, Objects.requireNonNullElse(form.version(), 0),
				form.words()), errors, "text");
		if (errors.hasErrors()) {
			return Pages.invalid(form(number, note, person));
		}
		redirect.addFlashAttribute("flash", "teamwork.flash.noteChanged");
		return Pages.redirect("/desk/tickets/" + number);
	}

	@PostMapping("/{noteId}/removal")
	String remove(@PathVariable String number, @PathVariable long noteId, CurrentPerson person,
			RedirectAttributes redirect) {
		this.notes.remove(number, noteId, person);
		redirect.addFlashAttribute("flash", "teamwork.flash.noteRemoved");
		return "redirect:/desk/tickets/" + number;
	}

	private ModelAndView page(String number, CurrentPerson person) {
		TicketSheet ticket = this.tickets.sheet(number, person);
		return new ModelAndView("teamwork/notes", "ticket", ticket).addObject("notes", this.notes.about(ticket));
	}

	private ModelAndView form(String number, ClientNote note, CurrentPerson person) {
		return new ModelAndView("teamwork/note", "note", note).addObject("ticket", this.tickets.sheet(number, person))
			.addObject("versions", this.notes.versions(note));
	}

}
