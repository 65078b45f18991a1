package balcao.ticket.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import balcao.platform.SecretToken;
import balcao.platform.web.Downloads;
import balcao.platform.web.SecretLink;
import balcao.ticket.OutsiderReading;

/**
 * The public conversation of one ticket, by a personal link; reading it changes nothing.
 */
@Controller
@SecretLink(purpose = "ticket/shared", tries = 300, missCosts = 15, ended = "ticket/shared-ended")
@RequestMapping("/shared/{token}")
class OutsiderController {

	private final OutsiderReading reading;

	private final Downloads downloads;

	OutsiderController(OutsiderReading reading, Downloads downloads) {
		this.reading = reading;
		this.downloads = downloads;
	}

	@GetMapping
	String conversation(@PathVariable SecretToken token, Model model) {
		model.addAttribute("page", this.reading.page(token));
		model.addAttribute("address", "/shared/" + token.value() + "/attachments");
		return "ticket/shared";
	}

	@GetMapping("/attachments/{id}")
	void attachment(@PathVariable SecretToken token, @PathVariable long id, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.show(this.reading.file(token, id), request, response);
	}

}
