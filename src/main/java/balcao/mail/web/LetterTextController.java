package balcao.mail.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.mail.LetterKind;
import balcao.mail.LetterTextService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** Where admins word the letters. */
@Controller
@RequestMapping(LetterTextController.HOME)
class LetterTextController {

	static final String HOME = "/backoffice/letters";

	private final LetterTextService texts;

	LetterTextController(LetterTextService texts) {
		this.texts = texts;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("mail/texts", "shelves", List.of(LetterKind.Shelf.values()))
			.addObject("kinds", List.of(LetterKind.values()))
			.addObject("languages", tags())
			.addObject("own", this.texts.own());
	}

	@GetMapping("/{kind}/{language}")
	ModelAndView edit(@PathVariable String kind, @PathVariable String language, HttpServletResponse response) {
		LetterTextService.LetterText text = find(kind, language);
		return page(text, response).addObject("form", LetterTextForm.of(text));
	}

	@PostMapping("/{kind}/{language}")
	ModelAndView write(@PathVariable String kind, @PathVariable String language,
			@Valid @ModelAttribute("form") LetterTextForm form, BindingResult errors, HttpServletResponse response,
			RedirectAttributes redirect) {
		LetterTextService.LetterText text = find(kind, language);
		refuseUnknown(text.kind(), "subject", form.subject(), errors);
		refuseUnknown(text.kind(), "button", form.button(), errors);
		refuseUnknown(text.kind(), "body", form.body(), errors);
		if (!errors.hasErrors()) {
			Attempt.to(() -> this.texts.write(text.kind(), text.language(), form.terms(), form.seen()), errors, "body");
		}
		if (errors.hasErrors()) {
			return Pages.invalid(page(text, response));
		}
		redirect.addFlashAttribute("flash", "mail.flash.worded");
		return Pages.redirect(HOME + "/" + kind + "/" + language);
	}

	/** The letter as it is, with made-up contents. */
	@GetMapping("/{kind}/{language}/preview")
	ResponseEntity<String> preview(@PathVariable String kind, @PathVariable String language) {
		LetterTextService.LetterText text = find(kind, language);
		return LetterFrame.of(this.texts.sample(text.kind(), text.language(), text.terms()));
	}

	/** The letter as it would be; nothing is kept. */
	@PostMapping("/{kind}/{language}/preview")
	ResponseEntity<String> preview(@PathVariable String kind, @PathVariable String language,
			@ModelAttribute("form") LetterTextForm form) {
		LetterTextService.LetterText text = find(kind, language);
		return LetterFrame.of(this.texts.sample(text.kind(), text.language(), form.terms()));
	}

	@PostMapping("/{kind}/{language}/removal")
	String forget(@PathVariable String kind, @PathVariable String language, RedirectAttributes redirect) {
		LetterTextService.LetterText text = find(kind, language);
		this.texts.forget(text.kind(), text.language());
		redirect.addFlashAttribute("flash", "mail.flash.oursAgain");
		return "redirect:" + HOME + "/" + kind + "/" + language;
	}

	@PostMapping("/{kind}/{language}/trial")
	String test(@PathVariable String kind, @PathVariable String language, CurrentPerson person,
			RedirectAttributes redirect) {
		LetterTextService.LetterText text = find(kind, language);
		this.texts.test(text.kind(), text.language(), person);
		redirect.addFlashAttribute("flashArguments", List.of(person.email()));
		redirect.addFlashAttribute("flash", "mail.flash.tried");
		return "redirect:" + HOME + "/" + kind + "/" + language;
	}

	private LetterTextService.LetterText find(String kind, String language) {
		return this.texts.find(LetterKind.of(kind).orElseThrow(NotFound::new), Locale.forLanguageTag(language));
	}

	private static void refuseUnknown(LetterKind kind, String field, @Nullable String text, BindingResult errors) {
		List<String> unknown = LetterTextService.unknown(kind, (text != null) ? text : "");
		if (!unknown.isEmpty()) {
			Refused refused = new Refused("mail.refused.unknown", String.join(", ", unknown));
			errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
		}
	}

	private static ModelAndView page(LetterTextService.LetterText text, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", LetterFrame.AROUND);
		return new ModelAndView("mail/text", "text", text).addObject("language", text.language().toLanguageTag())
			.addObject("languages", tags());
	}

	static List<String> tags() {
		return LetterTextService.languages().stream().map(Locale::toLanguageTag).toList();
	}

}
