package balcao.sales;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.PlatformSettings;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketProposals;

/** Writes proposals until they are sent. */
@Service
@Transactional
public class ProposalDrafting {

	private final TicketProposals tickets;

	private final Proposals proposals;

	private final ProposalVersions versions;

	private final ProposalFiles files;

	private final Quotes quotes;

	private final Opportunities opportunities;

	private final Buyers buyers;

	private final FileStore store;

	private final PlatformSettings settings;

	private final Clock clock;

	ProposalDrafting(TicketProposals tickets, Proposals proposals, ProposalVersions versions, ProposalFiles files,
			Quotes quotes, Opportunities opportunities, Buyers buyers, FileStore store, PlatformSettings settings,
			Clock clock) {
		this.tickets = tickets;
		this.proposals = proposals;
		this.versions = versions;
		this.files = files;
		this.quotes = quotes;
		this.opportunities = opportunities;
		this.buyers = buyers;
		this.store = store;
		this.settings = settings;
		this.clock = clock;
	}

	/** Begins a proposal on a ticket; answers the id of its first version. */
	public long begin(String number, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		return begin(ticket, Offer.about(ticket.subject()), null,
				this.opportunities.openOf(ticket.id()).map(Opportunity::id).orElse(null), actor);
	}

	/** Makes a proposal of a quote, which stays as it is. */
	public long beginWith(String number, long quoteId, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		Quote quote = this.quotes.find(quoteId, ticket.id()).orElseThrow(NotFound::new);
		return begin(ticket, quote.offer(), quote, quote.opportunityId(), actor);
	}

	private long begin(TicketGlance ticket, Offer offer, @Nullable Quote quote, @Nullable Long opportunityId,
			CurrentPerson actor) {
		Instant now = this.clock.instant();
		Proposal proposal = this.proposals
			.save(Proposal.begin(ticket.id(), ticket.organizationId(), this.proposals.lastNumber(ticket.id()) + 1,
					(quote != null) ? quote.id() : null, opportunityId, actor.id(), now));
		return this.versions
			.saveAndFlush(ProposalVersion.draft(proposal, 1,
					new ProposalTerms(offer, Delivery.NONE, usualEnd(ticket.organizationId(), now)), actor.id(), now))
			.id();
	}

	private LocalDate usualEnd(long organizationId, Instant now) {
		return today(now).plusDays(this.buyers.terms(organizationId).validityDays());
	}

	private LocalDate today(Instant now) {
		return LocalDate.ofInstant(now, this.settings.zone());
	}

	/**
	 * Writes what a draft says and takes new files of the actor's along. Refuses what was
	 * sent, and a draft that somebody else has changed since it was read.
	 * @param seen the count of changes that the actor had read
	 */
	public void write(String number, long id, ProposalTerms terms, Collection<Long> newFiles, int seen,
			CurrentPerson actor) {
		ProposalVersion version = draft(number, id, actor);
		if (version.version() != seen) {
			throw new Refused("sales.refused.overtaken");
		}
		version.write(terms, actor.id(), this.clock.instant());
		this.versions.saveAndFlush(version);
		this.files.add(id, this.store.claim(newFiles, actor.id()).stream().map(StoredFile::id).toList());
	}

	/** Takes a file away from a draft. */
	public void removeFile(String number, long id, long fileId, CurrentPerson actor) {
		draft(number, id, actor);
		this.files.remove(id, fileId);
	}

	/** Forgets a draft; whatever was sent stays. */
	public void discard(String number, long id, CurrentPerson actor) {
		this.versions.delete(draft(number, id, actor));
	}

	/**
	 * The next version of a proposal that the client has seen, to be written: the one
	 * that is being written already, or one that says the same with a validity of its
	 * own.
	 */
	public long revise(String number, long id, CurrentPerson actor) {
		TicketGlance ticket = lock(number, actor);
		ProposalVersion told = this.versions.lock(id, ticket.id()).orElseThrow(NotFound::new);
		if (!told.state().isTold()) {
			return told.id();
		}
		Optional<ProposalVersion> draft = this.versions.draft(told.proposal().id());
		if (draft.isPresent()) {
			return draft.get().id();
		}
		Instant now = this.clock.instant();
		LocalDate end = told.terms().validUntil();
		LocalDate usual = usualEnd(ticket.organizationId(), now);
		ProposalVersion next = this.versions
			.saveAndFlush(ProposalVersion.draft(told.proposal(), this.versions.lastNumber(told.proposal().id()) + 1,
					told.terms().until(end.isBefore(usual) ? usual : end), actor.id(), now));
		this.files.copy(told.id(), next.id());
		return next.id();
	}

	private ProposalVersion draft(String number, long id, CurrentPerson actor) {
		ProposalVersion version = this.versions.lock(id, lock(number, actor).id()).orElseThrow(NotFound::new);
		version.requireDraft();
		return version;
	}

	private TicketGlance lock(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.tickets.lock(number, actor);
	}

	/** The files of the actor's own that a form carries along. */
	@Transactional(readOnly = true)
	public List<StoredFile> filesOf(long id) {
		return this.files.of(id);
	}

}
