package balcao.workspace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import balcao.knowledge.ArticleChoices;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import balcao.platform.Folding;
import balcao.platform.web.RailSource;
import balcao.ticket.TicketReading;
import balcao.workspace.SavedView;
import balcao.workspace.ViewService;

/** Leads anywhere that the person may go, by a few letters. */
@Controller
class PaletteController {

	private static final int LONGEST = 100;

	private static final int MOST = 12;

	private final ObjectProvider<RailSource> rails;

	private final ViewService views;

	private final TicketReading tickets;

	private final ArticleChoices articles;

	private final MessageSource messages;

	PaletteController(ObjectProvider<RailSource> rails, ViewService views, TicketReading tickets,
			ArticleChoices articles, MessageSource messages) {
		this.rails = rails;
		this.views = views;
		this.tickets = tickets;
		this.articles = articles;
		this.messages = messages;
	}

	@GetMapping("/desk/palette")
	String palette(@RequestParam(defaultValue = "") String q, CurrentPerson person, Locale locale, Model model) {
		show(q, person, locale, model);
		return "workspace/palette";
	}

	/** The list alone, for the dialog. */
	@GetMapping("/desk/palette/items")
	String items(@RequestParam(defaultValue = "") String q, CurrentPerson person, Locale locale, Model model) {
		show(q, person, locale, model);
		return "workspace/palette :: items";
	}

	private void show(String q, CurrentPerson person, Locale locale, Model model) {
		String words = q.substring(0, q.offsetByCodePoints(0, Math.min(LONGEST, q.codePointCount(0, q.length()))));
		List<Item> items = new ArrayList<>();
		if (!words.isBlank()) {
			this.tickets.numbered(words, person)
				.ifPresent((number) -> items.add(new Item("/desk/tickets/" + number, "inbox", "TICKET", number)));
		}
		places(person, locale).stream().filter((item) -> Folding.contains(item.text(), words)).forEach(items::add);
		if (!words.isBlank()) {
			this.articles.find(words, Reader.of(person))
				.forEach((article) -> items
					.add(new Item("/articles/" + article.slug(), "book", "ARTICLE", article.title())));
		}
		model.addAttribute("words", words);
		model.addAttribute("items", items.stream().distinct().limit(MOST).toList());
	}

	private List<Item> places(CurrentPerson person, Locale locale) {
		List<Item> places = new ArrayList<>();
		this.rails.orderedStream()
			.flatMap((rail) -> rail.sections(person).stream())
			.flatMap((section) -> section.links().stream())
			.forEach((link) -> {
				String text = link.text();
				String key = link.textKey();
				places.add(new Item(link.href(), link.icon(),
						link.href().startsWith("/desk/list") ? "VIEW"
								: link.href().startsWith("/desk/queues") ? "QUEUE" : "PAGE",
						(text != null) ? text : this.messages.getMessage((key != null) ? key : "", null, locale)));
			});
		for (SavedView view : this.views.all(person)) {
			places.add(new Item(view.href(), "list", "VIEW", view.name()));
		}
		return places;
	}

	/** Somewhere to go. */
	record Item(String href, String icon, String kind, String text) {

	}

}
