package balcao.ticket.web;

import java.util.List;
import java.util.Locale;

import balcao.intake.AnswersRefused;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.ticket.TicketOpening;
import balcao.ticket.TicketReading;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns a draft into a ticket and tells its number. */
@Controller
@RequestMapping("/tickets")
class OpeningController {

	private final Wizard wizard;

	private final DraftService drafts;

	private final TicketOpening opening;

	private final TicketReading reading;

	OpeningController(Wizard wizard, DraftService drafts, TicketOpening opening, TicketReading reading) {
		this.wizard = wizard;
		this.drafts = drafts;
		this.opening = opening;
		this.reading = reading;
	}

	/**
	 * @param files those that the person saw on the page, since some may be gone by now
	 */
	@PostMapping
	ModelAndView open(@RequestParam long draft, @RequestParam(required = false) @Nullable List<Long> files,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		Wizard.Request request = this.wizard.request(person, this.wizard.draft(draft, person));
		List<Long> kept = this.wizard.kept(request).stream().map(StoredFile::id).toList();
		if (!kept.equals((files != null) ? files : List.of())) {
			return again(request, null);
		}
		try {
			if (!kept.equals(request.files())) {
				this.drafts.tell(draft, person, request.answers(), kept);
			}
			String number = this.opening.open(draft, person, locale);
			redirect.addFlashAttribute("flash", "ticket.flash.opened");
			redirect.addFlashAttribute("flashArguments", List.of(number));
			return new ModelAndView(person.isTeam() ? "redirect:/desk/tickets/" + number
					: "redirect:/tickets/" + number + "/confirmation");
		}
		catch (Refused refused) {
			return again(request, refused);
		}
	}

	@GetMapping("/{number}/confirmation")
	String confirmation(@PathVariable String number, CurrentPerson person, Model model) {
		if (person.isTeam()) {
			return "redirect:/desk/tickets/" + number;
		}
		model.addAttribute("page", new ConfirmationPage(this.reading.page(number, person)));
		return "ticket/confirmation";
	}

	private ModelAndView again(Wizard.Request request, @Nullable Refused refused) {
		ModelAndView view = new ModelAndView("ticket/review", "page", this.wizard.review(request));
		view.addObject("refused", refused);
		view.addObject("faults", (refused instanceof AnswersRefused answers) ? answers.faults() : List.of());
		view.setStatus(HttpStatus.CONFLICT);
		return view;
	}

}
