package balcao.ticket.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.ticket.EndingRow;
import balcao.ticket.EndingScope;
import balcao.ticket.EndingService;

/** When silence closes a solution, and how long an ended ticket may come back. */
@Controller
@RequestMapping("/backoffice/endings")
class EndingAdminController {

	private static final String HOME = "/backoffice/endings";

	private final EndingService endings;

	private final MessageSource messages;

	EndingAdminController(EndingService endings, MessageSource messages) {
		this.endings = endings;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(Locale locale) {
		return all(locale).addObject("form", EndingForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") EndingForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		if (!errors.hasErrors() && !form.namesWhom()) {
			errors.rejectValue("whom", "ticket.ending.whomMissing");
		}
		Attempt.to(() -> this.endings.add(form.scope(), form.scopeId(), form.terms()), errors, "whom");
		return errors.hasErrors() ? Pages.invalid(all(locale)) : changed(redirect);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, Locale locale) {
		EndingRow row = this.endings.row(id);
		return page(row, locale).addObject("form", EndingForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") EndingForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		EndingRow row = this.endings.row(id);
		Attempt.to(() -> this.endings.change(id, form.terms(), form.seen()), errors, null);
		return errors.hasErrors() ? Pages.invalid(page(row, locale)) : changed(redirect);
	}

	@PostMapping("/{id}/removal")
	ModelAndView remove(@PathVariable long id, RedirectAttributes redirect) {
		this.endings.remove(id);
		return changed(redirect);
	}

	private static ModelAndView changed(RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "ticket.flash.ruleChanged");
		return Pages.redirect(HOME);
	}

	private ModelAndView all(Locale locale) {
		Stream<Option> whom = Stream.of(EndingScope.REQUEST_TYPE, EndingScope.ORGANIZATION, EndingScope.CONTRACT)
			.flatMap((scope) -> options(scope, locale));
		return new ModelAndView("ticket/endings",
				Map.of("rows", this.endings.rows(), "whom", whom.toList(), "reopenings", reopenings(locale)));
	}

	private ModelAndView page(EndingRow row, Locale locale) {
		return new ModelAndView("ticket/ending", Map.of("row", row, "reopenings", reopenings(locale)));
	}

	private Stream<Option> options(EndingScope scope, Locale locale) {
		Map<Long, String> names = switch (scope) {
			case COMPANY -> Map.of();
			case REQUEST_TYPE -> this.endings.requestTypes();
			case ORGANIZATION -> this.endings.organizations();
			case CONTRACT -> this.endings.contracts();
		};
		String kind = this.messages.getMessage("ticket.endingScope." + scope, null, locale);
		return names.entrySet()
			.stream()
			.map((one) -> Option.of(scope + ":" + one.getKey(), kind + ": " + one.getValue()));
	}

	private List<Option> reopenings(Locale locale) {
		return List.of(Option.of("true", this.messages.getMessage("ticket.ending.reopens.true", null, locale)),
				Option.of("false", this.messages.getMessage("ticket.ending.reopens.false", null, locale)));
	}

}
