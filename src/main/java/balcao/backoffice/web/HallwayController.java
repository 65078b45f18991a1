package balcao.backoffice.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that leads to every setting. */
@Controller
class HallwayController {

	private static final List<Door> DOORS = List.of(new Door("people", "/backoffice/people", "users"),
			new Door("organizations", "/backoffice/organizations", "building"),
			new Door("teams", "/backoffice/teams", "headset"), new Door("escalation", "/backoffice/escalation", "bell"),
			new Door("products", "/backoffice/catalog/product", "box"),
			new Door("impacts", "/backoffice/catalog/impact", "bolt"),
			new Door("requestTypes", "/backoffice/request-types", "list"),
			new Door("routing", "/backoffice/routing", "flow"), new Door("matrix", "/backoffice/matrix", "alert"),
			new Door("calendars", "/backoffice/calendars", "calendar"),
			new Door("policies", "/backoffice/policies", "book"),
			new Door("contracts", "/backoffice/contracts", "file"),
			new Door("articleCategories", "/backoffice/knowledge/categories", "book"),
			new Door("simulator", "/backoffice/simulator", "clock"), new Door("mail", "/backoffice/mail", "mail"));

	@GetMapping("/backoffice")
	ModelAndView hallway() {
		return new ModelAndView("backoffice/hallway", Map.of("doors", DOORS));
	}

	/**
	 * A way out of the hallway.
	 *
	 * @param name the part of its message keys
	 */
	record Door(String name, String path, String icon) {

	}

}
