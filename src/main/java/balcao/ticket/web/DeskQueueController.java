package balcao.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.ListColumn;
import balcao.ticket.QueuePage;
import balcao.ticket.QueuePanel;
import balcao.ticket.DeskRow;
import balcao.ticket.QueueReading;
import balcao.ticket.QueueView;
import balcao.ticket.ShownPanel;
import balcao.ticket.TicketAssignment;

/** The queue of a team. */
@Controller
@RequestMapping("/desk/queues/{teamId}")
class DeskQueueController {

	private final QueueReading reading;

	private final TicketAssignment assignment;

	private final ObjectProvider<QueuePanel> panels;

	DeskQueueController(QueueReading reading, TicketAssignment assignment, ObjectProvider<QueuePanel> panels) {
		this.reading = reading;
		this.assignment = assignment;
		this.panels = panels;
	}

	@GetMapping
	String queue(@PathVariable long teamId, @RequestParam(defaultValue = "ALL") QueueView view, PageRequest request,
			CurrentPerson person, Model model) {
		return show(teamId, view, request, person, model);
	}

	/** The parts of the page that grow old, for a page that stays open. */
	@GetMapping("/news")
	String news(@PathVariable long teamId, @RequestParam(defaultValue = "ALL") QueueView view, PageRequest request,
			@RequestParam Instant since, CurrentPerson person, Model model) {
		model.addAttribute("changed", this.reading.changedInQueue(teamId, view, person, since));
		return show(teamId, view, request, person, model) + " :: main";
	}

	/** Takes what is due first and nobody has. */
	@PostMapping("/next")
	String next(@PathVariable long teamId, CurrentPerson person, RedirectAttributes redirect) {
		return this.assignment.takeNext(teamId, person)
			.map((number) -> Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.taken", number))
			.orElseGet(() -> Flash.to("/desk/queues/" + teamId, redirect, "ticket.flash.nothingNext"));
	}

	private String show(long teamId, QueueView view, PageRequest request, CurrentPerson person, Model model) {
		QueuePage page = this.reading.queue(teamId, view, person, request);
		model.addAttribute("page", page);
		model.addAttribute("columns", ListColumn.USUAL);
		model.addAttribute("rows", DeskRow.of(page.tickets().rows(), page.at()));
		model.addAttribute("panels", panels(teamId, person));
		model.addAttribute("views", List.of(QueueView.values()));
		model.addAttribute("place", new ListPlace("/desk/queues/" + teamId, Map.of("view", view.name()), request));
		return "ticket/desk-queue";
	}

	private List<ShownPanel> panels(long teamId, CurrentPerson person) {
		return this.panels.orderedStream().flatMap((panel) -> {
			Object view = panel.view(teamId, person);
			return (view != null) ? Stream.of(new ShownPanel(panel.template(), view)) : Stream.of();
		}).toList();
	}

}
