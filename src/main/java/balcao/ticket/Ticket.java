package balcao.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;
import balcao.catalog.Subject;
import balcao.intake.Answers;
import balcao.intake.FieldKind;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.NextDeadline;
import balcao.sla.TargetName;

/**
 * A client's request. Every change goes through a verb that guards it and answers with
 * the entry for the history.
 */
@Entity
class Ticket {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String number;

	@Enumerated(EnumType.STRING)
	private TicketKind kind;

	private long organizationId;

	private long requesterId;

	private long openedById;

	private long requestTypeId;

	private @Nullable Long formVersionId;

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	private @Nullable Long situationId;

	private @Nullable Long impactId;

	@Enumerated(EnumType.STRING)
	private @Nullable Priority priority;

	private @Nullable Short impactLevel;

	private String subject;

	private @Nullable String phone;

	private @Nullable String availability;

	@Enumerated(EnumType.STRING)
	private TicketStatus status;

	private Instant statusSince;

	private short severity;

	@Enumerated(EnumType.STRING)
	private SeveritySource severitySource;

	private @Nullable Long matrixRowId;

	private @Nullable String severityReason;

	private long teamId;

	private @Nullable Long routingRuleId;

	private @Nullable Long assigneeId;

	private boolean confidential;

	private @Nullable Long mergedIntoId;

	private Instant openedAt;

	private Instant updatedAt;

	private @Nullable Instant resolvedAt;

	private @Nullable Long followsId;

	private @Nullable Instant closesAt;

	private @Nullable Instant closingWatchAt;

	private @Nullable Instant reopensUntil;

	private Instant lastMessageAt;

	@Enumerated(EnumType.STRING)
	private Side lastMessageSide;

	private String lastMessageAuthor;

	private String lastMessageExcerpt;

	@Enumerated(EnumType.STRING)
	private QueueClock clock;

	private @Nullable String clockTarget;

	private @Nullable String clockLabel;

	private @Nullable Instant dueAt;

	private @Nullable Instant yellowAt;

	private @Nullable Instant redAt;

	@Version
	private int version;

	protected Ticket() {
	}

	static Ticket open(String number, Opening opening, Instant now) {
		Ticket ticket = new Ticket();
		ticket.number = number;
		ticket.kind = opening.kind();
		ticket.organizationId = opening.organizationId();
		ticket.requesterId = opening.requester().id();
		ticket.openedById = opening.openedById();
		ticket.requestTypeId = opening.requestTypeId();
		ticket.formVersionId = opening.formVersionId();
		Answers answers = opening.answers();
		Subject about = answers.about();
		ticket.productId = about.productId();
		ticket.moduleId = about.moduleId();
		ticket.situationId = about.situationId();
		ticket.impactId = about.impactId();
		ticket.priority = answers.priority();
		Integer level = answers.impactLevel();
		ticket.impactLevel = (level != null) ? level.shortValue() : null;
		ticket.subject = answers.subject();
		ticket.phone = answers.one(FieldKind.PHONE);
		ticket.availability = answers.one(FieldKind.AVAILABILITY);
		ticket.status = opening.needsApproval() ? TicketStatus.IN_APPROVAL : TicketStatus.NEW;
		ticket.statusSince = now;
		ticket.severity = (short) opening.severity();
		ticket.matrixRowId = opening.matrixRowId();
		ticket.severitySource = opening.severitySource();
		ticket.teamId = opening.teamId();
		ticket.routingRuleId = opening.routingRuleId();
		ticket.openedAt = now;
		ticket.clock = QueueClock.NONE;
		ticket.heard(Side.CLIENT, opening.requester().name(), answers.description(), now);
		return ticket;
	}

