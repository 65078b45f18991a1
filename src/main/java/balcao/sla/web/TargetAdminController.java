package balcao.sla.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

import balcao.calendar.CalendarChoice;
import balcao.calendar.CalendarService;
import balcao.platform.NotFound;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.sla.PromisedTarget;
import balcao.sla.TargetService;

/** What each severity promises. */
@Controller
@RequestMapping("/backoffice/targets")
class TargetAdminController {

	private final TargetService targets;

	private final CalendarService calendars;

	TargetAdminController(TargetService targets, CalendarService calendars) {
		this.targets = targets;
		this.calendars = calendars;
	}

	@GetMapping
	ModelAndView list() {
		Map<Long, String> names = this.calendars.choices()
			.stream()
			.collect(Collectors.toMap(CalendarChoice::id, CalendarChoice::name));
		return new ModelAndView("sla/targets", Map.of("targets", this.targets.inForce(), "calendars", names));
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		PromisedTarget target = find(id);
		return page(target).addObject("form", TargetForm.of(target));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") TargetForm form, BindingResult errors,
			RedirectAttributes redirect) {
		PromisedTarget target = find(id);
		Attempt.to(() -> this.targets.promise(target.severity(), target.target(), TargetForm.duration(form.hours()),
				calendar(form)), errors, "calendar");
		if (errors.hasErrors()) {
			return Pages.invalid(page(target));
		}
		redirect.addFlashAttribute("flash", "sla.flash.targetChanged");
		return Pages.redirect("/backoffice/targets");
	}

	private long calendar(TargetForm form) {
		return this.calendars.current(Objects.requireNonNull(form.calendar())).calendarId();
	}

	private PromisedTarget find(long id) {
		return this.targets.inForce().stream().filter((one) -> one.id() == id).findFirst().orElseThrow(NotFound::new);
	}

	private ModelAndView page(PromisedTarget target) {
		List<Option> choices = this.calendars.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList();
		return new ModelAndView("sla/target", Map.of("target", target, "calendars", choices));
	}

}
