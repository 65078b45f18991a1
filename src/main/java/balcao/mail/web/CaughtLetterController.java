package balcao.mail.web;

import java.nio.charset.StandardCharsets;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import balcao.mail.LetterService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** The letters that the demo kept instead of sending them; for its admin only. */
@Controller
@Profile("demo")
class CaughtLetterController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final LetterService letters;

	CaughtLetterController(LetterService letters) {
		this.letters = letters;
	}

	@GetMapping("/demo/mail")
	String page(CurrentPerson person, Model model) {
		requireAdmin(person);
		model.addAttribute("letters", this.letters.caught());
		return "mail/caught";
	}

	/** A letter as a mail program shows it. */
	@GetMapping("/demo/mail/{id}")
	ResponseEntity<String> letter(@PathVariable long id, CurrentPerson person) {
		requireAdmin(person);
		return ResponseEntity.ok()
			.contentType(HTML)
			.header("Content-Security-Policy", "default-src 'none'; sandbox allow-top-navigation")
			.body(this.letters.findCaught(id).html());
	}

	private static void requireAdmin(CurrentPerson person) {
		if (!person.isAdmin()) {
			throw new NotFound();
		}
	}

}
