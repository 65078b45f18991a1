package balcao.protocol.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.NetworkAddress;
import balcao.platform.RateLimits;
import balcao.platform.web.Pages;
import balcao.protocol.ConsultAnswer;
import balcao.protocol.ConsultService;

/**
 * Anybody who has a number and knows what only its caller knows learns how it stands.
 */
@Controller
@RequestMapping("/protocol")
class ConsultController {

	private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit("protocol/address", 20,
			Duration.ofHours(1));

	private static final RateLimits.Limit OF_NUMBER = new RateLimits.Limit("protocol/number", 10, Duration.ofHours(1));

	/** One phone tried on many numbers is no caller either. */
	private static final RateLimits.Limit OF_KNOWLEDGE = new RateLimits.Limit("protocol/knowledge", 20,
			Duration.ofHours(1));

	private final ConsultService consulting;

	private final RateLimits limits;

	ConsultController(ConsultService consulting, RateLimits limits) {
		this.consulting = consulting;
		this.limits = limits;
	}

	/** A number that a letter's link brings is written in already, and nothing more. */
	@GetMapping
	ModelAndView ask(@RequestParam(defaultValue = "") String number) {
		return new ModelAndView("protocol/consult", "form", new ConsultForm(Cut.to(number, 60), ""));
	}

	@PostMapping
	ModelAndView answer(@Valid @ModelAttribute("form") ConsultForm form, BindingResult errors,
			HttpServletRequest request) {
		if (!errors.hasErrors()) {
			String number = Digits.of(form.number());
			String knowledge = ConsultService.plain(form.knowledge());
			this.limits.spend(OF_ADDRESS, NetworkAddress.shared(request.getRemoteAddr()));
			this.limits.spend(OF_NUMBER, number);
			this.limits.spend(OF_KNOWLEDGE, knowledge);
			ConsultAnswer answer = this.consulting.consult(number, form.knowledge()).orElse(null);
			if (answer != null) {
				this.limits.giveBack(OF_NUMBER, number);
				this.limits.giveBack(OF_KNOWLEDGE, knowledge);
				return new ModelAndView("protocol/consulted", "answer", answer);
			}
			errors.reject("protocol.consult.wrong");
		}
		return Pages.invalid(new ModelAndView("protocol/consult"));
	}

}
