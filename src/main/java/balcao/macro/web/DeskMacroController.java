package balcao.macro.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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

import balcao.macro.MacroRow;
import balcao.macro.MacroService;
import balcao.macro.MacroText;
import balcao.platform.CurrentPerson;
import balcao.platform.TypedForm;
import balcao.platform.TypedFormService;
import balcao.platform.web.FieldMessages;
import balcao.platform.web.Pages;
import balcao.ticket.AfterReply;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/**
 * Prepared answers on a ticket: chosen, looked at as they would be, and put into the
 * reply that one is writing. Nothing is sent or changed here.
 */
@Controller
@RequestMapping("/desk/tickets/{number}/macros")
class DeskMacroController {

	private static final int LONGEST = 20_000;

	private final MacroService macros;

	private final MacroFilling filling;

	private final TicketReading tickets;

	private final TypedFormService typed;

	private final MacroChanges words;

	DeskMacroController(MacroService macros, MacroFilling filling, TicketReading tickets, TypedFormService typed,
			MacroChanges words) {
		this.macros = macros;
		this.filling = filling;
		this.tickets = tickets;
		this.typed = typed;
		this.words = words;
	}

	@GetMapping
	ModelAndView choose(@PathVariable String number, @RequestParam(defaultValue = "") String q, CurrentPerson person,
			Locale locale) {
		TicketSheet ticket = this.tickets.sheet(number, person);
		String words = q.substring(0, Math.min(q.length(), 100)).strip();
		return new ModelAndView("macro/choose", "ticket", ticket).addObject("asked", words)
			.addObject("macros",
					MacroFilling.fill(this.macros.usable(person, words), this.filling.values(ticket, person, locale)));
	}

	/** From a reply that is being written, which is kept first. */
	@PostMapping
	ModelAndView chooseWhileWriting(@PathVariable String number, @Valid @ModelAttribute("form") Writing writing,
			BindingResult errors, CurrentPerson person, Locale locale) {
		ModelAndView page = choose(number, "", person, locale);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		if (!writing.words().isBlank() || !writing.files().isEmpty()) {
			this.typed.keep(person, form(number), writing.kept(), Objects.requireNonNullElse(writing.keptVersion(), 0),
					writing.fields(), writing.files());
		}
		return page;
	}

	@GetMapping("/{id}")
	ModelAndView preview(@PathVariable String number, @PathVariable long id, CurrentPerson person, Locale locale) {
		TicketSheet ticket = this.tickets.sheet(number, person);
		MacroRow macro = this.macros.usable(id, person);
		return new ModelAndView("macro/preview", "ticket", ticket).addObject("macro", macro)
			.addObject("words", this.words.of(macro.terms().changes()))
			.addObject("filled", MacroText.fill(macro.terms().text(), this.filling.values(ticket, person, locale)));
	}

	/** Puts it into the reply, behind what is there already. */
	@PostMapping("/{id}/application")
	String apply(@PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "") @Size(max = 20_000) String said,
			@RequestParam(required = false) @Nullable AfterReply after,
			@RequestParam(required = false) @Nullable List<String> also, CurrentPerson person,
			RedirectAttributes redirect) {
		this.tickets.requireAsTeam(number, person);
		this.macros.usable(id, person);
		TypedForm before = this.typed.of(person, form(number))
			.stream()
			.filter((one) -> !one.isDiscarded())
			.findFirst()
			.orElse(null);
		Map<String, List<String>> fields = new LinkedHashMap<>((before != null) ? before.fields() : Map.of());
		String text = String.join("\n", fields.getOrDefault("text", List.of())).strip();
		String whole = text.isEmpty() ? said
				: (said.isBlank() || text.endsWith(said.strip())) ? text : text + "\n\n" + said;
		fields.put("text", List.of(whole.substring(0, Math.min(LONGEST, whole.length()))));
		Set<String> changes = new LinkedHashSet<>(fields.getOrDefault("also", List.of()));
		if (also != null) {
			changes.addAll(also.stream().filter(Objects::nonNull).limit(20).toList());
		}
		fields.put("also", new ArrayList<>(changes));
		if (after != null) {
			fields.put("after", List.of(after.name()));
		}
		String address = "/desk/tickets/" + number;
		redirect.addFlashAttribute("flash", "macro.flash.applied");
		return "redirect:" + this.typed
			.keep(person, form(number), (before != null) ? before.id() : null, (before != null) ? before.version() : 0,
					fields, (before != null) ? before.files() : List.of())
			.map((kept) -> address + "?typed=" + kept.id() + "#text")
			.orElse(address);
	}

	private static String form(String number) {
		return "ticket:" + number + ":desk-reply";
	}

	/**
	 * A reply that is being written.
	 *
	 * @param kept what its page kept of it before; null for nothing yet
	 */
	record Writing(@Size(max = 20_000, message = FieldMessages.TOO_LONG) @Nullable String text,
			@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String after, @Nullable List<String> also,
			@Nullable Long kept, @Nullable Integer keptVersion, @Nullable List<Long> uploads) {

		String words() {
			return Objects.requireNonNullElse(this.text, "");
		}

		List<Long> files() {
			return (this.uploads != null) ? this.uploads.stream().filter(Objects::nonNull).distinct().limit(50).toList()
					: List.of();
		}

		Map<String, List<String>> fields() {
			Map<String, List<String>> fields = new LinkedHashMap<>();
			fields.put("text", List.of(words().substring(0, Math.min(LONGEST, words().length()))));
			if (this.after != null) {
				fields.put("after", List.of(this.after));
			}
			if (this.also != null) {
				fields.put("also", this.also.stream().filter(Objects::nonNull).limit(20).toList());
			}
			return fields;
		}

	}

}
