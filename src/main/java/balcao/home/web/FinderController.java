package balcao.home.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import balcao.intake.RequestTypeCard;
import balcao.knowledge.ArticleSearch;
import balcao.knowledge.FoundArticle;
import balcao.knowledge.MissService;
import balcao.knowledge.Question;
import balcao.knowledge.Reader;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.Offer;
import balcao.ticket.PortalView;
import balcao.ticket.TicketOffers;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRow;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The search box of the client's home: a number leads to its ticket, words to articles,
 * kinds of request and tickets.
 */
@Controller
class FinderController {

	private static final int SHOWN = 5;

	private static final int LONGEST = 200;

	private final ArticleSearch articles;

	private final MissService misses;

	private final TicketOffers offers;

	private final TicketReading reading;

	private final Clock clock;

	FinderController(ArticleSearch articles, MissService misses, TicketOffers offers, TicketReading reading,
			Clock clock) {
		this.articles = articles;
		this.misses = misses;
		this.offers = offers;
		this.reading = reading;
		this.clock = clock;
	}

	@GetMapping("/search")
	String find(@RequestParam(defaultValue = "") String q, CurrentPerson person, Locale locale, Model model,
			RedirectAttributes redirect) {
		if (person.isTeam()) {
			return "redirect:/desk";
		}
		if (q.isBlank()) {
			return "redirect:/";
		}
		Optional<String> number = this.reading.numbered(q, person);
		if (number.isPresent()) {
			redirect.addAttribute("number", number.get());
			return "redirect:/tickets/{number}";
		}
		Question question = Question.of(q, locale);
		List<FoundArticle> found = this.articles.suggest(Reader.of(person), question);
		List<RequestTypeCard> types = this.offers.all(person, null)
			.stream()
			.map(Offer::type)
			.filter((type) -> FoundPage.says(type, q))
			.limit(SHOWN)
			.toList();
		List<TicketRow> tickets = this.reading
			.portal(person, person.seesOrganization(), PortalView.ALL, shortened(q), PageRequest.FIRST)
			.rows()
			.stream()
			.limit(SHOWN)
			.toList();
		if (found.isEmpty() && types.isEmpty() && tickets.isEmpty()) {
			this.misses.count(question);
		}
		model.addAttribute("page", new FoundPage(person, q, found, types, tickets, this.clock.instant()));
		return "home/found";
	}

	private static String shortened(String words) {
		return words.substring(0,
				words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
	}

}
