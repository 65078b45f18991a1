package balcao.sales;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.web.PlatformSettings;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketProposals;

/**
 * Ends proposals that nobody decided on, and reminds before: on every node at once, each
 * version by one of them. It has the version first and takes the ticket at once or not at
 * all, so that it never waits for whoever decides right now.
 */
@Service
public class ProposalExpiry {

	private static final int BATCH = 50;

	private final ProposalVersions versions;

	private final TicketProposals tickets;

	private final Buyers buyers;

	private final PlatformSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposalExpiry(ProposalVersions versions, TicketProposals tickets, Buyers buyers, PlatformSettings settings,
			ApplicationEventPublisher events, Clock clock) {
		this.versions = versions;
		this.tickets = tickets;
		this.buyers = buyers;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** What is to be ended or reminded of now. */
	@Transactional(readOnly = true)
	public List<Long> due() {
		return this.versions.due(this.clock.instant(), BATCH);
	}

	/**
	 * Ends one, or reminds of it; answers whether there was anything left to do.
	 * Publishes {@link ProposalExpired} or {@link ProposalReminded}, once.
	 */
	@Transactional
	public boolean settle(long id) {
		Instant now = this.clock.instant();
		Optional<ProposalVersion> found = this.versions.lockDue(id, now);
		if (found.isEmpty()) {
			return false;
		}
		ProposalVersion version = found.get();
		TicketGlance ticket = this.tickets.lockAtOnce(version.proposal().ticketId());
		if (now.isBefore(Objects.requireNonNull(version.expiresAt()))) {
			Validity validity = new Validity(version.terms().validUntil(), this.settings.zone());
			version.remindNext(validity.reminders(this.buyers.terms(ticket.organizationId()).reminderDays(), now)
				.stream()
				.findFirst()
				.orElse(null));
			this.versions.saveAndFlush(version);
			this.events.publishEvent(new ProposalReminded(id, ticket.id(), ticket.number(), now));
		}
		else {
			version.expire(now);
			this.versions.saveAndFlush(version);
			this.tickets.expired(ticket.id(), version.label(), now);
			this.events.publishEvent(new ProposalExpired(id, ticket.id(), ticket.number(), now));
		}
		return true;
	}

}
