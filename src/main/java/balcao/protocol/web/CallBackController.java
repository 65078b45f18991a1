package balcao.protocol.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.protocol.CallBackService;
import balcao.protocol.CallResult;
import balcao.protocol.ContactReading;
import balcao.protocol.ContactRow;
import balcao.ticket.CallBackRule;

/** Calls that were cut and have to be given back. */
@Controller
@RequestMapping(CallBackController.CALL_BACKS)
class CallBackController {

	static final String CALL_BACKS = "/desk/callbacks";

	private final CallBackService calls;

	private final ContactReading reading;

	private final CallBackRule rule;

	private final MessageSource messages;

	CallBackController(CallBackService calls, ContactReading reading, CallBackRule rule, MessageSource messages) {
		this.rule = rule;
		this.calls = calls;
		this.reading = reading;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		KeysetPage<ContactRow> page = this.reading.waiting(new PageRequest(after, before), person);
		return new ModelAndView("protocol/call-backs", "page", page).addObject("dues", dues(page.rows()))
			.addObject("newer", (page.before() != null) ? CALL_BACKS + "?before=" + page.before() : null)
			.addObject("older", (page.after() != null) ? CALL_BACKS + "?after=" + page.after() : null);
	}

	/** Until when each is promised to be called back, where something promises. */
	private Map<Long, Instant> dues(List<ContactRow> rows) {
		Map<Long, Duration> within = this.rule.within(rows.stream().map(CallBackController::organization).toList());
		Map<Long, Instant> dues = new HashMap<>();
		for (ContactRow row : rows) {
			Duration promised = within.get(organization(row));
			Instant cut = row.interruptedAt();
			if (promised != null && cut != null) {
				dues.put(row.id(), cut.plus(promised));
			}
		}
		return dues;
	}

	private static long organization(ContactRow row) {
		return Objects.requireNonNullElse(row.facts().organizationId(), 0L);
	}

	@GetMapping("/{number}")
	ModelAndView callBack(@PathVariable String number, CurrentPerson person, Locale locale) {
		ContactRow contact = this.reading.contact(Digits.of(number), person);
		return contact.isInterrupted() ? page(contact, person, locale).addObject("form", new CallBackForm(null, ""))
				: Pages.redirect(ContactTakingController.CONTACTS + "/" + contact.number());
	}

	@PostMapping("/{number}/taking")
	ModelAndView take(@PathVariable String number, CurrentPerson person) {
		this.calls.take(Digits.of(number), person);
		return Pages.redirect(CALL_BACKS + "/" + Digits.of(number));
	}

	@PostMapping("/{number}/result")
	ModelAndView result(@PathVariable String number, @Valid @ModelAttribute("form") CallBackForm form,
			BindingResult errors, CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		Attempt.to(
				() -> this.calls.result(Digits.of(number), Objects.requireNonNull(form.result()), form.words(), person),
				errors, "words");
		if (errors.hasErrors()) {
			return Pages.invalid(page(this.reading.contact(Digits.of(number), person), person, locale));
		}
		redirect.addFlashAttribute("flash", "protocol.flash." + form.result());
		return Pages.redirect((form.result() == CallResult.REACHED)
				? ContactTakingController.CONTACTS + "/" + Digits.of(number) : CALL_BACKS);
	}

	private ModelAndView page(ContactRow contact, CurrentPerson person, Locale locale) {
		return new ModelAndView("protocol/call-back", "contact", contact)
			.addObject("mine", Objects.equals(contact.callerId(), person.id()))
			.addObject("results",
					Stream.of(CallResult.values())
						.map((one) -> new Option(one.name(),
								this.messages.getMessage("protocol.callResult." + one.name(), null, locale),
								this.messages.getMessage("protocol.callResultHint." + one.name(), null, locale)))
						.toList());
	}

}
