package balcao.protocol.web;

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
import balcao.protocol.ContactReading;
import balcao.protocol.ContactTaking;

/** A contact comes to nothing: a wrong number, somebody who only asked. */
@Controller
@RequestMapping(ContactTakingController.CONTACTS + "/{number}/closing")
class ClosingController {

	private final ContactTaking contacts;

	private final ContactReading reading;

	ClosingController(ContactTaking contacts, ContactReading reading) {
		this.contacts = contacts;
		this.reading = reading;
	}

	@GetMapping
	ModelAndView ask(@PathVariable String number, CurrentPerson person) {
		return page(number, person).addObject("form", new ClosingForm(""));
	}

	@PostMapping
	ModelAndView close(@PathVariable String number, @Valid @ModelAttribute("form") ClosingForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		Attempt.to(() -> this.contacts.close(Digits.of(number), form.words(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(number, person));
		}
		redirect.addFlashAttribute("flash", "protocol.flash.closed");
		return Pages.redirect(ContactTakingController.CONTACTS + "/" + Digits.of(number));
	}

	private ModelAndView page(String number, CurrentPerson person) {
		return new ModelAndView("protocol/closing", "contact", this.reading.contact(Digits.of(number), person));
	}

}
