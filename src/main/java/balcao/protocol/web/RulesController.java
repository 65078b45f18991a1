package balcao.protocol.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.ZoneRules;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.protocol.DateForm;
import balcao.protocol.NumberForm;
import balcao.protocol.RulesService;

/** How numbers look, whom to call, and when silence means that a call was cut. */
@Controller
@RequestMapping(RulesController.RULES)
class RulesController {

	static final String RULES = "/backoffice/protocols";

	private static final long EXAMPLE = 123;

	private final RulesService rules;

	private final MessageSource messages;

	private final ZoneId zone;

	private final Clock clock;

	RulesController(RulesService rules, MessageSource messages, ZoneRules zone, Clock clock) {
		this.rules = rules;
		this.messages = messages;
		this.zone = zone.zone();
		this.clock = clock;
	}

	@GetMapping
	ModelAndView rules(Locale locale) {
		return page(locale).addObject("form", RulesForm.of(this.rules.standing()));
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute("form") RulesForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.rules.change(form.terms(), form.changed()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(locale));
		}
		redirect.addFlashAttribute("flash", "protocol.flash.rules");
		return Pages.redirect(RULES);
	}

	private ModelAndView page(Locale locale) {
		NumberForm form = this.rules.standing().terms().form();
		List<Option> dates = Stream.of(DateForm.values())
			.map((date) -> Option.of(date.name(),
					this.messages.getMessage("protocol.dateForm." + date.name(), null, locale)))
			.toList();
		return new ModelAndView("protocol/rules", "dates", dates).addObject("example",
				form.shown(form.number(LocalDate.ofInstant(this.clock.instant(), this.zone), EXAMPLE)));
	}

}
