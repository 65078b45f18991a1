package balcao.mail.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.mail.LetterService;
import balcao.organization.PersonService;

/** Somebody's address works again, as an admin knows. */
@Controller
class PersonAddressController {

	private final PersonService people;

	private final LetterService letters;

	PersonAddressController(PersonService people, LetterService letters) {
		this.people = people;
		this.letters = letters;
	}

	@PostMapping("/backoffice/people/{id}/working-address")
	String works(@PathVariable long id, RedirectAttributes redirect) {
		this.letters.unblock(this.people.row(id).email());
		redirect.addFlashAttribute("flash", "mail.flash.unblocked");
		return "redirect:/backoffice/people/" + id;
	}

}
