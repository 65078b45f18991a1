package balcao.ticket.web;

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
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketTags;

/** The words that the team puts on a ticket. */
@Controller
@RequestMapping("/desk/tickets/{number}/tags")
class DeskTagController {

	private final TicketTags tags;

	private final TicketReading reading;

	DeskTagController(TicketTags tags, TicketReading reading) {
		this.tags = tags;
		this.reading = reading;
	}

	@GetMapping
	ModelAndView tags(@PathVariable String number, CurrentPerson person) {
		return page(number, person).addObject("form", new TagForm(""));
	}

	@PostMapping
	ModelAndView tag(@PathVariable String number, @Valid @ModelAttribute("form") TagForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsTeam(number, person);
		Attempt.to(() -> this.tags.tag(number, person, form.word()), errors, "tag");
		if (errors.hasErrors()) {
			return Pages.invalid(page(number, person));
		}
		return new ModelAndView(Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.tagged", form.word()));
	}

	@PostMapping("/{tagId}/removal")
	ModelAndView untag(@PathVariable String number, @PathVariable long tagId, CurrentPerson person,
			RedirectAttributes redirect) {
		this.tags.untag(number, person, tagId);
		return new ModelAndView(Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.untagged"));
	}

	private ModelAndView page(String number, CurrentPerson person) {
		TicketSheet ticket = this.reading.sheet(number, person);
		return new ModelAndView("ticket/tags", "ticket", ticket).addObject("tags", this.tags.of(ticket.id()))
			.addObject("id", "tag")
			.addObject("suggested", this.tags.suggested(""));
	}

}
