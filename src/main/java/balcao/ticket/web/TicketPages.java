package balcao.ticket.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;
import balcao.sla.Deadline;
import balcao.ticket.TicketPage;
import balcao.ticket.TicketPanel;
import balcao.ticket.TicketPanels;
import balcao.ticket.TicketReading;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the page of a ticket for its client, after whatever happened on it. */
@Component
class TicketPages {

	private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&%+._~-]{1,600}");

	private final TicketReading reading;

	private final Uploads uploads;

	private final TicketPanels panels;

	private final Clock clock;

	TicketPages(TicketReading reading, Uploads uploads, TicketPanels panels, Clock clock) {
		this.reading = reading;
		this.uploads = uploads;
		this.panels = panels;
		this.clock = clock;
	}

	/** The page, or the one of the ticket that it was merged into. */
	ModelAndView showOrLead(Place place, CurrentPerson person) {
		ModelAndView view = show(place, person, List.of(), null, HttpStatus.OK);
		return ((TicketView) Objects.requireNonNull(view.getModel().get("view"))).page().ticket().mergedInto() == null
				? view
				: this.reading.goesOnIn(place.number(), person)
					.map((other) -> new ModelAndView("redirect:/tickets/" + other))
					.orElse(view);
	}

	/** The page with the files that go with the reply. */
	ModelAndView show(Place place, CurrentPerson person, List<StoredFile> files, @Nullable Long seen,
			HttpStatus status) {
		TicketPage page = this.reading.page(place.number(), person);
		Instant now = this.clock.instant();
		List<Deadline> deadlines = page.deadlines()
			.stream()
			.sorted(Comparator.comparing(Deadline::isOpen)
				.reversed()
				.thenComparing((deadline) -> Objects.requireNonNullElse(deadline.dueAt(), Instant.MAX)))
			.toList();
		ModelAndView view = new ModelAndView("ticket/ticket", "view", new TicketView(page, person, PromiseLine.of(page),
				deadlines, files, this.uploads.rules(), seen, place.list()));
		view.addObject("mainPanels", this.panels.at(TicketPanel.Place.CLIENT_MAIN, page.ticket(), person));
		view.addObject("asidePanels", this.panels.at(TicketPanel.Place.CLIENT_ASIDE, page.ticket(), person));
		view.setStatus(status);
		return view;
	}

	/**
	 * Which ticket, and the list that the person came from.
	 *
	 * @param from the query of that list's address
	 */
	record Place(String number, @Nullable String from) {

		/** The list, unless the address was made up. */
		@Nullable String list() {
			return (this.from != null && QUERY.matcher(this.from).matches()) ? this.from : null;
		}

	}

}
