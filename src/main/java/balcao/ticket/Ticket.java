package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

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

	/** How long a client may reopen what was resolved or closed. */
	static final Duration REOPENING_WINDOW = Duration.ofDays(15);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String number;

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

	private Instant openedAt;

	private Instant updatedAt;

	private @Nullable Instant resolvedAt;

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
	HistoryEntry move(TicketStatus next, CurrentPerson actor, @Nullable String reason, Instant now) {
		if (!this.status.mayBecome(next)) {
			throw new Refused("ticket.refused.move." + next.name());
		}
		HistoryEntry entry = HistoryEntry.of(id(), HistoryKind.STATUS, Visibility.PUBLIC, actor.id(), now)
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
		return entry;
	}

	/** Refuses once the window is over; afterwards a new ticket is the way. */
	HistoryEntry reopen(CurrentPerson actor, String reason, Instant now) {
		if (this.status.mayBecome(TicketStatus.REOPENED) && !mayReopen(now)) {
			throw new Refused("ticket.refused.reopeningWindow", REOPENING_WINDOW.toDays());
		}
		return move(TicketStatus.REOPENED, actor, reason, now);
	}

	boolean mayReopen(Instant now) {
		return this.status.mayBecome(TicketStatus.REOPENED) && this.resolvedAt != null
				&& !now.isAfter(this.resolvedAt.plus(REOPENING_WINDOW));
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

	/** Remembers the last public word. */
	final void heard(Side side, String author, String text, Instant now) {
		this.lastMessageAt = now;
		this.lastMessageSide = side;
		this.lastMessageAuthor = author;
		this.lastMessageExcerpt = Excerpt.of(text);
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

	String subject() {
		return this.subject;
	}

	long organizationId() {
		return this.organizationId;
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

	@Nullable Long assigneeId() {
		return this.assigneeId;
	}

}
