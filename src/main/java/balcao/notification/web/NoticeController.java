package balcao.notification.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.notification.NoticePage;
import balcao.notification.NoticeService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.ZoneRules;

/** One's own notices. */
@Controller
@RequestMapping("/notifications")
class NoticeController {

	private final NoticeService notices;

	private final ZoneRules zone;

	NoticeController(NoticeService notices, ZoneRules zone) {
		this.notices = notices;
		this.zone = zone;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "false") boolean unread, PageRequest request, CurrentPerson person,
			Model model) {
		NoticePage page = this.notices.page(person, unread, request);
		model.addAttribute("page", page);
		model.addAttribute("days", NoticeDay.of(page.notices().rows(), this.zone.zone(), page.at()));
		return "notification/list";
	}

	/** The bell alone, for a page that stays open. */
	@GetMapping("/bell")
	String bell() {
		return "layout/parts :: bell";
	}

	@PostMapping("/reading")
	String readAll(@RequestParam long newest, CurrentPerson person, RedirectAttributes redirect) {
		int read = this.notices.readAll(person, newest);
		redirect.addFlashAttribute("flash", "notification.flash.allRead");
		redirect.addFlashAttribute("flashArguments", List.of(read));
		return "redirect:/notifications";
	}

	/** Marks a notice as read and leads to what it is about. */
	@PostMapping("/{id}/reading")
	String open(@PathVariable long id, CurrentPerson person) {
		return "redirect:" + this.notices.open(id, person);
	}

}