	/** Moves to another state; refuses a move that the state does not allow. */
	HistoryEntry move(TicketStatus next, @Nullable CurrentPerson actor, @Nullable String reason, Instant now) {
		requireUnmerged();
		if (!this.status.mayBecome(next)) {
			throw new Refused("ticket.refused.move." + next.name());
		}
		HistoryEntry entry = HistoryEntry
			.of(id(), HistoryKind.STATUS, Visibility.PUBLIC, (actor != null) ? actor.id() : null, now)
			.change(this.status.name(), next.name())
			.because(reason);
		this.status = next;
		this.statusSince = now;
		this.updatedAt = now;
		this.resolvedAt = switch (next) {
			case RESOLVED -> now;
			case CLOSED -> (this.resolvedAt != null) ? this.resolvedAt : now;
			default -> null;
		};
		this.closesAt = null;
		this.closingWatchAt = null;
		if (next != TicketStatus.CLOSED) {
			this.reopensUntil = null;
		}
		return entry;
	}

	/** Refuses what was closed too long ago, or may not come back at all. */
	HistoryEntry reopen(CurrentPerson actor, String reason, Instant now) {
		if (this.status == TicketStatus.CLOSED && !mayReopen(now)) {
			throw new Refused("ticket.refused.reopeningWindow");
		}
		return move(TicketStatus.REOPENED, actor, reason, now);
	}

	/** What waits for its answer always, what is closed while its window lasts. */
	boolean mayReopen(Instant now) {
		return this.status == TicketStatus.RESOLVED || (this.status == TicketStatus.CLOSED && mayComeBack(now));
	}

	/** Refuses what was not denied, and once the window is over. */
	HistoryEntry askAgain(CurrentPerson actor, String reason, Instant now) {
		if (this.status == TicketStatus.DENIED && !mayComeBack(now)) {
			throw new Refused("ticket.refused.askingWindow");
		}
		return move(TicketStatus.IN_APPROVAL, actor, reason, now);
	}

	/** Refuses what can still be taken up itself, and what has not ended. */
	void requireFollowable(Instant now) {
		if (this.status != TicketStatus.CLOSED && this.status != TicketStatus.DENIED) {
			throw new Refused("ticket.refused.followUp");
		}
		if (mayComeBack(now)) {
			throw new Refused("ticket.refused.followUpEarly");
		}
	}

	private boolean mayComeBack(Instant now) {
		return this.reopensUntil != null && !now.isAfter(this.reopensUntil);
	}

	/** Says what may still happen to it, now that it has ended. */
	void end(Ending ending) {
		this.closesAt = ending.closesAt();
		this.closingWatchAt = (ending.remindsAt() != null) ? ending.remindsAt() : ending.closesAt();
		if (this.reopensUntil == null) {
			this.reopensUntil = ending.reopensUntil();
		}
	}

	/** The client was reminded; the next thing that silence does is to close. */
	void remind() {
		this.closingWatchAt = this.closesAt;
	}

	/** Goes on with another ticket, which has ended for good, and is as confidential. */
	void follow(Ticket former) {
		this.followsId = former.id();
		this.confidential = former.confidential;
	}

	HistoryEntry assign(@Nullable Long personId, CurrentPerson actor, Instant now) {
		requireOpen();
		HistoryEntry entry = HistoryEntry.of(id(), HistoryKind.ASSIGNED, Visibility.PUBLIC, actor.id(), now)
			.change(text(this.assigneeId), text(personId));
		this.assigneeId = personId;
		this.updatedAt = now;
		return entry;
	}

	/** A rule gives it to somebody, or to nobody, because a deadline has passed. */
	HistoryEntry escalate(@Nullable Long personId, TargetName target, Instant now) {
		requireOpen();
		HistoryEntry entry = HistoryEntry.of(id(), HistoryKind.ASSIGNED, Visibility.PUBLIC, null, now)
			.change(text(this.assigneeId), text(personId))
			.because(target.isUsual() ? target.code() : target.code() + " " + target.label());
		this.assigneeId = personId;
		this.updatedAt = now;
		return entry;
	}

	/** Hands over to another team; whoever had it no longer has. */
	HistoryEntry handOver(long teamId, CurrentPerson actor, Instant now) {
		requireOpen();
		HistoryEntry entry = HistoryEntry.of(id(), HistoryKind.TEAM, Visibility.PUBLIC, actor.id(), now)
			.change(text(this.teamId), text(teamId));
		this.teamId = teamId;
		this.assigneeId = null;
		this.updatedAt = now;
		return entry;
	}

