package balcao.backoffice.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.backoffice.HallwayFacts;
import balcao.backoffice.HallwayService;
import balcao.platform.Folding;
import balcao.platform.web.Pages;

/** The page that leads to every setting and tells how each stands. */
@Controller
class HallwayController {

	private static final String HOME = "/backoffice";

	private static final List<Group> GROUPS = List.of(
			new Group("who",
					List.of(new Door("people", "/backoffice/people", "users"),
							new Door("organizations", "/backoffice/organizations", "building"),
							new Door("teams", "/backoffice/teams", "headset"),
							new Door("escalation", "/backoffice/escalation", "bell"),
							new Door("duty", "/desk/duty", "clock"), new Door("walls", "/desk/walls", "eye"))),
			new Group("what", List.of(new Door("requestTypes", "/backoffice/request-types", "list"),
					new Door("routing", "/backoffice/routing", "flow"),
					new Door("endings", "/backoffice/endings", "check"),
					new Door("causes", "/backoffice/causes", "search"),
					new Door("incidents", "/backoffice/incidents", "bolt"),
					new Door("products", "/backoffice/catalog/product", "box"),
					new Door("impacts", "/backoffice/catalog/impact", "bolt"),
					new Door("categories", "/backoffice/catalog/category", "list"),
					new Door("segments", "/backoffice/catalog/segment", "filter"),
					new Door("services", "/backoffice/catalog/service", "headset"),
					new Door("countries", "/backoffice/catalog/country", "globe"),
					new Door("notices", "/backoffice/notifications", "bell"),
					new Door("tags", "/backoffice/tags", "copy"), new Door("articles", "/desk/articles", "book"),
					new Door("articleCategories", "/backoffice/knowledge/categories", "list"),
					new Door("synonyms", "/backoffice/knowledge/synonyms", "link"),
					new Door("misses", "/backoffice/knowledge/misses", "search"))),
			new Group("when", List.of(new Door("matrix", "/backoffice/matrix", "alert"),
					new Door("calendars", "/backoffice/calendars", "calendar"),
					new Door("policies", "/backoffice/policies", "star"),
					new Door("contracts", "/backoffice/contracts", "file"),
					new Door("sales", "/backoffice/sales", "money"), new Door("decree", "/backoffice/decree", "book"),
					new Door("protocols", "/backoffice/protocols", "phone"),
					new Door("chat", "/backoffice/chat", "chat"),
					new Door("mailboxes", "/backoffice/mailboxes", "mail"),
					new Door("simulator", "/backoffice/simulator", "clock"))),
			new Group("look",
					List.of(new Door("changes", "/backoffice/changes", "history"),
							new Door("mail", "/backoffice/mail", "mail"),
							new Door("letters", "/backoffice/letters", "quote"))));

	private final HallwayService hallway;

	private final MessageSource messages;

	HallwayController(HallwayService hallway, MessageSource messages) {
		this.hallway = hallway;
		this.messages = messages;
	}

	@GetMapping(HOME)
	ModelAndView hallway(@RequestParam(defaultValue = "") String q) {
		HallwayFacts facts = this.hallway.facts();
		List<Shelf> found = GROUPS.stream()
			.map((group) -> new Shelf(group.name(),
					group.doors()
						.stream()
						.filter((door) -> fits(door, q))
						.map((door) -> Card.of(door, facts))
						.toList()))
			.filter((shelf) -> !shelf.cards().isEmpty())
			.toList();
		return new ModelAndView("backoffice/hallway").addObject("q", q)
			.addObject("shelves", found)
			.addObject("facts", facts);
	}

	@PostMapping(HOME + "/checklist/dismissal")
	ModelAndView dismiss(RedirectAttributes redirect) {
		this.hallway.dismiss();
		redirect.addFlashAttribute("flash", "backoffice.flash.dismissed");
		return Pages.redirect(HOME);
	}

	@PostMapping(HOME + "/checklist/return")
	ModelAndView recall() {
		this.hallway.recall();
		return Pages.redirect(HOME);
	}

	/** By name, description or what people may call it. */
	private boolean fits(Door door, String typed) {
		String key = "backoffice.door." + door.name();
		return Folding.contains(say(key) + " " + say(key + ".about") + " " + say(key + ".words"), typed);
	}

	private String say(String key) {
		return String.valueOf(this.messages.getMessage(key, null, "", LocaleContextHolder.getLocale()));
	}

	/**
	 * Ways out of the hallway that belong together.
	 *
	 * @param name the part of its message keys
	 */
	record Group(String name, List<Door> doors) {

	}

	/**
	 * A way out of the hallway.
	 *
	 * @param name the part of its message keys
	 */
	record Door(String name, String path, String icon) {

	}

	/** Doors that belong together, as they stand. */
	record Shelf(String name, List<Card> cards) {

	}

	/**
	 * A door and how what is behind it stands.
	 *
	 * @param count how many there are; null where nothing is counted
	 */
	record Card(Door door, @Nullable Long count, List<HallwayFacts.Problem> problems) {

		static Card of(Door door, HallwayFacts facts) {
			return new Card(door, facts.counts().get(door.name()),
					facts.problems().stream().filter((problem) -> problem.card().equals(door.name())).toList());
		}

	}

}
