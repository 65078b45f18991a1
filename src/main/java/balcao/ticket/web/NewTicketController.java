package balcao.ticket.web;

import java.util.List;

import balcao.catalog.CatalogService;
import balcao.catalog.ProductCard;
import balcao.intake.DraftRow;
import balcao.intake.DraftService;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketOffers;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a request begins: product, kind of request and the first step. */
@Controller
@RequestMapping("/tickets/new")
class NewTicketController {

	private final Wizard wizard;

	private final CatalogService catalog;

	private final RequestTypeService types;

	private final TicketOffers offers;

	private final DraftService drafts;

	NewTicketController(Wizard wizard, CatalogService catalog, RequestTypeService types, TicketOffers offers,
			DraftService drafts) {
		this.wizard = wizard;
		this.catalog = catalog;
		this.types = types;
		this.offers = offers;
		this.drafts = drafts;
	}

	/** What was chosen so far on the way to the form. */
	record Way(@Nullable Long product, @Nullable String type, @Nullable Long requester) {

	}

	@GetMapping
	String begin(Way way, CurrentPerson person, Model model) {
		if (person.isTeam() && way.requester() == null) {
			return "redirect:/desk/tickets/new";
		}
		CurrentPerson requester = this.wizard.requester(person, way.requester());
		RequestTypeCard type = (way.type() != null) ? this.types.card(way.type()) : null;
		List<ProductCard> products = this.catalog.products();
		Long product = (products.size() == 1 && way.product() == null) ? Long.valueOf(products.get(0).id())
				: way.product();
		if (product == null && !products.isEmpty() && (type == null || type.asksSituation())) {
			model.addAttribute("page", choice(products, null, type, requester, person));
			return "ticket/new-product";
		}
		if (type == null) {
			model.addAttribute("page", choice(products, product, null, requester, person));
			return "ticket/new-type";
		}
		ProblemForm form = new ProblemForm(product, null, null, null, "", null);
		model.addAttribute("form", form);
		model.addAttribute("unsent", unsent(type, person));
		model.addAttribute("page", this.wizard.problem(person, requester, type, form));
		return "ticket/problem";
	}

	@PostMapping
	ModelAndView keep(@Valid @ModelAttribute("form") ProblemForm form, BindingResult errors, @RequestParam String type,
			@RequestParam(required = false) @Nullable Long requester,
			@RequestParam(defaultValue = "CONTINUE") Next next, CurrentPerson person, RedirectAttributes redirect) {
		RequestTypeCard card = this.types.card(type);
		ProblemPage page = this.wizard.problem(person, this.wizard.requester(person, requester), card, form);
		Next step = page.asksMoreThan(form) ? Next.REFRESH : next;
		if (step == Next.CONTINUE) {
			this.wizard.check(form, page, errors);
		}
		if (errors.hasErrors()) {
			return ProblemStep.again(page);
		}
		long draft = this.drafts.begin(person, page.head().requester().id(), card.id());
		this.drafts.tellProblem(draft, person, page.kept(), form.words());
		return new ModelAndView(ProblemStep.after(step, draft, form, person, redirect));
	}

	private ChoicePage choice(List<ProductCard> products, @Nullable Long product, @Nullable RequestTypeCard type,
			CurrentPerson requester, CurrentPerson person) {
		return new ChoicePage(products, this.offers.all(requester), product, type, requester, person.isTeam(),
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
