package balcao.sales;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CanonicalJson;
import balcao.platform.CurrentPerson;
import balcao.platform.Money;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.OwnPromise;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketMoved;
import balcao.ticket.TicketProposals;
import balcao.ticket.TicketStatus;

/** What clients answer to proposals, in the portal or told to the team. */
@Service
@Transactional
public class ProposalDeciding {

	/** The code of the clock that an accepted deadline becomes. */
	public static final String DELIVERY = "DELIVERY";

	private final TicketProposals tickets;

	private final ProposalVersions versions;

	private final Acceptances acceptances;

	private final Receipts receipts;

	private final Buyers buyers;

	private final PersonService people;

	private final OpportunityService opportunities;

	private final DeliveryPromises promises;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposalDeciding(TicketProposals tickets, ProposalVersions versions, Acceptances acceptances, Receipts receipts,
			Buyers buyers, PersonService people, OpportunityService opportunities, DeliveryPromises promises,
			ApplicationEventPublisher events, Clock clock) {
		this.tickets = tickets;
		this.versions = versions;
		this.acceptances = acceptances;
		this.receipts = receipts;
		this.buyers = buyers;
		this.people = people;
		this.opportunities = opportunities;
		this.promises = promises;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A client accepts, which needs the right to so much. Where two people must, the
	 * first one's yes is kept and {@link ProposalSecondAsked} published; otherwise the
	 * work is ordered and {@link ProposalAccepted} published.
	 * @param lines places of what is accepted; none stands for everything
	 * @param address where the request came from
	 * @return whether it is accepted for good
	 */
	public boolean accept(String number, long id, Collection<Integer> lines, @Nullable String address,
			CurrentPerson actor) {
		TicketGlance ticket = lockAsClient(number, actor);
		return accept(ticket, version(id, ticket), lines, null, address, actor, null);
	}

	/** The same of whatever waits on the ticket, all of it. */
	public boolean acceptOpen(String number, @Nullable String address, CurrentPerson actor) {
		TicketGlance ticket = lockAsClient(number, actor);
		return accept(ticket, open(ticket), List.of(), null, address, actor, null);
	}

	/**
	 * Somebody of the team writes down that a client has accepted, with how they know.
	 * The client needs the same right as in the portal.
	 */
	public boolean acceptFor(String number, long id, long personId, BehalfMethod method, String reference,
			Collection<Integer> lines, CurrentPerson actor) {
		TicketGlance ticket = lockAsTeam(number, actor);
		return accept(ticket, version(id, ticket), lines, new Acceptance.Behalf(actor.id(), method, reference), null,
				client(personId, ticket), actor);
	}

	private boolean accept(TicketGlance ticket, ProposalVersion version, Collection<Integer> wanted,
			Acceptance.@Nullable Behalf behalf, @Nullable String address, CurrentPerson person,
			@Nullable CurrentPerson witness) {
		Instant now = this.clock.instant();
		version.requireOpen(now);
		ProposalTerms terms = version.terms();
		List<Integer> lines = lines(wanted, terms.offer());
		Money amount = terms.offer().total(lines);
		requireRight(person, ticket, amount);
		List<Acceptance> all = new ArrayList<>(this.acceptances.of(version.id()));
		requireAgreement(all, person, lines);
		all.add(this.acceptances
			.saveAndFlush(Acceptance.of(version.id(), person.id(), behalf, lines, amount, address, now)));
		if (version.needsTwo(amount) && all.size() < 2) {
			this.tickets.acceptedByOne(ticket.id(), version.label(), person, now);
			this.events.publishEvent(new ProposalSecondAsked(version.id(), ticket.id(), ticket.number(), now));
			return false;
		}
		OwnPromise promise = this.promises.of(terms.delivery());
		Instant due = (promise != null) ? this.tickets.foresee(ticket.id(), promise, now) : null;
		String receipt = this.receipts.write(version, ticket, new Receipts.Accepted(all, lines, amount, due, now));
		version.accept(amount, due, receipt, CanonicalJson.sha256(receipt), person.id(), now);
		this.versions.saveAndFlush(version);
		this.tickets.accepted(ticket.id(), version.label(), promise, person, witness, now);
		Long opportunity = version.proposal().opportunityId();
		if (opportunity != null) {
			this.opportunities.win(opportunity, amount, now);
		}
		this.events.publishEvent(new ProposalAccepted(version.id(), ticket.id(), ticket.number(), now));
		answered(ticket, ProposalAnswer.ACCEPTED, person, witness, now);
		return true;
	}

	private static List<Integer> lines(Collection<Integer> wanted, Offer offer) {
		List<Integer> lines = wanted.isEmpty() ? offer.places() : wanted.stream().distinct().sorted().toList();
		if (!offer.places().containsAll(lines)) {
			throw new Refused("sales.refused.noSuchLine");
		}
		return lines;
	}

	private void requireRight(CurrentPerson person, TicketGlance ticket, Money amount) {
		Buyer buyer = this.buyers.find(person.id(), ticket.organizationId()).orElseThrow(NotFound::new);
		if (!buyer.covers(amount)) {
			String others = this.buyers.ofTicket(ticket.id())
				.stream()
				.filter((other) -> other.covers(amount))
				.map(Buyer::name)
				.collect(Collectors.joining(", "));
			Money limit = buyer.limit();
			throw (limit != null) ? new Refused("sales.refused.limit", amount.words(), limit.words(), others)
					: new Refused("sales.refused.right", others);
		}
	}

	/** Each person once, and all of them to the same. */
	private void requireAgreement(List<Acceptance> before, CurrentPerson person, List<Integer> lines) {
		if (before.stream().anyMatch((acceptance) -> acceptance.personId() == person.id())) {
			throw new Refused("sales.refused.acceptedAlready");
		}
		if (!before.isEmpty() && !before.get(0).lines().equals(lines)) {
			throw new Refused("sales.refused.otherLines", this.people.find(before.get(0).personId()).name(),
					before.get(0).lines().stream().map(Object::toString).collect(Collectors.joining(", ")));
		}
	}

	/** A client declines, with a reason; publishes {@link ProposalAnswered}. */
	public void decline(String number, long id, String reason, CurrentPerson actor) {
		TicketGlance ticket = lockAsClient(number, actor);
		decline(ticket, version(id, ticket), reason, actor, null);
	}

	public void declineOpen(String number, String reason, CurrentPerson actor) {
		TicketGlance ticket = lockAsClient(number, actor);
		decline(ticket, open(ticket), reason, actor, null);
	}

	/** Somebody of the team writes down that a client has declined. */
	public void declineFor(String number, long id, long personId, String reason, CurrentPerson actor) {
		TicketGlance ticket = lockAsTeam(number, actor);
		decline(ticket, version(id, ticket), reason, client(personId, ticket), actor);
	}

	private void decline(TicketGlance ticket, ProposalVersion version, String reason, CurrentPerson person,
			@Nullable CurrentPerson witness) {
		Instant now = this.clock.instant();
		version.decline(reason, person.id(), now);
		this.versions.saveAndFlush(version);
		this.tickets.declined(ticket.id(), version.label(), reason, person, witness, now);
		answered(ticket, ProposalAnswer.DECLINED, person, witness, now);
	}

	/** A client wants something else; publishes {@link ProposalAnswered}. */
	public void askForChange(String number, long id, String wish, CurrentPerson actor) {
		TicketGlance ticket = lockAsClient(number, actor);
		ProposalVersion version = version(id, ticket);
		Instant now = this.clock.instant();
		version.askForChange(wish, actor.id(), now);
		this.versions.saveAndFlush(version);
		this.tickets.changeAsked(ticket.id(), version.label(), wish, actor, now);
		answered(ticket, ProposalAnswer.CHANGE_ASKED, actor, null, now);
	}

	private void answered(TicketGlance ticket, ProposalAnswer answer, CurrentPerson person,
			@Nullable CurrentPerson witness, Instant now) {
		long by = (witness != null) ? witness.id() : person.id();
		this.events.publishEvent(new ProposalAnswered(ticket, answer, by, now));
	}

	/** Whatever else became of the ticket, nothing waits for the client any more. */
	@EventListener
	public void on(TicketMoved event) {
		if (event.from() == TicketStatus.PROPOSAL_SENT) {
			this.versions.lockOpen(event.ticketId()).ifPresent((open) -> {
				open.withdraw(event.actorId(), null, event.at());
				this.versions.saveAndFlush(open);
			});
		}
	}

	private ProposalVersion version(long id, TicketGlance ticket) {
		ProposalVersion version = this.versions.lock(id, ticket.id()).orElseThrow(NotFound::new);
		if (!version.state().isTold()) {
			throw new NotFound();
		}
		return version;
	}

	private ProposalVersion open(TicketGlance ticket) {
		return this.versions.lockOpen(ticket.id()).orElseThrow(() -> new Refused("ticket.refused.noProposal"));
	}

	private CurrentPerson client(long personId, TicketGlance ticket) {
		return this.people.findActive(personId)
			.filter((person) -> Objects.equals(person.organizationId(), ticket.organizationId()))
			.orElseThrow(NotFound::new);
	}

	private TicketGlance lockAsClient(String number, CurrentPerson actor) {
		if (!actor.isClient()) {
			throw new NotFound();
		}
		return this.tickets.lock(number, actor);
	}

	private TicketGlance lockAsTeam(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.tickets.lock(number, actor);
	}

}
