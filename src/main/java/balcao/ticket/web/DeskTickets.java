package balcao.ticket.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

import balcao.explanation.DeadlineWords;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;
import balcao.sla.Deadline;
import balcao.sla.TargetName;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.MessageLine;
import balcao.ticket.Show;
import balcao.ticket.TicketPanel;
import balcao.ticket.TicketPanels;
import balcao.ticket.TicketReading;
import balcao.ticket.TimelineItem;

/**
 * Lays out a ticket's page at the desk, as it is or with a form that has to be mended.
 */
@Component
class DeskTickets {

	private static final String VIEW = "ticket/desk-ticket";

	private final TicketReading reading;

	private final DeadlineWords words;

	private final Uploads uploads;

	private final TicketPanels panels;

	private final Clock clock;

	DeskTickets(TicketReading reading, DeadlineWords words, Uploads uploads, TicketPanels panels, Clock clock) {
		this.reading = reading;
		this.words = words;
		this.uploads = uploads;
		this.panels = panels;
		this.clock = clock;
	}

	/**
	 * The page, or the one of the ticket that it was merged into.
	 * @param alone whether to stay, though another one goes on with it
	 */
	ModelAndView show(String number, Show show, @Nullable Long before, boolean alone, CurrentPerson person) {
		DeskTicketPage page = this.reading.deskPage(number, show, before, person);
		return (alone ? Optional.<String>empty() : this.reading.goesOnIn(page.ticket(), person))
			.map((other) -> new ModelAndView("redirect:/desk/tickets/" + other))
			.orElseGet(() -> page(page, person, DeskAct.REPLY, List.of()));
	}

	/**
	 * What the client will read, before it is sent.
	 */
	ModelAndView preview(String number, CurrentPerson person, ReplyForm form, List<StoredFile> files,
			Map<String, String> kept) {
		DeskTicketPage page = this.reading.deskPage(number, Show.CLIENT, null, person);
		return new ModelAndView("ticket/preview", "preview",
				ReplyPreview.of(page, person, form, files, kept, this.clock.instant()));
	}

	/** The page with what was typed and what is wrong with it. */
	ModelAndView again(String number, CurrentPerson person, DeskAct form, List<StoredFile> files, HttpStatus status) {
		ModelAndView view = page(this.reading.deskPage(number, person), person, form, files);
		view.setStatus(status);
		return view;
	}

	/**
	 * The page with what was written since, before the reply that nobody has read yet.
	 */
	ModelAndView overtaken(String number, CurrentPerson person, long seen, List<StoredFile> files) {
		DeskTicketPage page = this.reading.deskPage(number, person);
		ModelAndView view = page(page, person, DeskAct.REPLY, files);
		view.addObject("unseen", unseen(page, person, seen));
		view.setStatus(HttpStatus.CONFLICT);
		return view;
	}

	/**
	 * Acts and goes on to where the act says; a form that is wrong or an act that is
	 * refused gives the page again.
	 */
	ModelAndView act(String number, CurrentPerson person, DeskAct form, BindingResult errors, Act act) {
		return act(number, person, form, List.of(), errors, act);
	}

	ModelAndView act(String number, CurrentPerson person, DeskAct form, List<StoredFile> files, BindingResult errors,
			Act act) {
		if (errors.hasErrors()) {
			return again(number, person, form, files, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView(act.go());
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(number, person, form, files, HttpStatus.CONFLICT);
		}
	}

	private ModelAndView page(DeskTicketPage page, CurrentPerson person, DeskAct form, List<StoredFile> files) {
		ModelAndView view = new ModelAndView(VIEW, "page", page);
		Deadline main = mainOf(page.deadlines());
		Locale locale = LocaleContextHolder.getLocale();
		view.addObject("items", page.timeline());
		view.addObject("shown", page.shown());
		view.addObject("shows",
				Stream.of(Show.values()).map((one) -> new ShowTab(one, page.context().count(one))).toList());
		view.addObject("moves", DeskMoves.of(page));
		view.addObject("clocks", page.deadlines().stream().map(DeadlineChip::of).toList());
		view.addObject("clock", (main != null) ? DeadlineChip.of(main) : null);
		view.addObject("strip", (main != null) ? this.words.draw(main, locale) : null);
		view.addObject("severityWords", SeverityWords.of(page));
		view.addObject("act", form.name());
		view.addObject("pending", files);
		view.addObject("rules", this.uploads.rules());
		view.addObject("changeWords", new ChangeWords(page));
		view.addObject("marks", this.panels.marks(page.timeline(), person));
		view.addObject("mainPanels", this.panels.at(TicketPanel.Place.DESK_MAIN, page.ticket(), person));
		view.addObject("contextPanels", this.panels.at(TicketPanel.Place.DESK_CONTEXT, page.ticket(), person));
		return view;
	}

	/** The clock that matters: the solution, or what comes before it. */
	private static @Nullable Deadline mainOf(List<Deadline> deadlines) {
		return deadlines.stream()
			.min(Comparator.comparing((Deadline one) -> !one.isOpen())
				.thenComparing((one) -> !one.target().is(TargetName.SOLUTION)))
			.orElse(null);
	}

	private static List<MessageLine> unseen(DeskTicketPage page, CurrentPerson person, long seen) {
		return page.timeline()
			.stream()
			.map(TimelineItem::message)
			.filter(Objects::nonNull)
			.filter((message) -> message.id() > seen && !message.isInternal() && message.authorId() != person.id())
			.toList();
	}

	/** An act that answers where to go on. */
	@FunctionalInterface
	interface Act {

		String go();

	}

	/** A part of the timeline with how much it holds. */
	record ShowTab(Show show, long count) {

	}

}
