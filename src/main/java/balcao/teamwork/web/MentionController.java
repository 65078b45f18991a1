package balcao.teamwork.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.teamwork.MentionService;

/** Where one was called, and whom one may call. */
@Controller
@RequestMapping("/desk/mentions")
class MentionController {

	private final MentionService mentions;

	MentionController(MentionService mentions) {
		this.mentions = mentions;
	}

	@GetMapping
	ModelAndView list(PageRequest request, CurrentPerson person) {
		return new ModelAndView("teamwork/mentions", "mentions", this.mentions.page(person, request));
	}

	@GetMapping("/people")
	ModelAndView people(CurrentPerson person) {
		return new ModelAndView("teamwork/people", "people", this.mentions.colleagues(person));
	}

}
