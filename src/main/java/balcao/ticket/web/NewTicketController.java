package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogService;
import balcao.catalog.ProductCard;
import balcao.intake.Answers;
import balcao.intake.DraftRow;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.platform.CurrentPerson;
import balcao.ticket.Offer;
import balcao.ticket.TicketOffers;

/** Where a request begins: product, kind of request and the first step. */
@Controller
@RequestMapping("/tickets/new")
class NewTicketController {

	private final Wizard wizard;

	private final Steps steps;

	private final CatalogService catalog;

	private final RequestTypeService types;

	private final TicketOffers offers;

	private final DraftService drafts;

	NewTicketController(Wizard wizard, Steps steps, CatalogService catalog, RequestTypeService types,
			TicketOffers offers, DraftService drafts) {
		this.wizard = wizard;
		this.steps = steps;
		this.catalog = catalog;
		this.types = types;
		this.offers = offers;
		this.drafts = drafts;
	}

	/**
	 * What was chosen so far on the way to the form.
	 *
	 * @param product 0 for none of those offered
	 * @param subject what was searched for before
	 */
	record Way(@Nullable Long product, @Nullable Long module, @Nullable String type, @Nullable Long requester,
			@Nullable String subject) {

		Answers answers() {
			return Answers.NONE.with(FieldKind.PRODUCT, this.product)
				.with(FieldKind.MODULE, this.module)
				.with(FieldKind.SUBJECT,
						(this.subject != null && this.subject.length() <= FieldKind.SUBJECT.maxLength()) ? this.subject
								: null);
		}

	}

	@GetMapping
	String begin(Way way, CurrentPerson person, Model model) {
		if (person.isTeam() && way.requester() == null) {
			return "redirect:/desk/tickets/new";
		}
		CurrentPerson requester = this.wizard.requester(person, way.requester());
		long organization = Objects.requireNonNull(requester.organizationId());
		List<Offer> offers = this.offers.all(requester, null);
		List<ProductCard> products = offers.stream().anyMatch((offer) -> offer.type().scope().productFirst())
				? this.catalog.products(null, organization) : List.of();
		Long product = (products.size() == 1 && way.product() == null) ? Long.valueOf(products.get(0).id())
				: way.product();
		RequestTypeCard type = (way.type() != null) ? this.types.offered(way.type(), organization)
				: (offers.size() == 1) ? offers.get(0).type() : null;
		if (product == null && !products.isEmpty()
				&& (type == null || (type.scope().productFirst() && type.asksSituation()))) {
			model.addAttribute("page", choice(products, null, offers, type, way, requester, person));
			return "ticket/new-product";
		}
		if (type == null) {
			List<Offer> fitting = (product != null && product != 0) ? this.offers.all(requester, product) : offers;
			model.addAttribute("page", choice(products, product, fitting, null, way, requester, person));
			return "ticket/new-type";
		}
		Answers answers = way.answers().with(FieldKind.PRODUCT, product);
		model.addAttribute("unsent", unsent(type, person));
		return this.steps.show(this.wizard.begin(person, requester, type).with(answers), 1, model);
	}

	@PostMapping
	ModelAndView keep(@RequestParam MultiValueMap<String, String> sent,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, @RequestParam String type,
			@RequestParam(required = false) @Nullable Long requester, CurrentPerson person, RedirectAttributes redirect)
			throws ServletRequestBindingException {
		CurrentPerson asking = this.wizard.requester(person, requester);
		RequestTypeCard card = this.types.offered(type, Objects.requireNonNull(asking.organizationId()));
		return this.steps.keep(this.wizard.begin(person, asking, card), 1, sent, files, redirect);
	}

	private ChoicePage choice(List<ProductCard> products, @Nullable Long product, List<Offer> offers,
			@Nullable RequestTypeCard type, Way way, CurrentPerson requester, CurrentPerson person) {
		return new ChoicePage(products, offers, product, type, way.subject(), requester, person.isTeam(),
				unsent(type, person));
	}

	/** Drafts of the same kind, so that nobody begins the same request twice. */
	private List<DraftRow> unsent(@Nullable RequestTypeCard type, CurrentPerson person) {
		return this.drafts.latestOf(person)
			.stream()
			.filter((draft) -> !draft.subject().isBlank())
			.filter((draft) -> type == null || draft.requestType().equals(type.name()))
			.toList();
	}

}
