package balcao.mail.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.mail.LetterKind;
import balcao.mail.LetterService;
import balcao.mail.LetterTextService;
import balcao.mail.Printed;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/**
 * The letters that the demo kept instead of sending them, and every letter with made-up
 * contents; for its admin only.
 */
@Controller
@Profile("demo")
class CaughtLetterController {

	private static final int LONGEST = 100;

	private final LetterService letters;

	private final LetterTextService texts;

	CaughtLetterController(LetterService letters, LetterTextService texts) {
		this.letters = letters;
		this.texts = texts;
	}

	@GetMapping("/demo/mail")
	ModelAndView page(@RequestParam(defaultValue = "") String to, CurrentPerson person) {
		requireAdmin(person);
		String asked = to.substring(0, Math.min(LONGEST, to.length())).strip();
		return new ModelAndView("mail/caught", "letters", this.letters.caught(asked)).addObject("asked", asked);
	}

	/** A letter with its headers and both its parts. */
	@GetMapping("/demo/mail/{id}")
	ModelAndView letter(@PathVariable long id, CurrentPerson person, HttpServletResponse response) {
		requireAdmin(person);
		response.setHeader("Content-Security-Policy", LetterFrame.AROUND);
		return new ModelAndView("mail/caught-letter", "letter", this.letters.findCaught(id));
	}

	/** A letter as a mail program shows it. */
	@GetMapping("/demo/mail/{id}/html")
	ResponseEntity<String> html(@PathVariable long id, CurrentPerson person) {
		requireAdmin(person);
		return LetterFrame.of(this.letters.findCaught(id).html());
	}

	/** Every letter in both languages and both themes. */
	@GetMapping("/demo/letters")
	ModelAndView gallery(CurrentPerson person, HttpServletResponse response) {
		requireAdmin(person);
		response.setHeader("Content-Security-Policy", LetterFrame.AROUND);
		return new ModelAndView("mail/gallery", "kinds", List.of(LetterKind.values()))
			.addObject("languages", LetterTextController.tags())
			.addObject("themes", List.of("light", "dark"));
	}

	@GetMapping("/demo/letters/{kind}/{language}")
	ResponseEntity<String> sample(@PathVariable String kind, @PathVariable String language,
			@RequestParam(defaultValue = "light") String theme, CurrentPerson person) {
		requireAdmin(person);
		LetterTextService.LetterText text = this.texts.find(LetterKind.of(kind).orElseThrow(NotFound::new),
				Locale.forLanguageTag(language));
		Printed printed = this.texts.sample(text.kind(), text.language(), text.terms());
		return LetterFrame.of(new Printed(printed.subject(), printed.text(),
				LetterFrame.inTheme(printed.html(), "dark".equals(theme))));
	}

	private static void requireAdmin(CurrentPerson person) {
		if (!person.isAdmin()) {
			throw new NotFound();
		}
	}

}
