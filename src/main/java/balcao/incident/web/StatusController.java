package balcao.incident.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.incident.BannerService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.web.Pages;

/** What is and was out of order, for clients; the team has pages of its own. */
@Controller
class StatusController {

	private final BannerService banners;

	StatusController(BannerService banners) {
		this.banners = banners;
	}

	@GetMapping("/service-status")
	ModelAndView status(PageRequest request, CurrentPerson person, Locale locale) {
		return person.isTeam() ? Pages.redirect(BannerController.HOME)
				: new ModelAndView("incident/status", "page", this.banners.stories(person, request)).addObject("locale",
						locale);
	}

	/** What stands on every page, for one that stays open. */
	@GetMapping("/service-status/banner")
	ModelAndView banner(@RequestParam(defaultValue = "false") boolean whole) {
		return new ModelAndView("incident/_banner :: banners", "current", whole ? "home" : "");
	}

}