	/** Overrules the severity; the reason is kept and shown. */
	HistoryEntry overrule(int severity, String reason, CurrentPerson actor, Instant now) {
		requireOpen();
		if (severity < 1 || severity > 4) {
			throw new Refused("ticket.refused.severity");
		}
		HistoryEntry entry = HistoryEntry.of(id(), HistoryKind.SEVERITY, Visibility.PUBLIC, actor.id(), now)
			.change(Integer.toString(this.severity), Integer.toString(severity))
			.because(reason);
		this.severity = (short) severity;
		this.severitySource = SeveritySource.AGENT;
		this.severityReason = reason;
		this.updatedAt = now;
		return entry;
	}

	/**
	 * An emergency is known better than when it was opened: whose it is, and what it is
	 * about. Refuses what has ended.
	 */
	void complete(long organizationId, long requesterId, Subject about, String subject, @Nullable String phone,
			Instant now) {
		requireOpen();
		this.organizationId = organizationId;
		this.requesterId = requesterId;
		this.productId = about.productId();
		this.moduleId = about.moduleId();
		this.situationId = about.situationId();
		this.impactId = about.impactId();
		this.subject = subject;
		this.phone = phone;
		this.updatedAt = now;
	}

	/** The matrix says something else, now that more is known. */
	HistoryEntry decide(int severity, SeveritySource source, @Nullable Long matrixRowId, @Nullable Long actorId,
			String because, Instant now) {
		HistoryEntry entry = HistoryEntry.of(id(), HistoryKind.SEVERITY, Visibility.PUBLIC, actorId, now)
			.change(Integer.toString(this.severity), Integer.toString(severity))
			.because(because);
		this.severity = (short) severity;
		this.severitySource = source;
		this.matrixRowId = matrixRowId;
		return entry;
	}

	/** Remembers the last public word. */
	final void heard(Side side, String author, String text, Instant now) {
		this.lastMessageAt = now;
		this.lastMessageSide = side;
		this.lastMessageAuthor = author;
		this.lastMessageExcerpt = Excerpt.of(text);
		this.updatedAt = now;
	}

	/** Something about it changed. */
	void touch(Instant now) {
		this.updatedAt = now;
	}

	/** Takes over the deadline that comes next, for the order of queues. */
	void follow(NextDeadline next) {
		this.clock = TicketClocks.clock(next);
		TargetName target = next.target();
		this.clockTarget = (target != null) ? target.code() : null;
		this.clockLabel = (target != null) ? target.label() : null;
		this.dueAt = next.dueAt();
		this.yellowAt = next.yellowAt();
		this.redAt = next.redAt();
	}

	/** On the client's side, only its requester and the people in copy see it then. */
	HistoryEntry makeConfidential(boolean confidential, CurrentPerson actor, Instant now) {
		this.confidential = confidential;
		this.updatedAt = now;
		return HistoryEntry.of(id(), HistoryKind.CONFIDENTIAL, Visibility.PUBLIC, actor.id(), now)
			.change(null, Boolean.toString(confidential));
	}

	/**
	 * Another ticket of the same requester about the same thing, begun with words that
	 * were said here; answers it without any.
	 */
	Ticket split(String number, String subject, CurrentPerson actor, Instant now) {
		Ticket ticket = new Ticket();
		ticket.number = number;
		ticket.kind = TicketKind.TICKET;
		ticket.organizationId = this.organizationId;
		ticket.requesterId = this.requesterId;
		ticket.openedById = actor.id();
		ticket.requestTypeId = this.requestTypeId;
		ticket.formVersionId = this.formVersionId;
		ticket.productId = this.productId;
		ticket.moduleId = this.moduleId;
		ticket.situationId = this.situationId;
		ticket.impactId = this.impactId;
		ticket.priority = this.priority;
		ticket.impactLevel = this.impactLevel;
		ticket.subject = subject;
		ticket.phone = this.phone;
		ticket.availability = this.availability;
		ticket.status = TicketStatus.NEW;
		ticket.statusSince = now;
		ticket.severity = this.severity;
		ticket.severitySource = this.severitySource;
		ticket.severityReason = this.severityReason;
		ticket.matrixRowId = this.matrixRowId;
		ticket.teamId = this.teamId;
		ticket.routingRuleId = this.routingRuleId;
		ticket.confidential = this.confidential;
		ticket.openedAt = now;
		ticket.clock = QueueClock.NONE;
		ticket.lastMessageAt = this.lastMessageAt;
		ticket.lastMessageSide = this.lastMessageSide;
		ticket.lastMessageAuthor = this.lastMessageAuthor;
		ticket.lastMessageExcerpt = this.lastMessageExcerpt;
		ticket.updatedAt = now;
		return ticket;
	}

