package balcao.sales.web;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.Refused;
import balcao.platform.Spreadsheet;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.platform.web.PlatformSettings;
import balcao.sales.OpportunityRow;
import balcao.sales.OpportunityService;
import balcao.sales.OpportunityTerms;
import balcao.sales.SalesStage;

/** What may become business: seen in a ticket, listed, moved on and exported. */
@Controller
class OpportunityController {

	private static final String LIST = "/desk/sales/opportunities";

	private static final String FORM = "form";

	private final OpportunityService opportunities;

	private final Documents documents;

	private final MessageSource messages;

	private final ZoneId zone;

	OpportunityController(OpportunityService opportunities, Documents documents, MessageSource messages,
			PlatformSettings settings) {
		this.opportunities = opportunities;
		this.documents = documents;
		this.messages = messages;
		this.zone = settings.zone();
	}

	@GetMapping(LIST)
	ModelAndView list(SalesListFilter filter, CurrentPerson person) {
		KeysetPage<OpportunityRow> page = this.opportunities.page(filter.filter(person), person, filter.request());
		return new ModelAndView("sales/opportunities", "page", page).addObject("filter", filter)
			.addObject("stages", stages(filter.stage()))
			.addObject("file", filter.at(LIST + ".csv", "", null))
			.addObject("newer", (page.before() != null) ? filter.at(LIST, "before", page.before()) : null)
			.addObject("older", (page.after() != null) ? filter.at(LIST, "after", page.after()) : null);
	}

	@GetMapping(LIST + ".csv")
	void export(SalesListFilter filter, CurrentPerson person, Locale locale, HttpServletResponse response)
			throws IOException {
		List<List<String>> lines = this.opportunities.export(filter.filter(person), person)
			.stream()
			.map((row) -> List.of(row.title(), row.organization(), row.ticketNumber(), Cells.amount(row.value()),
					row.value().currency().getCurrencyCode(), row.stage(), row.owner(),
					Cells.at(row.createdAt(), this.zone), Cells.at(row.updatedAt(), this.zone),
					Cells.at(row.closedAt(), this.zone)))
			.toList();
		List<String> header = Stream
			.of("title", "organization", "ticket", "value", "currency", "stage", "owner", "created", "updated",
					"closed")
			.map((column) -> this.messages.getMessage("sales.column." + column, null, locale))
			.toList();
		this.documents.csv(Spreadsheet.write(header, lines, true), "oportunidades", response);
	}

	@GetMapping("/desk/tickets/{number}/opportunities/new")
	ModelAndView blank(@PathVariable String number, CurrentPerson person) {
		String subject = this.opportunities.ticket(number, person).subject();
		Long first = this.opportunities.stages(0).stream().findFirst().map(SalesStage::id).orElse(null);
		return form(number, null, person).addObject(FORM, new OpportunityForm(subject, "", first, person.id(), null));
	}

	@PostMapping("/desk/tickets/{number}/opportunities")
	ModelAndView see(@PathVariable String number, @Valid @ModelAttribute(FORM) OpportunityForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		this.opportunities.ticket(number, person);
		OpportunityTerms terms = form.terms(errors);
		if (terms == null) {
			return Pages.invalid(form(number, null, person));
		}
		try {
			long id = this.opportunities.see(number, terms, person);
			redirect.addFlashAttribute("flash", "sales.flash.opportunitySeen");
			return Pages.redirect(LIST + "/" + id);
		}
		catch (Refused refused) {
			return refused(form(number, null, person), refused, errors);
		}
	}

	@GetMapping(LIST + "/{id}")
	ModelAndView show(@PathVariable long id, CurrentPerson person) {
		OpportunityRow row = this.opportunities.find(id, person);
		return form(row.ticketNumber(), row, person).addObject(FORM, OpportunityForm.of(row));
	}

	@PostMapping(LIST + "/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute(FORM) OpportunityForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		OpportunityRow row = this.opportunities.find(id, person);
		OpportunityTerms terms = form.terms(errors);
		if (terms == null) {
			return Pages.invalid(form(row.ticketNumber(), row, person));
		}
		try {
			this.opportunities.change(id, terms, form.seen(), person);
			redirect.addFlashAttribute("flash", "sales.flash.opportunityChanged");
			return Pages.redirect(LIST + "/" + id);
		}
		catch (Refused refused) {
			return refused(form(row.ticketNumber(), row, person), refused, errors);
		}
	}

	private static ModelAndView refused(ModelAndView view, Refused refused, BindingResult errors) {
		errors.reject(refused.messageKey(), refused.arguments(), null);
		view.setStatus(HttpStatus.CONFLICT);
		return view;
	}

	private ModelAndView form(String number, @Nullable OpportunityRow row, CurrentPerson person) {
		Map<Long, String> owners = this.opportunities.owners(number, row, person);
		return new ModelAndView("sales/opportunity").addObject("opportunity", row)
			.addObject("number", number)
			.addObject("stages", stages((row != null) ? row.stageId() : null))
			.addObject("owners",
					owners.entrySet().stream().map((owner) -> Option.of(owner.getKey(), owner.getValue())).toList());
	}

	private List<Option> stages(@Nullable Long kept) {
		return this.opportunities.stages((kept != null) ? kept : 0)
			.stream()
			.map((stage) -> Option.of(stage.id(), stage.name()))
			.toList();
	}

}
