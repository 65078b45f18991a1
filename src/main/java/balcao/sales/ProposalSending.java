package balcao.sales;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.PlatformSettings;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketProposals;

/** Sends proposals to clients, anew where they ended, and takes them back. */
@Service
@Transactional
public class ProposalSending {

	/** Conversations with clients are in Portuguese. */
	private static final Locale LANGUAGE = Locale.forLanguageTag("pt-BR");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", LANGUAGE);

	private final TicketProposals tickets;

	private final ProposalVersions versions;

	private final ProposalDrafting drafting;

	private final Receipts receipts;

	private final Buyers buyers;

	private final MessageSource messages;

	private final PlatformSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposalSending(TicketProposals tickets, ProposalVersions versions, ProposalDrafting drafting, Receipts receipts,
			Buyers buyers, MessageSource messages, PlatformSettings settings, ApplicationEventPublisher events,
			Clock clock) {
		this.tickets = tickets;
		this.versions = versions;
		this.drafting = drafting;
		this.receipts = receipts;
		this.buyers = buyers;
		this.messages = messages;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** Writes a proposal and sends it at once; answers the id of its version. */
	public long propose(String number, ProposalTerms terms, Collection<Long> files, String words, CurrentPerson actor) {
		long id = this.drafting.begin(number, actor);
		this.drafting.write(number, id, terms, files, 0, actor);
		send(number, id, words, actor);
		return id;
	}

	/**
	 * Sends a draft and publishes {@link ProposalSent}: from now on it never changes. A
	 * version of the same proposal that still waits gives way to it; another proposal
	 * that waits refuses it.
	 * @param words what is said with it; may be empty
	 */
	public void send(String number, long id, String words, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		Instant now = this.clock.instant();
		ProposalVersion version = this.versions.lock(id, ticket.id()).orElseThrow(NotFound::new);
		version.requireDraft();
		ProposalTerms terms = version.terms();
		terms.requireComplete(LocalDate.ofInstant(now, this.settings.zone()));
		this.tickets.requireProposable(ticket.id());
		this.versions.lockOpen(ticket.id()).ifPresent((open) -> giveWay(open, version, actor, now));
		SalesTerms rules = this.buyers.terms(ticket.organizationId());
		Validity validity = new Validity(terms.validUntil(), this.settings.zone());
		version.send(new ProposalVersion.Sending(actor.id(), this.receipts.contentHash(version), rules.twoPeopleAbove(),
				validity.end(), validity.reminders(rules.reminderDays(), now).stream().findFirst().orElse(null)), now);
		this.versions.saveAndFlush(version);
		this.tickets.sent(ticket.id(), version.label(), said(words, version, terms), actor, now);
		this.events.publishEvent(new ProposalSent(version.id(), ticket.id(), ticket.number(), now));
	}

	private void giveWay(ProposalVersion open, ProposalVersion next, CurrentPerson actor, Instant now) {
		if (open.proposal().id() != next.proposal().id()) {
			throw new Refused("sales.refused.otherOpen", open.label());
		}
		open.giveWay(actor.id(), now);
		this.versions.saveAndFlush(open);
	}

	private String said(String words, ProposalVersion version, ProposalTerms terms) {
		List<String> parts = new ArrayList<>();
		if (!words.isBlank()) {
			parts.add(words.strip());
		}
		parts.add(this.messages.getMessage("sales.said.sent", new Object[] { version.label(), terms.offer().title(),
				version.total().words(), DATE.format(terms.validUntil()) }, LANGUAGE));
		return String.join("\n\n", parts);
	}

	/** Sends what still waits anew with one more line; answers the new version's id. */
	public long extend(String number, long id, OfferLine line, CurrentPerson actor) {
		ProposalVersion told = this.versions.lock(id, lock(number, actor).id()).orElseThrow(NotFound::new);
		List<OfferLine> lines = new ArrayList<>(told.terms().offer().lines());
		lines.add(line);
		return replace(number, id, lines, actor);
	}

	/** Sends what still waits anew with other lines; answers the new version's id. */
	public long replace(String number, long id, List<OfferLine> lines, CurrentPerson actor) {
		long next = this.drafting.revise(number, id, actor);
		ProposalVersion version = this.versions.lock(next, lock(number, actor).id()).orElseThrow(NotFound::new);
		ProposalTerms terms = version.terms();
		version.write(new ProposalTerms(
				new Offer(terms.offer().title(), terms.offer().scope(), terms.offer().currency(), lines),
				terms.delivery(), terms.validUntil()), actor.id(), this.clock.instant());
		this.versions.saveAndFlush(version);
		send(number, next, "", actor);
		return next;
	}

	/**
	 * Sends what ended or still waits once more, valid for longer: a new version that
	 * says the same; answers its id. Refuses while a version with other words is being
	 * written.
	 */
	public long renew(String number, long id, LocalDate until, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		ProposalVersion told = this.versions.lock(id, ticket.id()).orElseThrow(NotFound::new);
		if (told.state() != ProposalState.EXPIRED && told.state() != ProposalState.SENT) {
			throw new Refused("sales.refused.notRenewable");
		}
		if (this.versions.draft(told.proposal().id()).isPresent()) {
			throw new Refused("sales.refused.draftWaits");
		}
		long next = this.drafting.revise(number, id, actor);
		ProposalVersion version = this.versions.lock(next, ticket.id()).orElseThrow(NotFound::new);
		version.write(told.terms().until(until), actor.id(), this.clock.instant());
		this.versions.saveAndFlush(version);
		send(number, next, "", actor);
		return next;
	}

	/** Takes back what waits for the client; the ticket is the team's again. */
	public void withdraw(String number, long id, String reason, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		Instant now = this.clock.instant();
		ProposalVersion version = this.versions.lock(id, ticket.id()).orElseThrow(NotFound::new);
		version.withdraw(actor.id(), reason, now);
		this.versions.saveAndFlush(version);
		this.tickets.withdrawn(ticket.id(), reason, actor, now);
	}

	private TicketGlance lock(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.tickets.lock(number, actor);
	}

}
