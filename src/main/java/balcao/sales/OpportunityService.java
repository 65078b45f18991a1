package balcao.sales;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.Money;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketProposals;
import balcao.ticket.TicketReading;

/** Keeps what may become business, from its first idea to won or lost. */
@Service
@Transactional
public class OpportunityService {

	private static final int MOST_EXPORTED = 10_000;

	private final Opportunities opportunities;

	private final OpportunityRows rows;

	private final SalesStages stages;

	private final TicketProposals tickets;

	private final TicketReading reading;

	private final PersonService people;

	private final TeamService teams;

	private final Clock clock;

	OpportunityService(Opportunities opportunities, OpportunityRows rows, SalesStages stages, TicketProposals tickets,
			TicketReading reading, PersonService people, TeamService teams, Clock clock) {
		this.opportunities = opportunities;
		this.rows = rows;
		this.stages = stages;
		this.tickets = tickets;
		this.reading = reading;
		this.people = people;
		this.teams = teams;
		this.clock = clock;
	}

	/** Sees an opportunity in a ticket; answers its id. */
	public long see(String number, OpportunityTerms terms, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		Instant now = this.clock.instant();
		return this.opportunities
			.saveAndFlush(Opportunity.see(ticket.id(), ticket.organizationId(), terms.title(), terms.value(),
					stage(terms.stageId()), owner(terms.ownerId()), actor.id(), now))
			.id();
	}

	/** Changes one, unless somebody else did since it was read. */
	public void change(long id, OpportunityTerms terms, int seen, CurrentPerson actor) {
		OpportunityRow row = find(id, actor);
		lock(row.ticketNumber(), actor);
		Opportunity opportunity = this.opportunities.findById(id).orElseThrow(NotFound::new);
		if (opportunity.version() != seen) {
			throw new Refused("sales.refused.overtaken");
		}
		Instant now = this.clock.instant();
		opportunity.describe(terms.title(), terms.value(),
				(terms.ownerId() == opportunity.ownerId()) ? terms.ownerId() : owner(terms.ownerId()), now);
		opportunity.moveTo(stage(terms.stageId()), now);
	}

	/** An accepted proposal wins it, with what was accepted as its value. */
	void win(long id, Money value, Instant now) {
		this.opportunities.findById(id).ifPresent((opportunity) -> {
			opportunity.describe(opportunity.title(), value, opportunity.ownerId(), now);
			this.stages.first(StageOutcome.WON).ifPresent((won) -> opportunity.moveTo(won, now));
		});
	}

	@Transactional(readOnly = true)
	public OpportunityRow find(long id, CurrentPerson person) {
		return this.rows.find(id, team(person)).orElseThrow(NotFound::new);
	}

	/** The latest changed first. */
	@Transactional(readOnly = true)
	public KeysetPage<OpportunityRow> page(SalesFilter filter, CurrentPerson person, PageRequest request) {
		return this.rows.page(filter, team(person), request);
	}

	/** What a list shows, for a file: ten thousand at most. */
	@Transactional(readOnly = true)
	public List<OpportunityRow> export(SalesFilter filter, CurrentPerson person) {
		return this.rows.all(filter, team(person), MOST_EXPORTED);
	}

	/** The stages in use, and the archived one that something stands in. */
	@Transactional(readOnly = true)
	public List<SalesStage> stages(long kept) {
		return this.stages.all().stream().filter((stage) -> !stage.archived() || stage.id() == kept).toList();
	}

	/**
	 * Who may own what comes of a ticket: its team, the reader, and who owns it already.
	 */
	@Transactional(readOnly = true)
	public Map<Long, String> owners(String number, @Nullable OpportunityRow row, CurrentPerson person) {
		Map<Long, String> owners = new LinkedHashMap<>();
		owners.put(person.id(), person.name());
		if (row != null) {
			owners.put(row.ownerId(), row.owner());
		}
		this.teams.membersOf(this.reading.glance(number, team(person)).teamId())
			.forEach((member) -> owners.put(member.id(), member.name()));
		return owners;
	}

	/** The ticket that an opportunity would be seen in. */
	@Transactional(readOnly = true)
	public TicketGlance ticket(String number, CurrentPerson person) {
		return this.reading.glance(number, team(person));
	}

	private SalesStage stage(long id) {
		return this.stages.find(id).orElseThrow(NotFound::new);
	}

	private long owner(long id) {
		if (this.people.activeInTeam(List.of(id)).isEmpty()) {
			throw new Refused("sales.refused.owner");
		}
		return id;
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
