package balcao.ticket.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import balcao.platform.CurrentPerson;
import balcao.ticket.NumbersPeriod;
import balcao.ticket.NumbersReading;
import balcao.ticket.TeamNumbers;

/** A team in numbers, as a page and as a table to take away. */
@Controller
@RequestMapping("/desk/teams/{teamId}/numbers")
class TeamNumbersController {

	/** What the page explains, by the end of its message keys. */
	private static final List<String> WORDS = List.of("volume", "quality", "speed", "capacity", "efficiency");

	private final NumbersReading reading;

	private final NumbersTable table;

	TeamNumbersController(NumbersReading reading, NumbersTable table) {
		this.reading = reading;
		this.table = table;
	}

	@GetMapping
	String page(@PathVariable long teamId, @RequestParam(defaultValue = "THIS_MONTH") NumbersPeriod period,
			CurrentPerson person, Model model) {
		TeamNumbers numbers = this.reading.of(teamId, period, person);
		model.addAttribute("numbers", numbers);
		model.addAttribute("drawing", NumbersChart.of(numbers));
		model.addAttribute("periods", List.of(NumbersPeriod.values()));
		model.addAttribute("explained", WORDS);
		return "ticket/team-numbers";
	}

	@GetMapping("/table")
	ResponseEntity<byte[]> table(@PathVariable long teamId,
			@RequestParam(defaultValue = "THIS_MONTH") NumbersPeriod period, CurrentPerson person, Locale locale) {
		TeamNumbers numbers = this.reading.of(teamId, period, person);
		String name = "balcao-" + teamId + "-" + numbers.from() + "-" + numbers.until() + ".csv";
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(this.table.of(numbers, locale).getBytes(StandardCharsets.UTF_8));
	}

}
