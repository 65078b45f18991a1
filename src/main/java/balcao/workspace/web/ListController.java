package balcao.workspace.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.DeskRow;
import balcao.ticket.QueueReading;
import balcao.ticket.TicketList;
import balcao.ticket.TicketQuery;
import balcao.workspace.SavedView;
import balcao.workspace.ViewService;

/** Tickets by any filter, order and columns, all of which stand in the address. */
@Controller
@RequestMapping("/desk/list")
class ListController {

	/** Beside the bell's. */
	private static final int MOST_TOPICS = 18;

	private final QueueReading reading;

	private final ViewService views;

	private final ListChoices choices;

	private final TeamService teams;

	ListController(QueueReading reading, ViewService views, ListChoices choices, TeamService teams) {
		this.reading = reading;
		this.views = views;
		this.choices = choices;
		this.teams = teams;
	}

	@GetMapping
	String list(@Valid @ModelAttribute("query") TicketQuery query, @RequestParam(required = false) @Nullable Long saved,
			PageRequest request, CurrentPerson person, HttpServletRequest asked, Model model) {
		if (asked.getParameterMap().values().stream().anyMatch((values) -> List.of(values).contains(""))) {
			return "redirect:" + ListAddress.of(query, saved, PageRequest.FIRST);
		}
		return show(query, saved, request, person, model);
	}

	/** The parts of the page that grow old, for a page that stays open. */
	@GetMapping("/news")
	String news(@Valid @ModelAttribute("query") TicketQuery query, @RequestParam(required = false) @Nullable Long saved,
			PageRequest request, @RequestParam Instant since, CurrentPerson person, Model model) {
		model.addAttribute("changed", this.reading.changed(query, person, since));
		return show(query, saved, request, person, model) + " :: main";
	}

	/** The form of a list's filter. */
	@GetMapping("/filter")
	String filter(@Valid @ModelAttribute("query") TicketQuery query,
			@RequestParam(required = false) @Nullable Long saved, CurrentPerson person, Model model) {
		model.addAttribute("saved", (saved != null) ? this.views.find(saved, person) : null);
		model.addAttribute("choices", this.choices.of(person));
		model.addAttribute("back", ListAddress.of(query, saved, PageRequest.FIRST));
		return "workspace/filter";
	}

	private String show(TicketQuery query, @Nullable Long saved, PageRequest request, CurrentPerson person,
			Model model) {
		SavedView view = (saved != null) ? this.views.find(saved, person) : null;
		TicketList list = this.reading.list(query, person, request);
		model.addAttribute("list", list);
		model.addAttribute("rows", DeskRow.of(list.tickets().rows(), list.at()));
		model.addAttribute("columns", query.shown());
		model.addAttribute("saved", view);
		model.addAttribute("changedView", view != null && !view.query().equals(query.text()));
		model.addAttribute("place", new ListAddress(query, saved, request));
		model.addAttribute("teams", this.teams.choices());
		model.addAttribute("topics", topics(query, person));
		return "workspace/list";
	}

	/** The queues that the list reads, as far as one page may listen. */
	private String topics(TicketQuery query, CurrentPerson person) {
		return this.teams.queuesOf(person)
			.stream()
			.filter((team) -> query.team() == null || query.team().contains(team.id()))
			.limit(MOST_TOPICS)
			.map((team) -> "queue:" + team.id())
			.collect(Collectors.joining(" "));
	}

}
