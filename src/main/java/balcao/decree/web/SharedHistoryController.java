package balcao.decree.web;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.decree.HistoryService;
import balcao.platform.SecretToken;
import balcao.platform.web.SecretLink;

/** A finished history, by the link of a letter, as long as it is kept. */
@Controller
@SecretLink(purpose = "decree/shared", tries = 300, missCosts = 15, ended = "decree/shared-ended")
@RequestMapping("/histories/{token}")
class SharedHistoryController {

	private final HistoryService histories;

	private final HistoryDocuments documents;

	private final Clock clock;

	SharedHistoryController(HistoryService histories, HistoryDocuments documents, Clock clock) {
		this.histories = histories;
		this.documents = documents;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView page(@PathVariable SecretToken token) {
		return new ModelAndView("decree/shared-history", "row", this.histories.find(token))
			.addObject("now", this.clock.instant())
			.addObject("address", "/histories/" + token.value());
	}

	@GetMapping("/document.json")
	void json(@PathVariable SecretToken token, HttpServletResponse response) throws IOException {
		this.documents.json(this.histories.find(token), response);
	}

	@GetMapping("/document.pdf")
	void pdf(@PathVariable SecretToken token, HttpServletResponse response) throws IOException {
		this.documents.pdf(this.histories.find(token), response);
	}

}
