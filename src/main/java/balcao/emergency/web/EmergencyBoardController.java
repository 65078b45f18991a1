package balcao.emergency.web;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.emergency.EmergencyBoard;
import balcao.emergency.EmergencyService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketAssignment;

/** The board of emergencies, and taking one from it. */
@Controller
@RequestMapping("/desk/emergencies")
class EmergencyBoardController {

	private final EmergencyService emergencies;

	private final TicketAssignment assignment;

	EmergencyBoardController(EmergencyService emergencies, TicketAssignment assignment) {
		this.emergencies = emergencies;
		this.assignment = assignment;
	}

	@GetMapping
	ModelAndView board(CurrentPerson person) {
		return board("emergency/board", person);
	}

	/** The cards alone, for a page that stays open. */
	@GetMapping("/cards")
	ModelAndView cards(CurrentPerson person) {
		return board("emergency/_board :: board", person);
	}

	private ModelAndView board(String view, CurrentPerson person) {
		EmergencyBoard board = this.emergencies.board(person);
		return new ModelAndView(view, "board", board)
			.addObject("topics",
					board.teamIds().stream().map((team) -> "queue:" + team).collect(Collectors.joining(" ")))
			.addObject("takes", true)
			.addObject("mayHang", person.seesEveryTeam());
	}

	@PostMapping("/{number}/assignment")
	String take(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.assignment.take(number, person);
		redirect.addFlashAttribute("flash", "ticket.flash.taken");
		redirect.addFlashAttribute("flashArguments", List.of(number));
		return "redirect:/desk/emergencies";
	}

}
