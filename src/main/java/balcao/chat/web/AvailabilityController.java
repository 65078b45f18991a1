package balcao.chat.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.chat.AvailabilityService;
import balcao.platform.CurrentPerson;

/** Somebody of the team says whether they take conversations. */
@Controller
@RequestMapping("/desk/chats")
class AvailabilityController {

	private static final Pattern OWN = Pattern.compile("/(desk|backoffice)(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9_=&%.-]*)?");

	private final AvailabilityService availability;

	AvailabilityController(AvailabilityService availability) {
		this.availability = availability;
	}

	@PostMapping("/availability")
	String say(@RequestParam(defaultValue = "false") boolean available,
			@RequestParam(required = false) @Nullable String back, CurrentPerson person, RedirectAttributes redirect) {
		this.availability.say(available, person);
		redirect.addFlashAttribute("flash", available ? "chat.flash.available" : "chat.flash.unavailable");
		return "redirect:" + ((back != null && OWN.matcher(back).matches()) ? back : "/desk/chats");
	}

	/** Whether somebody who uses an open page had said that they are there. */
	record Confirmed(boolean available) {

	}

	@PostMapping(path = "/presence", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Confirmed confirm(CurrentPerson person) {
		return new Confirmed(this.availability.renew(person));
	}

}
