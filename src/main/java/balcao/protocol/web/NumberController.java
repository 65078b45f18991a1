package balcao.protocol.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.ZoneRules;
import balcao.protocol.ContactReading;
import balcao.protocol.NumberDay;

/** Explains the numbers of a day that stand for no protocol. */
@Controller
@RequestMapping(NumberController.NUMBERS)
class NumberController {

	static final String NUMBERS = "/desk/protocols/numbers";

	private final ContactReading reading;

	private final ZoneRules zone;

	private final Clock clock;

	NumberController(ContactReading reading, ZoneRules zone, Clock clock) {
		this.reading = reading;
		this.zone = zone;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView day(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		NumberDay page = this.reading.numbers((day != null) ? day : today(), new PageRequest(after, before), person);
		String path = NUMBERS + "?day=" + page.day() + "&";
		return new ModelAndView("protocol/numbers", "page", page)
			.addObject("newer", (page.rows().before() != null) ? path + "before=" + page.rows().before() : null)
			.addObject("older", (page.rows().after() != null) ? path + "after=" + page.rows().after() : null);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone.zone());
	}

}
