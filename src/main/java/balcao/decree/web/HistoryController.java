package balcao.decree.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
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

/** The history of a period, for clients to ask for and to fetch. */
@Controller
@RequestMapping("/history")
class HistoryController {

	private final HistoryService histories;

	private final HistoryDocuments documents;

	private final HistoryLimits limits;

	private final PlatformSettings settings;

	private final Clock clock;

	HistoryController(HistoryService histories, HistoryDocuments documents, HistoryLimits limits,
			PlatformSettings settings, Clock clock) {
		this.histories = histories;
		this.documents = documents;
		this.limits = limits;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView page(@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		if (person.isTeam()) {
			return Pages.redirect("/desk/history-requests");
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		return show(new PageRequest(after, before), person).addObject("form",
				HistoryForm.of(today.minusMonths(3), today));
	}

	@PostMapping
	ModelAndView ask(@Valid @ModelAttribute("form") HistoryForm form, BindingResult errors, CurrentPerson person,
			Locale locale, RedirectAttributes redirect) {
		if (person.isTeam()) {
			throw new NotFound();
		}
		if (errors.getTarget() == null) {
			return Pages.invalid(show(PageRequest.FIRST, person).addObject("form", HistoryForm.typed(errors)));
		}
		if (form.ofEverybody() && !person.seesOrganization()) {
			errors.rejectValue("everybody", "decree.refused.everybody");
		}
		HistoryQuestion question = errors.hasErrors() ? null : form.period(errors);
		if (question == null || errors.hasErrors()) {
			return Pages.invalid(show(PageRequest.FIRST, person));
		}
		try {
			this.limits.spend(person);
			long id = this.histories.ask(question, form.chosenWay(), person, locale).id();
			redirect.addFlashAttribute("flash", "decree.flash.asked");
			return Pages.redirect("/history/" + id);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			ModelAndView again = show(PageRequest.FIRST, person);
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	private ModelAndView show(PageRequest request, CurrentPerson person) {
		return new ModelAndView("decree/history", "page", this.histories.of(person, request))
			.addObject("sees", person.seesOrganization())
			.addObject("now", this.clock.instant());
	}

	@GetMapping("/{id}")
	ModelAndView one(@PathVariable long id, CurrentPerson person) {
		return new ModelAndView("decree/history-one", "row", this.histories.find(id, person))
			.addObject("now", this.clock.instant())
			.addObject("address", "/history/" + id);
	}

	@GetMapping("/{id}/document.json")
	void json(@PathVariable long id, CurrentPerson person, HttpServletResponse response) throws IOException {
		this.documents.json(this.histories.find(id, person), response);
	}

	@GetMapping("/{id}/document.pdf")
	void pdf(@PathVariable long id, CurrentPerson person, HttpServletResponse response) throws IOException {
		this.documents.pdf(this.histories.find(id, person), response);
	}

}
