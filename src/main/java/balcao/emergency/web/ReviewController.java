package balcao.emergency.web;

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

import balcao.emergency.EmergencyService;
import balcao.emergency.EmergencyStanding;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** What was learnt from an emergency. */
@Controller
@RequestMapping("/desk/tickets/{number}/review")
class ReviewController {

	private final EmergencyService emergencies;

	ReviewController(EmergencyService emergencies) {
		this.emergencies = emergencies;
	}

	@GetMapping
	ModelAndView page(@PathVariable String number, CurrentPerson person) {
		EmergencyStanding standing = this.emergencies.standing(number, person);
		return page(number, standing).addObject("form", ReviewForm.of(standing.review()));
	}

	@PostMapping
	ModelAndView write(@PathVariable String number, @Valid @ModelAttribute("form") ReviewForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		EmergencyStanding standing = this.emergencies.standing(number, person);
		Attempt.to(() -> this.emergencies.review(number, form.terms(), form.seen(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(number, standing));
		}
		redirect.addFlashAttribute("flash", "emergency.flash.reviewed");
		return Pages.redirect("/desk/tickets/" + number);
	}

	private static ModelAndView page(String number, EmergencyStanding standing) {
		return new ModelAndView("emergency/review", "number", number).addObject("standing", standing);
	}

}
