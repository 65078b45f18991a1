package balcao.macro.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import balcao.macro.MacroScope;
import balcao.macro.MacroService;
import balcao.macro.MacroText;
import balcao.macro.MacroVariable;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.ticket.AfterReply;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/** Where prepared answers are written. */
@Controller
@RequestMapping(MacroController.HOME)
class MacroController {

	static final String HOME = "/desk/macros";

	private static final int PAGE = 50;

	private final MacroService macros;

	private final MacroFilling filling;

	private final MacroChanges words;

	private final TeamService teams;

	private final TicketReading tickets;

	private final MessageSource messages;

	MacroController(MacroService macros, MacroFilling filling, MacroChanges words, TeamService teams,
			TicketReading tickets, MessageSource messages) {
		this.macros = macros;
		this.filling = filling;
		this.words = words;
		this.teams = teams;
		this.tickets = tickets;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "0") long id, CurrentPerson person) {
		String words = q.substring(0, Math.min(q.length(), 100)).strip();
		List<MacroRow> found = this.macros.page(person, words, after, id);
		List<MacroRow> rows = found.subList(0, Math.min(PAGE, found.size()));
		return new ModelAndView("macro/list", "rows", rows).addObject("asked", words)
			.addObject("last", (found.size() > PAGE) ? rows.get(rows.size() - 1) : null);
	}

	@GetMapping("/new")
	ModelAndView blank(CurrentPerson person) {
		return page(null, person).addObject("form", MacroForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") MacroForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		check(form, errors);
		Attempt.to(() -> this.macros.add(form.terms(), person), errors, "text");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null, person));
		}
		redirect.addFlashAttribute("flash", "macro.flash.added");
		return Pages.redirect(HOME);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, CurrentPerson person) {
		MacroRow row = this.macros.find(id, person);
		return page(row, person).addObject("form", MacroForm.of(row.terms(), row.version()));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") MacroForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		MacroRow row = this.macros.find(id, person);
		if (!this.macros.mayWrite(row.terms().scope(), person)) {
			throw new NotFound();
		}
		check(form, errors);
		Attempt.to(() -> this.macros.change(id, form.seen(), form.terms(), person), errors, "text");
		if (errors.hasErrors()) {
			return Pages.invalid(page(row, person));
		}
		redirect.addFlashAttribute("flash", "macro.flash.changed");
		return Pages.redirect(HOME);
	}

	/** As it would be on a ticket; nothing is kept or sent. */
	@PostMapping("/preview")
	ModelAndView preview(@RequestParam(required = false) @Nullable Long id,
			@Valid @ModelAttribute("form") MacroForm form, BindingResult errors, CurrentPerson person, Locale locale) {
		MacroRow row = (id != null) ? this.macros.find(id, person) : null;
		check(form, errors);
		if (errors.hasErrors()) {
			return Pages.invalid(page(row, person));
		}
		TicketSheet ticket = this.tickets.numbered(Objects.requireNonNullElse(form.number(), ""), person)
			.map((number) -> this.tickets.sheet(number, person))
			.orElse(null);
		if (ticket == null) {
			errors.rejectValue("number", "macro.form.numberUnknown");
			return Pages.invalid(page(row, person));
		}
		return page(row, person).addObject("ticket", ticket)
			.addObject("filled", MacroText.fill(form.terms().text(), this.filling.values(ticket, person, locale)))
			.addObject("changes", this.words.of(form.changes()))
			.addObject("afterwards", form.after());
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.macros.archive(id, person);
		redirect.addFlashAttribute("flash", "macro.flash.archived");
		return "redirect:" + HOME;
	}

	@PostMapping("/{id}/restoration")
	String restore(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.macros.restore(id, person);
		redirect.addFlashAttribute("flash", "macro.flash.restored");
		return "redirect:" + HOME;
	}

	private static void check(MacroForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return;
		}
		List<String> unknown = MacroText.unknown(form.terms().text());
		if (!unknown.isEmpty()) {
			Refused refused = new Refused("macro.refused.unknown", String.join(", ", unknown));
			errors.rejectValue("text", refused.messageKey(), refused.arguments(), null);
		}
		if (form.lacksReason()) {
			errors.rejectValue("reason", "macro.form.reasonMissing");
		}
	}

	private ModelAndView page(@Nullable MacroRow row, CurrentPerson person) {
		boolean may = row == null || this.macros.mayWrite(row.terms().scope(), person);
		return new ModelAndView("macro/macro").addObject("row", row)
			.addObject("mayWrite", may)
			.addObject("variables", List.of(MacroVariable.values()))
			.addObject("afters",
					Stream.of(AfterReply.WAIT_FOR_CLIENT, AfterReply.RESOLVE)
						.map((after) -> Option.of(after.name(), say("ticket.afterReply." + after)))
						.toList())
			.addObject("assignees",
					Stream.of("me", "nobody").map((who) -> Option.of(who, say("ticket.desk.also." + who))).toList())
			.addObject("severities",
					Stream.of("1", "2", "3", "4").map((one) -> Option.of(one, say("ticket.severity." + one))).toList())
			.addObject("teams",
					this.teams.choices()
						.stream()
						.map((team) -> Option.of(Long.toString(team.id()), team.name()))
						.toList())
			.addObject("scopes",
					Stream.of(MacroScope.values())
						.filter((scope) -> this.macros.mayWrite(scope, person))
						.map((scope) -> Option.of(scope.name(), say("macro.macroScope." + scope)))
						.toList());
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
