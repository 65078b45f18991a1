package balcao.ticket.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.organization.Choice;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;
import balcao.platform.web.Option;
import balcao.ticket.DiagnosisPage;
import balcao.ticket.TicketDiagnosing;

/** What the team found out about a ticket. */
@Controller
@RequestMapping("/desk/tickets/{number}/diagnosis")
class DeskDiagnosisController {

	private final TicketDiagnosing diagnosing;

	private final ZoneRules zone;

	DeskDiagnosisController(TicketDiagnosing diagnosing, ZoneRules zone) {
		this.diagnosing = diagnosing;
		this.zone = zone;
	}

	@GetMapping
	ModelAndView form(@PathVariable String number, CurrentPerson person, Model model) {
		DiagnosisPage page = this.diagnosing.page(number, person);
		model.addAttribute("form", DiagnosisForm.of(page.latest(), this.zone.zone()));
		return show(page, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView diagnose(@PathVariable String number, @Valid @ModelAttribute("form") DiagnosisForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		DiagnosisPage page = this.diagnosing.page(number, person);
		form.check(errors);
		if (errors.hasErrors()) {
			return show(page, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.diagnosing.diagnose(number, person, form.terms(page.latest(), this.zone.zone()), form.lastSeen());
			return new ModelAndView(Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.diagnosed"));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return show(this.diagnosing.page(number, person), HttpStatus.CONFLICT);
		}
	}

	private static ModelAndView show(DiagnosisPage page, HttpStatus status) {
		ModelAndView view = new ModelAndView("ticket/desk-diagnosis", "page", page);
		view.addObject("causes", options(page.causes()));
		view.addObject("versions", options(page.productVersions()));
		view.setStatus(status);
		return view;
	}

	private static List<Option> options(List<Choice> choices) {
		return choices.stream().map((one) -> Option.of(one.id(), one.name())).toList();
	}

}
