package balcao.backoffice.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import balcao.backoffice.ChangeArea;
import balcao.backoffice.ChangeFilter;
import balcao.backoffice.ChangeRow;
import balcao.backoffice.ChangeService;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.ZoneRules;

/** Who changed what and when. */
@Controller
class ChangeController {

	private static final String ALL = "/backoffice/changes";

	private final ChangeService changes;

	private final ChangeWords words;

	private final ZoneRules zone;

	ChangeController(ChangeService changes, ChangeWords words, ZoneRules zone) {
		this.changes = changes;
		this.words = words;
		this.zone = zone;
	}

	@GetMapping(ALL)
	ModelAndView list(@RequestParam(required = false) @Nullable ChangeArea area,
			@RequestParam(required = false) @Nullable Long person,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String table,
			@RequestParam(required = false) @Nullable String row,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		String thing = blankToNull(table);
		String id = blankToNull(row);
		KeysetPage<ChangeRow> page = this.changes.page(
				new ChangeFilter(area, person, thing, id, begin(from), begin((until != null) ? next(until) : null)),
				new PageRequest(blankToNull(after), blankToNull(before)));
		UriComponentsBuilder here = UriComponentsBuilder.fromPath(ALL);
		add(here, "area", area);
		add(here, "person", person);
		add(here, "from", from);
		add(here, "until", until);
		add(here, "table", thing);
		add(here, "row", id);
		return new ModelAndView("backoffice/changes").addObject("lines", this.words.lines(page.rows()))
			.addObject("newer", beside(here, "before", page.before()))
			.addObject("older", beside(here, "after", page.after()))
			.addObject("area", area)
			.addObject("person", person)
			.addObject("from", from)
			.addObject("until", until)
			.addObject("thing", (thing != null && id != null) ? this.words.thing(thing, page.rows()) : null)
			.addObject("narrow", area != null || person != null || from != null || until != null || thing != null)
			.addObject("areas", List.of(ChangeArea.values()))
			.addObject("people", this.changes.actors());
	}

	private static @Nullable String blankToNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed;
	}

	private static LocalDate next(LocalDate date) {
		return (date.getYear() > 2200) ? date : date.plusDays(1);
	}

	private @Nullable Instant begin(@Nullable LocalDate date) {
		if (date == null) {
			return null;
		}
		if (date.getYear() < 2000 || date.getYear() > 2200) {
			throw new NotFound();
		}
		return date.atStartOfDay(this.zone.zone()).toInstant();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
		}
	}

	private static @Nullable String beside(UriComponentsBuilder here, String name, @Nullable String cursor) {
		return (cursor != null) ? here.cloneBuilder().queryParam(name, cursor).build(true).toUriString() : null;
	}

}
