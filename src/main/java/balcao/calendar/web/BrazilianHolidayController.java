package balcao.calendar.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import balcao.calendar.BrazilianHolidays;
import balcao.calendar.BrazilianState;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.Holiday;
import balcao.calendar.ProposedHoliday;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import jakarta.validation.Valid;
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

/** Offers Brazil's holidays of some years and takes those that are ticked. */
@Controller
@RequestMapping("/backoffice/calendars/{id}/draft/brazil")
class BrazilianHolidayController {

	private static final int FIRST_YEAR = 2003;

	private static final int YEARS = 10;

	private final CalendarDraftService drafts;

	private final CalendarDraftPages pages;

	BrazilianHolidayController(CalendarDraftService drafts, CalendarDraftPages pages) {
		this.drafts = drafts;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView offer(@PathVariable long id, @RequestParam(required = false) @Nullable Integer first,
			@RequestParam(required = false) @Nullable Integer last,
			@RequestParam(required = false) @Nullable BrazilianState state) {
		int thisYear = this.pages.today(this.pages.draft(id)).getYear();
		int from = (first != null) ? first : thisYear;
		BrazilForm form = new BrazilForm(from, (last != null) ? last : from + 2, state, List.of());
		return page(id, form, ProposedHoliday::binding).addObject("form", form);
	}

	@PostMapping
	ModelAndView add(@PathVariable long id, @RequestParam int edited, @Valid @ModelAttribute("form") BrazilForm form,
			BindingResult errors, CurrentPerson actor, RedirectAttributes redirect) {
		Set<String> chosen = new HashSet<>(form.chosen());
		Map<LocalDate, String> present = this.drafts.names(id);
		List<Holiday> holidays = proposals(form).filter((proposal) -> chosen.contains(proposal.key()))
			.map(ProposedHoliday::holiday)
			.filter((holiday) -> !present.containsKey(holiday.date()))
			.toList();
		if (holidays.isEmpty()) {
			errors.reject("calendar.brazil.nothing");
		}
		Attempt.to(() -> this.drafts.addAll(id, edited, holidays, actor), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, form, (proposal) -> chosen.contains(proposal.key())));
		}
		redirect.addFlashAttribute("flash", "calendar.flash.added");
		redirect.addFlashAttribute("flashArguments", List.of(holidays.size()));
		return Pages.redirect(CalendarDraftPages.path(id) + "/dates?year=" + first(form));
	}

	private ModelAndView page(long id, BrazilForm form, Predicate<ProposedHoliday> ticked) {
		Map<LocalDate, String> present = this.drafts.names(id);
		return this.pages.page(id, "brazil")
			.addObject("first", first(form))
			.addObject("last", last(form))
			.addObject("state", form.state())
			.addObject("mostYears", YEARS)
			.addObject("states",
					Stream.of(BrazilianState.values())
						.map((state) -> Option.of(state, state.name() + " · " + state.title()))
						.toList())
			.addObject("rows",
					proposals(form)
						.map((proposal) -> new ProposalRow(proposal, ticked.test(proposal),
								present.get(proposal.holiday().date())))
						.toList());
	}

	private static Stream<ProposedHoliday> proposals(BrazilForm form) {
		return IntStream.rangeClosed(first(form), last(form))
			.boxed()
			.flatMap((year) -> BrazilianHolidays.proposals(year, form.state()).stream());
	}

	private static int first(BrazilForm form) {
		return Math.min(Math.max(form.first(), FIRST_YEAR), YearPicture.LAST_YEAR);
	}

	private static int last(BrazilForm form) {
		int first = first(form);
		return Math.min(Math.min(Math.max(form.last(), first), first + YEARS - 1), YearPicture.LAST_YEAR);
	}

}
