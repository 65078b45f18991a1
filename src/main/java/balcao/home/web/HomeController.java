package balcao.home.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import balcao.catalog.CatalogService;
import balcao.catalog.ProductCard;
import balcao.chat.ReceptionReading;
import balcao.intake.DraftRow;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.PortalView;
import balcao.ticket.Offer;
import balcao.ticket.TicketOffers;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRow;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The root of the portal: the client's home; the team has its desk. */
@Controller
class HomeController {

	private static final int SHOWN = 5;

	private final TicketReading reading;

	private final TicketOffers offers;

	private final DraftService drafts;

	private final CatalogService catalog;

	private final ReceptionReading reception;

	private final Clock clock;

	HomeController(TicketReading reading, TicketOffers offers, DraftService drafts, CatalogService catalog,
			ReceptionReading reception, Clock clock) {
		this.reading = reading;
		this.offers = offers;
		this.drafts = drafts;
		this.catalog = catalog;
		this.reception = reception;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(CurrentPerson person, Locale locale, Model model) {
		if (person.isTeam()) {
			return "redirect:/desk";
		}
		List<DraftRow> begun = this.drafts.latestOf(person)
			.stream()
			.filter((draft) -> !draft.subject().isBlank())
			.toList();
		List<Offer> offers = this.offers.all(person, null);
		List<ProductCard> products = offers.stream().anyMatch((offer) -> offer.type().scope().productFirst())
				? this.catalog.products(null, Objects.requireNonNull(person.organizationId())) : List.of();
		model.addAttribute("home",
				new HomePage(person, latest(person, PortalView.NEEDS_YOU).stream().map(HomePage.Need::of).toList(),
						this.reading.needingClient(person), begun, offers, products, latest(person, PortalView.ALL),
						this.reception.home(person, locale), this.clock.instant()));
		return "home/home";
	}

	private List<TicketRow> latest(CurrentPerson person, PortalView view) {
		return this.reading.portal(person, false, view, null, PageRequest.FIRST).rows().stream().limit(SHOWN).toList();
	}

}