	/** Ends in favour of another one, which goes on with what was said here. */
	HistoryEntry mergeInto(Ticket other, CurrentPerson actor, Instant now) {
		requireUnmerged();
		if (this.status == TicketStatus.DENIED || this.status == TicketStatus.CANCELLED) {
			throw new Refused("ticket.refused.ended");
		}
		this.mergedIntoId = other.id();
		this.status = TicketStatus.CLOSED;
		this.statusSince = now;
		this.updatedAt = now;
		this.resolvedAt = (this.resolvedAt != null) ? this.resolvedAt : now;
		return HistoryEntry.of(id(), HistoryKind.MERGED, Visibility.PUBLIC, actor.id(), now)
			.change("into", other.number);
	}

	/** Stands again where it stood before it was merged. */
	HistoryEntry unmerge(Ticket other, TicketStatus former, CurrentPerson actor, Instant now) {
		this.mergedIntoId = null;
		this.status = former;
		this.statusSince = now;
		this.updatedAt = now;
		if (former != TicketStatus.RESOLVED && former != TicketStatus.CLOSED) {
			this.resolvedAt = null;
		}
		return HistoryEntry.of(id(), HistoryKind.MERGED, Visibility.PUBLIC, actor.id(), now)
			.change("undone", other.number);
	}

	/** Whatever was merged is no longer worked with. */
	void requireUnmerged() {
		if (this.mergedIntoId != null) {
			throw new Refused("ticket.refused.merged");
		}
	}

	boolean isMerged() {
		return this.mergedIntoId != null;
	}

	/** Whether it is this person's. */
	boolean isOf(CurrentPerson person) {
		return this.requesterId == person.id();
	}

	void requireTalkable() {
		if (!this.status.isTalkable()) {
			throw new Refused("ticket.refused.ended");
		}
	}

	private void requireOpen() {
		if (!this.status.isOpen()) {
			throw new Refused("ticket.refused.ended");
		}
	}

	private static @Nullable String text(@Nullable Long id) {
		return (id != null) ? id.toString() : null;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String number() {
		return this.number;
	}

	TicketKind kind() {
		return this.kind;
	}

	boolean isProtocol() {
		return this.kind == TicketKind.PROTOCOL;
	}

	SeveritySource severitySource() {
		return this.severitySource;
	}

	String subject() {
		return this.subject;
	}

	long organizationId() {
		return this.organizationId;
	}

	long requesterId() {
		return this.requesterId;
	}

	long requestTypeId() {
		return this.requestTypeId;
	}

	@Nullable Long formVersionId() {
		return this.formVersionId;
	}

	@Nullable Long routingRuleId() {
		return this.routingRuleId;
	}

	@Nullable Instant closesAt() {
		return this.closesAt;
	}

	/** Who has a part in asking for it, and so does not approve it. */
	Set<Long> parties() {
		return (this.requesterId == this.openedById) ? Set.of(this.requesterId)
				: Set.of(this.requesterId, this.openedById);
	}

	TicketStatus status() {
		return this.status;
	}

	int severity() {
		return this.severity;
	}

	long teamId() {
		return this.teamId;
	}

	@Nullable Long productId() {
		return this.productId;
	}

	@Nullable Priority priority() {
		return this.priority;
	}

	boolean isConfidential() {
		return this.confidential;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	@Nullable Long assigneeId() {
		return this.assigneeId;
	}

}
