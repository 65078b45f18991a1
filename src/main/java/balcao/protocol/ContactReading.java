package balcao.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRow;

/** What the team reads of contacts; for clients there are none. */
@Service
@Transactional(readOnly = true)
public class ContactReading {

	private final ContactRows rows;

	private final IssuedNumbers numbers;

	private final CallerRows callers;

	private final CatalogService catalog;

	private final EmergencyOpening opening;

	private final TicketReading tickets;

	ContactReading(ContactRows rows, IssuedNumbers numbers, CallerRows callers, CatalogService catalog,
			EmergencyOpening opening, TicketReading tickets) {
		this.rows = rows;
		this.numbers = numbers;
		this.callers = callers;
		this.catalog = catalog;
		this.opening = opening;
		this.tickets = tickets;
	}

	/**
	 * A contact by its number, shared while it is open; what became of a ticket's is for
	 * those who see the ticket, and whoever took the call.
	 */
	public ContactRow contact(String number, CurrentPerson person) {
		require(person);
		return this.rows.find(number, person).orElseThrow(NotFound::new);
	}

	/** Who was chosen, while they may be. */
	public Optional<FoundCaller> chosen(ContactFacts facts, CurrentPerson person) {
		require(person);
		return this.callers.chosen(facts);
	}

	/** The contact that became a protocol. */
	public Optional<ContactRow> ofTicket(long ticketId, CurrentPerson person) {
		return person.isTeam() ? this.rows.ofTicket(ticketId, person) : Optional.empty();
	}

	/**
	 * The page on which a contact is written down.
	 * @param typed what looks for who calls; blank for nothing
	 */
	public ContactPage page(String number, String typed, CurrentPerson person) {
		ContactRow contact = contact(number, person);
		ContactFacts facts = contact.facts();
		FoundCaller chosen = this.callers.chosen(facts).orElse(null);
		Long organization = facts.organizationId();
		Subject about = facts.about();
		Long product = about.productId();
		Long module = about.moduleId();
		return new ContactPage(contact, chosen, found(typed, chosen, contact.isOpen()),
				open(typed, organization, person),
				(organization != null) ? this.catalog.products(null, organization) : this.catalog.products(),
				(product != null) ? this.catalog.modulesOf(product) : List.of(),
				(module != null) ? this.catalog.situationsOf(module) : List.of(), this.catalog.impacts(),
				this.opening.expect(ContactTaking.emergency(facts), organization, contact.startedAt()));
	}

	/** What became a ticket stays with its client, of whom another may have called. */
	private List<FoundCaller> found(String typed, @Nullable FoundCaller chosen, boolean open) {
		if (chosen == null) {
			return this.callers.found(typed);
		}
		if (!open) {
			List<FoundCaller> all = typed.isBlank() ? this.callers.contactsOf(chosen.organizationId())
					: this.callers.found(typed);
			return all.stream()
				.filter((one) -> one.personId() != null && one.organizationId() == chosen.organizationId())
				.filter((one) -> !Objects.equals(one.personId(), chosen.personId()))
				.toList();
		}
		return (chosen.personId() == null) ? this.callers.contactsOf(chosen.organizationId()) : List.of();
	}

	/** What was asked for by its number, and what the client has open. */
	private List<TicketRow> open(String typed, @Nullable Long organization, CurrentPerson person) {
		return (organization != null) ? this.tickets.openOf(organization, person)
				: this.tickets.numbered(typed, person)
					.map((number) -> this.tickets.rows(number, person))
					.orElse(List.of());
	}

	/** Contacts, the latest first. */
	public KeysetPage<ContactRow> page(@Nullable ContactState state, PageRequest request, CurrentPerson person) {
		require(person);
		return this.rows.page(state, request, person);
	}

	/** The numbers of a day, and what became of those that stand for no protocol. */
	public NumberDay numbers(LocalDate day, PageRequest request, CurrentPerson person) {
		require(person);
		return this.numbers.day(day, request, person);
	}

	/** Calls that have to be given back, who has waited longest first. */
	public KeysetPage<ContactRow> waiting(PageRequest request, CurrentPerson person) {
		require(person);
		return this.rows.waiting(request, person);
	}

	/** How many calls have to be given back. */
	public long countWaiting() {
		return this.rows.countWaiting();
	}

	private static void require(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
