package balcao.sales;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketProposals;

/** Keeps what things would cost, before anybody proposes them to a client. */
@Service
@Transactional
public class QuoteService {

	private static final int MOST_EXPORTED = 10_000;

	private final Quotes quotes;

	private final QuoteRows rows;

	private final Opportunities opportunities;

	private final TicketProposals tickets;

	private final Clock clock;

	QuoteService(Quotes quotes, QuoteRows rows, Opportunities opportunities, TicketProposals tickets, Clock clock) {
		this.quotes = quotes;
		this.rows = rows;
		this.opportunities = opportunities;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** Begins a quote on a ticket, for its open opportunity if there is one. */
	public long begin(String number, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		return this.quotes.saveAndFlush(Quote.begin(ticket.id(), ticket.organizationId(),
				this.opportunities.openOf(ticket.id()).map(Opportunity::id).orElse(null), Offer.about(ticket.subject()),
				actor.id(), this.clock.instant()))
			.id();
	}

	/** Says something else, unless somebody else did since it was read. */
	public void write(long id, Offer offer, int seen, CurrentPerson actor) {
		QuoteRow row = this.rows.find(id, team(actor)).orElseThrow(NotFound::new);
		lock(row.ticketNumber(), actor);
		Quote quote = this.quotes.findById(id).orElseThrow(NotFound::new);
		if (quote.version() != seen) {
			throw new Refused("sales.refused.overtaken");
		}
		quote.write(offer, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public QuotePage page(long id, CurrentPerson person) {
		QuoteRow row = this.rows.find(id, team(person)).orElseThrow(NotFound::new);
		return new QuotePage(row, this.quotes.findById(id).orElseThrow(NotFound::new).offer());
	}

	/** The latest changed first. */
	@Transactional(readOnly = true)
	public KeysetPage<QuoteRow> list(SalesFilter filter, CurrentPerson person, PageRequest request) {
		return this.rows.page(filter, team(person), request);
	}

	/** What a list shows, for a file: ten thousand at most. */
	@Transactional(readOnly = true)
	public List<QuoteRow> export(SalesFilter filter, CurrentPerson person) {
		return this.rows.all(filter, team(person), MOST_EXPORTED);
	}

	private TicketGlance lock(String number, CurrentPerson actor) {
		return this.tickets.lock(number, team(actor));
	}

	private static CurrentPerson team(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		return person;
	}

}
