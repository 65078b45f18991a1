package balcao.decree.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

import balcao.decree.HistoryQuestion;
import balcao.decree.HistoryService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.web.Pages;
import balcao.platform.web.PlatformSettings;

/** What clients asked for of their history, as the team follows it. */
@Controller
@RequestMapping("/desk/history-requests")
class HistoryRequestController {

	private static final String HOME = "/desk/history-requests";

	private final HistoryService histories;

	private final PlatformSettings settings;

	private final Clock clock;

	HistoryRequestController(HistoryService histories, PlatformSettings settings, Clock clock) {
		this.histories = histories;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "false") boolean open,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		return show(open, new PageRequest(after, before), person).addObject("form",
				HistoryForm.of(today.minusMonths(3), today));
	}

	@PostMapping
	ModelAndView ask(@Valid @ModelAttribute("form") HistoryForm form, BindingResult errors, CurrentPerson person,
			Locale locale, RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			return Pages.invalid(show(false, PageRequest.FIRST, person).addObject("form", HistoryForm.typed(errors)));
		}
		if (form.email() == null || form.email().isBlank()) {
			errors.rejectValue("email", "decree.requests.emailMissing");
		}
		HistoryQuestion question = errors.hasErrors() ? null : form.question(errors);
		if (question == null || errors.hasErrors()) {
			return Pages.invalid(show(false, PageRequest.FIRST, person));
		}
		try {
			this.histories.askFor(Objects.requireNonNull(form.email()), question, form.chosenWay(), person, locale);
			redirect.addFlashAttribute("flash", "decree.flash.asked");
			return Pages.redirect(HOME);
		}
		catch (NotFound missing) {
			errors.rejectValue("number", "decree.requests.numberUnknown");
			return Pages.invalid(show(false, PageRequest.FIRST, person));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			ModelAndView again = show(false, PageRequest.FIRST, person);
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	@PostMapping("/{id}/retry")
	ModelAndView retry(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.histories.retry(id, person);
		redirect.addFlashAttribute("flash", "decree.flash.retried");
		return Pages.redirect(HOME);
	}

	private ModelAndView show(boolean open, PageRequest request, CurrentPerson person) {
		return new ModelAndView("decree/history-requests", "page", this.histories.all(open, request, person))
			.addObject("open", open)
			.addObject("now", this.clock.instant());
	}

}
