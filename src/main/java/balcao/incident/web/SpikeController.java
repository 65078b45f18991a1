package balcao.incident.web;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.incident.IncidentReading;
import balcao.incident.IncidentService;
import balcao.incident.SpikeProposal;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.web.Pages;

/** What looks like an incident: taken for one, or said to be none. */
@Controller
@RequestMapping("/desk/incidents/spikes/{id}")
class SpikeController {

	private final IncidentService incidents;

	private final IncidentReading reading;

	SpikeController(IncidentService incidents, IncidentReading reading) {
		this.incidents = incidents;
		this.reading = reading;
	}

	@GetMapping
	ModelAndView find(@PathVariable long id, CurrentPerson person) {
		SpikeProposal spike = this.reading.proposal(id, person);
		return page(id, person).addObject("form", new AcceptanceForm(spike.about()));
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@PathVariable long id, @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		ModelAndView page = page(id, person);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		try {
			return IncidentController.done(this.incidents.accept(id, form.title(), person), "incident.flash.accepted",
					redirect);
		}
		catch (Refused refused) {
			return IncidentController.refused(page, refused, errors);
		}
	}

	@PostMapping("/dismissal")
	ModelAndView dismiss(@PathVariable long id, @Valid @ModelAttribute("form") DismissalForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		ModelAndView page = page(id, person);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		try {
			this.incidents.dismiss(id, form.words(), person);
		}
		catch (Refused refused) {
			return IncidentController.refused(page, refused, errors);
		}
		redirect.addFlashAttribute("flash", "incident.flash.dismissed");
		return Pages.redirect(IncidentController.HOME);
	}

	private ModelAndView page(long id, CurrentPerson person) {
		return new ModelAndView("incident/spike", "spike", this.reading.proposal(id, person)).addObject("tickets",
				this.reading.ofSpike(id, person));
	}

}
