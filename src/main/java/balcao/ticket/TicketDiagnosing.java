package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.organization.Choice;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;

/**
 * The team writes down what is wrong, which keeps the promises of a diagnosis and of a
 * workaround. It stays with the team until it is published; what it said before is kept.
 */
@Service
@Transactional
public class TicketDiagnosing {

	private final TicketAccess access;

	private final TicketSheets sheets;

	private final DiagnosisRows rows;

	private final History history;

	private final CatalogService catalog;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketDiagnosing(TicketAccess access, TicketSheets sheets, DiagnosisRows rows, History history,
			CatalogService catalog, DeadlineService deadlines, Clock clock) {
		this.access = access;
		this.sheets = sheets;
		this.rows = rows;
		this.history = history;
		this.catalog = catalog;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public DiagnosisPage page(String number, CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		Long product = this.sheets.product(ticket.id()).orElse(null);
		return new DiagnosisPage(ticket, this.rows.of(ticket.id()), this.rows.causes(product),
				versions(product, ticket.organizationId()));
	}

	/** The diagnosis that holds, for who may see the ticket of the team. */
	@Transactional(readOnly = true)
	public Optional<DiagnosisLine> latest(long ticketId) {
		return this.rows.latest(ticketId);
	}

	/** What clients read of the diagnosis; empty while it is internal. */
	@Transactional(readOnly = true)
	public Optional<PublishedDiagnosis> published(long ticketId) {
		return this.rows.published(ticketId);
	}

	/**
	 * Writes down what was found out, instead of what was said before. Refuses an ended
	 * ticket, one that tells neither findings nor a workaround, and one written while
	 * somebody else wrote another.
	 * @param seen the number of the version that the writer saw; 0 for none
	 */
	public void diagnose(String number, CurrentPerson actor, DiagnosisTerms terms, int seen) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (!ticket.status().isDiagnosable()) {
			throw new Refused("ticket.refused.ended");
		}
		if (!terms.tellsCause() && !terms.tellsWorkaround()) {
			throw new Refused("ticket.refused.diagnosisEmpty");
		}
		Instant now = this.clock.instant();
		Instant given = terms.workaroundAt();
		if (given != null && given.isAfter(now)) {
			throw new Refused("ticket.refused.workaroundAhead");
		}
		check(ticket, terms);
		DiagnosisLine former = this.rows.latest(ticket.id()).orElse(null);
		if (((former != null) ? former.number() : 0) != seen) {
			throw new Refused("ticket.refused.diagnosisChanged");
		}
		write(ticket, actor, terms, former, null, now);
	}

	/** A reply tells it: the client has read it, so that it is published with it. */
	void tell(Ticket ticket, CurrentPerson actor, Set<Told> told, String text, long messageId, Instant now) {
		DiagnosisLine former = this.rows.latest(ticket.id()).orElse(null);
		DiagnosisTerms before = (former != null) ? former.terms() : DiagnosisTerms.NONE;
		boolean cause = told.contains(Told.DIAGNOSIS);
		boolean way = told.contains(Told.WORKAROUND);
		write(ticket, actor, new DiagnosisTerms(before.causeId(), before.causeWords(),
				(cause && before.findings() == null) ? text : before.findings(), way ? text : before.workaround(),
				way ? now : before.workaroundAt(), before.affectedVersionId(), text), former, messageId, now);
	}

	private void write(Ticket ticket, CurrentPerson actor, DiagnosisTerms terms, @Nullable DiagnosisLine former,
			@Nullable Long messageId, Instant now) {
		DiagnosisTerms before = (former != null) ? former.terms() : DiagnosisTerms.NONE;
		this.rows.add(ticket.id(), (former != null) ? former.number() + 1 : 1, terms, messageId, actor.id(), now);
		boolean open = ticket.status().isOpen();
		if (terms.tellsCause() && open) {
			ticket.follow(this.deadlines.diagnosed(ticket.id(), now));
		}
		if (terms.tellsWorkaround() && open) {
			ticket.follow(this.deadlines.workedAround(ticket.id(), now));
		}
		note(ticket, actor, terms, before, former == null, messageId != null, now);
	}

	/** What of it clients may know stands in the history apart from what they may not. */
	private void note(Ticket ticket, CurrentPerson actor, DiagnosisTerms terms, DiagnosisTerms before, boolean first,
			boolean inReply, Instant now) {
		boolean news = !Objects.equals(terms.published(), before.published());
		if (inReply) {
			if (!Objects.equals(terms.findings(), before.findings()) || !terms.tellsWorkaround()) {
				entry(ticket, actor, HistoryKind.DIAGNOSED, Visibility.PUBLIC, null, now);
			}
			if (!Objects.equals(terms.workaroundAt(), before.workaroundAt())) {
				entry(ticket, actor, ticket.isProtocol() ? HistoryKind.MITIGATED : HistoryKind.WORKED_AROUND,
						Visibility.PUBLIC, null, now);
			}
			return;
		}
		entry(ticket, actor, HistoryKind.DIAGNOSED, Visibility.INTERNAL, first ? "RECORDED" : "CORRECTED", now);
		if (news) {
			entry(ticket, actor, HistoryKind.DIAGNOSED, Visibility.PUBLIC,
					terms.isPublished() ? "PUBLISHED" : "WITHDRAWN", now);
		}
	}

	private void entry(Ticket ticket, CurrentPerson actor, HistoryKind kind, Visibility visibility,
			@Nullable String what, Instant now) {
		this.history.save(HistoryEntry.of(ticket.id(), kind, visibility, actor.id(), now).change(null, what));
	}

	private void check(Ticket ticket, DiagnosisTerms terms) {
		Long product = this.sheets.product(ticket.id()).orElse(null);
		Long cause = terms.causeId();
		Long version = terms.affectedVersionId();
		boolean known = cause == null || isKnown(this.rows.causes(product), cause)
				|| this.rows.of(ticket.id()).stream().anyMatch((line) -> cause.equals(line.terms().causeId()));
		if (!known || (version != null && !isKnown(versions(product, ticket.organizationId()), version))) {
			throw new NotFound();
		}
	}

	private static boolean isKnown(List<Choice> choices, long id) {
		return choices.stream().anyMatch((choice) -> choice.id() == id);
	}

	private List<Choice> versions(@Nullable Long product, long organizationId) {
		return (product != null) ? this.catalog.choices(CatalogKind.VERSION, product, organizationId)
			.stream()
			.map((one) -> new Choice(one.id(), one.name()))
			.toList() : List.of();
	}

}
