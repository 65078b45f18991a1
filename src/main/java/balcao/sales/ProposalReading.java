package balcao.sales;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Markdown;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.PlatformSettings;
import balcao.sla.OwnPromise;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketProposals;
import balcao.ticket.TicketReading;

/** What people see of proposals: clients those that were sent to them, the team all. */
@Service
@Transactional(readOnly = true)
public class ProposalReading {

	private final ProposalRows rows;

	private final ProposalFiles files;

	private final Buyers buyers;

	private final OpportunityRows opportunities;

	private final QuoteRows quotes;

	private final TicketReading tickets;

	private final TicketProposals clocks;

	private final DeliveryPromises promises;

	private final Markdown markdown;

	private final FileStore store;

	private final PlatformSettings settings;

	private final Clock clock;

	ProposalReading(ProposalRows rows, ProposalFiles files, Buyers buyers, OpportunityRows opportunities,
			QuoteRows quotes, TicketReading tickets, TicketProposals clocks, DeliveryPromises promises,
			Markdown markdown, FileStore store, PlatformSettings settings, Clock clock) {
		this.rows = rows;
		this.files = files;
		this.buyers = buyers;
		this.opportunities = opportunities;
		this.quotes = quotes;
		this.tickets = tickets;
		this.clocks = clocks;
		this.promises = promises;
		this.markdown = markdown;
		this.store = store;
		this.settings = settings;
		this.clock = clock;
	}

	/** A version for its page; what one may not see does not exist. */
	public ProposalSheet sheet(String number, long id, CurrentPerson person) {
		ProposalRow row = row(number, id, person);
		Instant now = this.clock.instant();
		ProposalTerms terms = OfferJson.terms(this.rows.terms(id));
		ProposalState state = row.stateAt(now);
		List<ProposalRow> versions = this.rows.ofTicket(row.ticketId(), person.isTeam());
		Long former = versions.stream()
			.filter((other) -> other.proposalId() == row.proposalId() && other.version() < row.version())
			.map(ProposalRow::id)
			.findFirst()
			.orElse(null);
		return new ProposalSheet(row, state, terms, this.markdown.read(terms.offer().scope(), "/nowhere/"),
				this.files.of(id), this.rows.acceptances(id), versions, this.buyers.ofTicket(row.ticketId()),
				person.isClient() ? buyer(person) : null, reminders(row, terms, now),
				(state == ProposalState.SENT || state == ProposalState.DRAFT) ? deliveredBy(row, terms, now) : null,
				(former != null) ? OfferJson.terms(this.rows.terms(former)) : null);
	}

	private ProposalRow row(String number, long id, CurrentPerson person) {
		require(number, person);
		ProposalRow row = this.rows.find(id, number).orElseThrow(NotFound::new);
		if (person.isClient() && !row.state().isTold()) {
			throw new NotFound();
		}
		return row;
	}

	private void require(String number, CurrentPerson person) {
		if (person.isTeam()) {
			this.tickets.requireAsTeam(number, person);
		}
		else {
			this.tickets.requireAsClient(number, person);
		}
	}

	private @Nullable Buyer buyer(CurrentPerson person) {
		return this.buyers.find(person.id(), Objects.requireNonNull(person.organizationId())).orElse(null);
	}

	private List<Instant> reminders(ProposalRow row, ProposalTerms terms, Instant now) {
		return (row.state() == ProposalState.SENT) ? new Validity(terms.validUntil(), this.settings.zone())
			.reminders(this.buyers.terms(row.organizationId()).reminderDays(), now) : List.of();
	}

	/** Null where nothing is promised, or what is would be over. */
	private @Nullable Instant deliveredBy(ProposalRow row, ProposalTerms terms, Instant now) {
		OwnPromise promise = this.promises.of(terms.delivery());
		try {
			return (promise != null) ? this.clocks.foresee(row.ticketId(), promise, now) : null;
		}
		catch (Refused ex) {
			return null;
		}
	}

	/** Every version of a ticket that the person may see, the newest first. */
	public List<ProposalRow> list(String number, CurrentPerson person) {
		require(number, person);
		return this.rows.ofTicket(this.tickets.glance(number, person).id(), person.isTeam());
	}

	/** What stands on a ticket's page. */
	public List<ProposalRow> of(TicketGlance ticket, CurrentPerson person) {
		return this.rows.ofTicket(ticket.id(), person.isTeam());
	}

	/** What else the team sees of the business of a ticket. */
	public TicketBusiness business(TicketGlance ticket, CurrentPerson person) {
		return new TicketBusiness(ticket, this.rows.ofTicket(ticket.id(), true),
				this.opportunities.ofTicket(ticket.id(), person), this.quotes.ofTicket(ticket.id(), person));
	}

	/** A file of a version. */
	public StoredFile file(String number, long id, long fileId, CurrentPerson person) {
		row(number, id, person);
		return this.files.of(id)
			.stream()
			.filter((file) -> file.id() == fileId)
			.findFirst()
			.flatMap((file) -> this.store.find(file.id()))
			.orElseThrow(NotFound::new);
	}

	/** The receipt exactly as it was hashed, and its hash; missing unless accepted. */
	public ProposalReceipt receipt(String number, long id, CurrentPerson person) {
		ProposalRow row = row(number, id, person);
		String document = this.rows.receipt(id).orElseThrow(NotFound::new);
		return new ProposalReceipt(document, Objects.requireNonNull(row.receiptHash()));
	}

	/** What a letter about a version tells, and to whom it goes. */
	public ProposalLetter letter(long id) {
		ProposalRow row = this.rows.find(id).orElseThrow(NotFound::new);
		return new ProposalLetter(row, this.rows.acceptances(id), this.buyers.ofTicket(row.ticketId()));
	}

	/** The latest version of the ticket that waits for the client. */
	public Optional<ProposalRow> open(TicketGlance ticket) {
		return this.rows.ofTicket(ticket.id(), false)
			.stream()
			.filter((row) -> row.state() == ProposalState.SENT)
			.findFirst();
	}

}
