package balcao.protocol.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.catalog.CatalogChoice;
import balcao.catalog.CatalogService;
import balcao.catalog.SubjectNames;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.LongNumbers;
import balcao.platform.NotFound;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.protocol.ContactPage;
import balcao.protocol.ContactReading;
import balcao.protocol.ContactRow;
import balcao.protocol.ContactState;
import balcao.protocol.FoundCaller;
import balcao.ticket.TicketReading;

/** What pages of contacts show. */
@Component
class ContactPages {

	private final ContactReading reading;

	private final TicketReading tickets;

	private final CatalogService catalog;

	private final Sayings sayings;

	private final LongNumbers numbers;

	private final MessageSource messages;

	ContactPages(ContactReading reading, TicketReading tickets, CatalogService catalog, Sayings sayings,
			LongNumbers numbers, MessageSource messages) {
		this.reading = reading;
		this.tickets = tickets;
		this.catalog = catalog;
		this.sayings = sayings;
		this.numbers = numbers;
		this.messages = messages;
	}

	ModelAndView list(KeysetPage<ContactRow> page, @Nullable ContactState state) {
		String path = ContactTakingController.CONTACTS + ((state != null) ? "?state=" + state + "&" : "?");
		return new ModelAndView("protocol/contacts", "page", page).addObject("state", state)
			.addObject("states", ContactState.values())
			.addObject("newer", (page.before() != null) ? path + "before=" + page.before() : null)
			.addObject("older", (page.after() != null) ? path + "after=" + page.after() : null);
	}

	/**
	 * The page of a contact: to be written down, told as it is, or what it became where
	 * the person may see that.
	 */
	ModelAndView contact(String number, String caller, CurrentPerson person, Locale locale) {
		ContactRow contact = this.reading.contact(number, person);
		if (contact.isOpen()) {
			return form(number, caller, person, locale).addObject("form", ContactForm.of(contact, caller));
		}
		String after = after(contact, person);
		return after.startsWith(ContactTakingController.CONTACTS) ? ended(contact, locale) : Pages.redirect(after);
	}

	/** Where to go once something became of a contact. */
	String after(String number, CurrentPerson person) {
		return after(this.reading.contact(number, person), person);
	}

	private String after(ContactRow contact, CurrentPerson person) {
		String ticket = contact.ticketNumber();
		return (ticket != null && this.tickets.numbered(ticket, person).isPresent()) ? "/desk/tickets/" + ticket
				: ContactTakingController.CONTACTS + "/" + contact.number();
	}

	private ModelAndView ended(ContactRow contact, Locale locale) {
		return told(new ModelAndView("protocol/ended"), contact, locale);
	}

	/** The page on which it is written down, whatever the form says. */
	ModelAndView form(String number, String caller, CurrentPerson person, Locale locale) {
		ContactPage page = this.reading.page(number, caller, person);
		if (!page.contact().isOpen()) {
			return ended(page.contact(), locale);
		}
		return told(shown(new ModelAndView("protocol/contact"), page, caller, locale), page.contact(), locale);
	}

	/** Only what changes while one types. */
	ModelAndView parts(String number, String caller, CurrentPerson person, Locale locale) {
		ContactPage page = this.reading.page(number, caller, person);
		return shown(new ModelAndView("protocol/_contact :: parts"), page, caller, locale).addObject("form",
				ContactForm.of(page.contact(), caller));
	}

	ModelAndView completion(String number, String caller, CurrentPerson person, Locale locale) {
		ContactRow contact = this.reading.contact(number, person);
		return completing(number, caller, person, locale).addObject("form", ContactForm.of(contact, caller));
	}

	/** What was registered may be completed by whoever sees it. */
	ModelAndView completing(String number, String caller, CurrentPerson person, Locale locale) {
		ContactPage page = this.reading.page(number, caller, person);
		if (page.contact().state() != ContactState.REGISTERED || this.tickets.numbered(number, person).isEmpty()) {
			throw new NotFound();
		}
		return told(shown(new ModelAndView("protocol/completion"), page, caller, locale), page.contact(), locale);
	}

	/** The page again after something was kept, with what was being looked for. */
	ModelAndView back(String number, ContactForm form) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ContactTakingController.CONTACTS + "/" + number);
		boolean looking = form.choice() == null && !form.words().isBlank();
		return Pages.redirect(
				looking ? address.queryParam("caller", "{caller}").encode().buildAndExpand(form.words()).toUriString()
						: address.toUriString());
	}

	/** The page of completion with those who may have called. */
	ModelAndView search(String number, String caller) {
		return Pages
			.redirect(UriComponentsBuilder.fromPath(ContactTakingController.CONTACTS + "/" + number + "/completion")
				.queryParam("caller", "{caller}")
				.encode()
				.buildAndExpand(caller)
				.toUriString());
	}

	private ModelAndView shown(ModelAndView view, ContactPage page, String caller, Locale locale) {
		return view.addObject("page", page)
			.addObject("contact", page.contact())
			.addObject("words", caller)
			.addObject("keeps",
					ContactTakingController.CONTACTS + "/" + page.contact().number()
							+ (page.contact().isOpen() ? "/facts" : "/completion"))
			.addObject("products", page.products().stream().map((one) -> Option.of(one.id(), one.name())).toList())
			.addObject("modules", options(page.modules()))
			.addObject("situations", options(page.situations()))
			.addObject("joinKeys", List.of("j", "k", "l", "u", "i", "o", "p", "y"))
			.addObject("promises", this.sayings.promises(page.expectation(), locale))
			.addObject("dictated", this.sayings.dictated(page.contact().number(), locale));
	}

	private static List<Option> options(List<CatalogChoice> choices) {
		return choices.stream().map((one) -> Option.of(one.id(), one.name())).toList();
	}

	private ModelAndView told(ModelAndView view, ContactRow contact, Locale locale) {
		return view.addObject("contact", contact)
			.addObject("groups", this.sayings.groups(contact.number()))
			.addObject("spelled", this.sayings.spelled(contact.number(), locale))
			.addObject("started", this.sayings.started(contact.startedAt()))
			.addObject("elapsed", this.sayings.elapsed(contact.startedAt()));
	}

	/** What a contact says in the ticket it is joined to. */
	String report(String number, ContactForm form, CurrentPerson person, Locale locale) {
		SubjectNames about = this.catalog.names(form.facts().about());
		FoundCaller chosen = this.reading.chosen(form.facts(), person).orElse(null);
		String name = (chosen != null) ? chosen.name() : form.facts().callerName();
		String who = Stream.of(name, form.facts().phone())
			.filter((part) -> part != null)
			.collect(Collectors.joining(" · "));
		String heading = this.messages.getMessage("protocol.report.heading",
				new Object[] { this.numbers.shown(number), person.name() }, locale);
		return Stream
			.of(heading, who,
					Stream.of(about.product(), about.module(), about.situation(), about.impact())
						.filter((part) -> part != null)
						.collect(Collectors.joining(" · ")),
					form.facts().summary(), form.facts().told())
			.filter((line) -> !line.isBlank())
			.collect(Collectors.joining("\n\n"));
	}

}
