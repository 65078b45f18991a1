package balcao.protocol.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.protocol.ContactBeginning;
import balcao.protocol.ContactReading;
import balcao.protocol.ContactRow;
import balcao.protocol.ContactTaking;
import balcao.protocol.ContactState;

/** A contact while somebody speaks with whoever calls. */
@Controller
@RequestMapping(ContactTakingController.CONTACTS)
class ContactTakingController {

	static final String CONTACTS = "/desk/protocols";

	private static final String FORM = "form";

	private static final String CALLER = "caller";

	private static final String OTHER = "other";

	/** Pages that were opened by hand, by a program, or from here. */
	private static final Set<String> OWN = Set.of("none", "same-origin");

	private final ContactBeginning beginning;

	private final ContactTaking contacts;

	private final ContactReading reading;

	private final ContactPages pages;

	ContactTakingController(ContactBeginning beginning, ContactTaking contacts, ContactReading reading,
			ContactPages pages) {
		this.beginning = beginning;
		this.contacts = contacts;
		this.reading = reading;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable ContactState state,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		KeysetPage<ContactRow> page = this.reading.page(state, new PageRequest(after, before), person);
		return this.pages.list(page, state);
	}

	/**
	 * Begins nothing by itself, since programs of telephones open addresses: the page has
	 * the button, and a script presses it where a number was given, unless another site
	 * led here.
	 */
	@GetMapping("/new")
	ModelAndView blank(@RequestParam(defaultValue = "") String tel,
			@RequestHeader(name = "Sec-Fetch-Site", defaultValue = "") String from) {
		CallForm form = new CallForm(Cut.to(tel, CallForm.LONGEST));
		return calling(!form.phone().isEmpty() && OWN.contains(from)).addObject(FORM, form);
	}

	private static ModelAndView calling(boolean begins) {
		return new ModelAndView("protocol/new", "begins", begins);
	}

	@PostMapping
	ModelAndView begin(@Valid @ModelAttribute(FORM) CallForm form, BindingResult errors, CurrentPerson person) {
		return errors.hasErrors() ? Pages.invalid(calling(false))
				: Pages.redirect(CONTACTS + "/" + this.beginning.call(form.phone(), person));
	}

	@GetMapping("/{number}")
	ModelAndView contact(@PathVariable String number, @RequestParam(defaultValue = "") String caller,
			CurrentPerson person, Locale locale) {
		return this.pages.contact(Digits.of(number), Cut.to(caller, 200), person, locale);
	}

	/** Keeps what was typed; answers the page, or only its live parts. */
	@PostMapping("/{number}/facts")
	ModelAndView keep(@PathVariable String number, @Valid @ModelAttribute(FORM) ContactForm form, BindingResult errors,
			@RequestParam(defaultValue = "false") boolean part, CurrentPerson person, Locale locale) {
		Attempt.to(() -> this.contacts.keep(Digits.of(number), form.facts(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.form(Digits.of(number), words(errors), person, locale));
		}
		return part ? this.pages.parts(Digits.of(number), form.words(), person, locale)
				: this.pages.back(Digits.of(number), form);
	}

	@PostMapping("/{number}/sign")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void hear(@PathVariable String number, CurrentPerson person) {
		this.contacts.hear(Digits.of(number), person);
	}

	@PostMapping("/{number}/registration")
	ModelAndView register(@PathVariable String number, @Valid @ModelAttribute(FORM) ContactForm form,
			BindingResult errors, CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		Attempt.to(() -> this.contacts.register(Digits.of(number), form.facts(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.form(Digits.of(number), words(errors), person, locale));
		}
		redirect.addFlashAttribute("flash", "protocol.flash.registered");
		return Pages.redirect(this.pages.after(Digits.of(number), person));
	}

	@PostMapping("/{number}/joining")
	ModelAndView join(@PathVariable String number, @Valid @ModelAttribute(FORM) ContactForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		String digits = Digits.of(number);
		Attempt.to(() -> this.contacts.join(digits, form.joined(), form.facts(),
				this.pages.report(digits, form, person, locale), person), errors, OTHER);
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.form(digits, words(errors), person, locale));
		}
		redirect.addFlashAttribute("flash", "protocol.flash.joined");
		return Pages.redirect(this.pages.after(digits, person));
	}

	@PostMapping("/{number}/interruption")
	ModelAndView interrupt(@PathVariable String number, @Valid @ModelAttribute(FORM) ContactForm form,
			BindingResult errors, CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		Attempt.to(() -> this.contacts.interrupt(Digits.of(number), form.facts(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.form(Digits.of(number), words(errors), person, locale));
		}
		redirect.addFlashAttribute("flash", "protocol.flash.interrupted");
		return Pages.redirect(CallBackController.CALL_BACKS + "/" + Digits.of(number));
	}

	/** What looks for who calls, also where something else is no value of its field. */
	private static String words(BindingResult errors) {
		return Cut.to(Objects.toString(errors.getFieldValue(CALLER), ""), 200);
	}

	@GetMapping("/{number}/completion")
	ModelAndView completion(@PathVariable String number, @RequestParam(defaultValue = "") String caller,
			CurrentPerson person, Locale locale) {
		return this.pages.completion(Digits.of(number), Cut.to(caller, 200), person, locale);
	}

	/**
	 * A button that chooses who called asks for the page again, with the choice, and one
	 * that looks for them with what was found.
	 */
	@PostMapping("/{number}/completion")
	ModelAndView complete(@PathVariable String number, @Valid @ModelAttribute(FORM) ContactForm form,
			BindingResult errors, @RequestParam(defaultValue = "false") boolean search, CurrentPerson person,
			Locale locale, RedirectAttributes redirect) {
		Attempt.to(() -> this.contacts.complete(Digits.of(number), form.facts(), person), errors, CALLER);
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.completing(Digits.of(number), words(errors), person, locale));
		}
		if (search) {
			return this.pages.search(Digits.of(number), form.words());
		}
		redirect.addFlashAttribute("flash", "protocol.flash.completed");
		return Pages.redirect((form.choice() != null) ? CONTACTS + "/" + Digits.of(number) + "/completion"
				: this.pages.after(Digits.of(number), person));
	}

}
