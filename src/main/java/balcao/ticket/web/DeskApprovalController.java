package balcao.ticket.web;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.ApprovalReading;
import balcao.ticket.ApprovalRow;

/** What waits for one's own decision. */
@Controller
class DeskApprovalController {

	private static final String PATH = "/desk/approvals";

	private final ApprovalReading reading;

	DeskApprovalController(ApprovalReading reading) {
		this.reading = reading;
	}

	@GetMapping(PATH)
	ModelAndView list(CurrentPerson person, PageRequest request) {
		KeysetPage<ApprovalRow> list = this.reading.waiting(person, request);
		return new ModelAndView("ticket/desk-approvals",
				Map.of("list", list, "place", new ListPlace(PATH, Map.of(), request)));
	}

}
