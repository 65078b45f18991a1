package balcao.ticket.web;

import java.util.HashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.TicketPeople;
import balcao.ticket.TicketReading;

/** The people of a ticket, for either side at its own address. */
@Controller
@RequestMapping({ "/tickets/{number}", "/desk/tickets/{number}" })
class PeopleController {

	private final TicketPeople people;

	private final TicketReading reading;

	private final InvitationLimits limits;

	PeopleController(TicketPeople people, TicketReading reading, InvitationLimits limits) {
		this.people = people;
		this.reading = reading;
		this.limits = limits;
	}

	/** Where the ticket is for this side; the other side's address does not exist. */
	@ModelAttribute("home")
	String home(@PathVariable String number, CurrentPerson person, HttpServletRequest request) {
		String area = person.isTeam() ? "/desk/tickets/" : "/tickets/";
		if (!request.getRequestURI().startsWith(area)) {
			throw new NotFound();
		}
		return area + number;
	}

	@GetMapping("/people")
	ModelAndView page(@PathVariable String number, @RequestParam(defaultValue = "") String q, CurrentPerson person,
			Model model) {
		model.addAttribute("form", OutsiderForm.EMPTY);
		return show(number, q, person);
	}

	@PostMapping("/copies")
	ModelAndView copy(@PathVariable String number, @RequestParam(defaultValue = "0") long person, CurrentPerson actor,
			@ModelAttribute("home") String home, RedirectAttributes redirect, Model model) {
		return act(() -> this.people.copy(number, person, actor), "ticket.flash.copied", number, actor, home, redirect,
				model);
	}

	@PostMapping("/copies/{person}/removal")
	ModelAndView uncopy(@PathVariable String number, @PathVariable long person, CurrentPerson actor,
			@ModelAttribute("home") String home, RedirectAttributes redirect, Model model) {
		return act(() -> this.people.uncopy(number, person, actor), "ticket.flash.uncopied", number, actor, home,
				redirect, model);
	}

	@PostMapping("/outsiders")
	ModelAndView invite(@PathVariable String number, @Valid @ModelAttribute("form") OutsiderForm form,
			BindingResult errors, CurrentPerson actor, @ModelAttribute("home") String home,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return again(number, actor, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.limits.spend(number, form.email(), actor);
		}
		catch (Refused often) {
			errors.rejectValue("outsiderEmail", often.messageKey());
			return again(number, actor, HttpStatus.TOO_MANY_REQUESTS);
		}
		ModelAndView done = attempt(() -> this.people.invite(number, form.name(), form.email(), actor),
				"ticket.flash.invited", number, actor, home, redirect, errors);
		if (errors.hasErrors()) {
			this.limits.giveBack(form.email(), actor);
		}
		return done;
	}

	@PostMapping("/outsiders/{outsider}/removal")
	ModelAndView revoke(@PathVariable String number, @PathVariable long outsider, CurrentPerson actor,
			@ModelAttribute("home") String home, RedirectAttributes redirect, Model model) {
		return act(() -> this.people.revoke(number, outsider, actor), "ticket.flash.uncopied", number, actor, home,
				redirect, model);
	}

	@PostMapping("/confidentiality")
	ModelAndView confide(@PathVariable String number, @RequestParam(defaultValue = "false") boolean confidential,
			CurrentPerson actor, @ModelAttribute("home") String home, RedirectAttributes redirect, Model model) {
		return act(() -> this.people.confide(number, confidential, actor), "ticket.flash.confidential." + confidential,
				number, actor, home, redirect, model);
	}

	/** An act without anything to fill in. */
	private ModelAndView act(Runnable act, String flash, String number, CurrentPerson actor, String home,
			RedirectAttributes redirect, Model model) {
		BindingResult errors = new MapBindingResult(new HashMap<>(), "form");
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("form", OutsiderForm.EMPTY);
		return attempt(act, flash, number, actor, home, redirect, errors);
	}

	private ModelAndView attempt(Runnable act, String flash, String number, CurrentPerson actor, String home,
			RedirectAttributes redirect, BindingResult errors) {
		try {
			act.run();
			String next = this.reading.numbered(number, actor).isPresent() ? home + "/people" : "/tickets";
			return new ModelAndView(Flash.to(next, redirect, flash));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(number, actor, HttpStatus.CONFLICT);
		}
	}

	private ModelAndView again(String number, CurrentPerson actor, HttpStatus status) {
		ModelAndView view = show(number, "", actor);
		view.setStatus(status);
		return view;
	}

	private ModelAndView show(String number, String words, CurrentPerson actor) {
		return new ModelAndView("ticket/people", "page", this.people.page(number, words, actor));
	}

}
