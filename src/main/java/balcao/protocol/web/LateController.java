package balcao.protocol.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.protocol.ContactBeginning;

/** A call that was taken earlier, and could not be written down then. */
@Controller
@RequestMapping(ContactTakingController.CONTACTS + "/late")
class LateController {

	private static final Duration OLDEST = Duration.ofDays(30);

	private final ContactBeginning beginning;

	private final ZoneId zone;

	private final Clock clock;

	LateController(ContactBeginning beginning, ZoneRules zone, Clock clock) {
		this.beginning = beginning;
		this.zone = zone.zone();
		this.clock = clock;
	}

	@GetMapping
	ModelAndView ask() {
		return new ModelAndView("protocol/late", "form", new LateForm(
				LocalDateTime.ofInstant(this.clock.instant(), this.zone).truncatedTo(ChronoUnit.MINUTES).toString(),
				""));
	}

	@PostMapping
	ModelAndView begin(@Valid @ModelAttribute("form") LateForm form, BindingResult errors, CurrentPerson person) {
		Instant now = this.clock.instant();
		Instant startedAt = form.instant(this.zone).orElse(null);
		if (!errors.hasErrors() && startedAt == null) {
			errors.rejectValue("startedAt", "protocol.late.notTime");
		}
		else if (!errors.hasErrors() && startedAt != null && startedAt.isBefore(now.minus(OLDEST))) {
			errors.rejectValue("startedAt", "protocol.late.tooOld");
		}
		AtomicReference<String> number = new AtomicReference<>("");
		Attempt.to(() -> number.set(this.beginning.late((startedAt != null) ? startedAt : now, form.reason(), person)),
				errors, "startedAt");
		return errors.hasErrors() ? Pages.invalid(new ModelAndView("protocol/late"))
				: Pages.redirect(ContactTakingController.CONTACTS + "/" + number.get());
	}

}
