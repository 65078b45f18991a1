package balcao.sales.web;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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
import balcao.platform.web.Pages;
import balcao.platform.web.PlatformSettings;
import balcao.sales.Offer;
import balcao.sales.QuotePage;
import balcao.sales.QuoteRow;
import balcao.sales.QuoteService;

/** What things would cost: written on a ticket, listed, exported, made a proposal of. */
@Controller
class QuoteController {

	private static final String LIST = "/desk/sales/quotes";

	private static final String FORM = "form";

	private final QuoteService quotes;

	private final Documents documents;

	private final MessageSource messages;

	private final ZoneId zone;

	QuoteController(QuoteService quotes, Documents documents, MessageSource messages, PlatformSettings settings) {
		this.quotes = quotes;
		this.documents = documents;
		this.messages = messages;
		this.zone = settings.zone();
	}

	@GetMapping(LIST)
	ModelAndView list(SalesListFilter filter, CurrentPerson person) {
		KeysetPage<QuoteRow> page = this.quotes.list(filter.filter(person), person, filter.request());
		return new ModelAndView("sales/quotes", "page", page).addObject("filter", filter)
			.addObject("file", filter.at(LIST + ".csv", "", null))
			.addObject("newer", (page.before() != null) ? filter.at(LIST, "before", page.before()) : null)
			.addObject("older", (page.after() != null) ? filter.at(LIST, "after", page.after()) : null);
	}

	@GetMapping(LIST + ".csv")
	void export(SalesListFilter filter, CurrentPerson person, Locale locale, HttpServletResponse response)
			throws IOException {
		List<List<String>> lines = this.quotes.export(filter.filter(person), person)
			.stream()
			.map((row) -> List.of(row.title(), row.organization(), row.ticketNumber(), Cells.amount(row.total()),
					row.total().currency().getCurrencyCode(), Cells.text(row.opportunity()), Cells.text(row.proposal()),
					row.author(), Cells.at(row.createdAt(), this.zone), Cells.at(row.updatedAt(), this.zone)))
			.toList();
		List<String> header = Stream
			.of("title", "organization", "ticket", "total", "currency", "opportunity", "proposal", "author", "created",
					"updated")
			.map((column) -> this.messages.getMessage("sales.column." + column, null, locale))
			.toList();
		this.documents.csv(Spreadsheet.write(header, lines, true), "orcamentos", response);
	}

	@PostMapping("/desk/tickets/{number}/quotes")
	ModelAndView begin(@PathVariable String number, CurrentPerson person) {
		return Pages.redirect(LIST + "/" + this.quotes.begin(number, person));
	}

	@GetMapping(LIST + "/{id}")
	ModelAndView show(@PathVariable long id, CurrentPerson person) {
		QuotePage page = this.quotes.page(id, person);
		return editor(page).addObject(FORM, QuoteForm.of(page));
	}

	@PostMapping(LIST + "/{id}")
	ModelAndView write(@PathVariable long id, @Valid @ModelAttribute(FORM) QuoteForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		QuotePage page = this.quotes.page(id, person);
		if (!errors.hasErrors() && (form.next() == EditorAct.LINE || form.removeLine() != null)) {
			return editor(page).addObject(FORM, form.withRows(form.rows()));
		}
		Offer offer = errors.hasErrors() ? null : form.offer(errors);
		if (offer == null) {
			return Pages.invalid(editor(page).addObject(FORM, form));
		}
		try {
			this.quotes.write(id, offer, form.seen(), person);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			ModelAndView view = editor(page);
			view.setStatus(HttpStatus.CONFLICT);
			return view;
		}
		redirect.addFlashAttribute("flash", "sales.flash.quoteKept");
		return Pages.redirect(LIST + "/" + id);
	}

	private static ModelAndView editor(QuotePage page) {
		return new ModelAndView("sales/quote", "quote", page).addObject("row", page.row());
	}

}
