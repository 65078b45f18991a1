package balcao.ticket;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.sla.ClockPause;

/** A client's word that a pause was not justified, and what was decided. */
@Entity
@Table(name = "ticket_pause_contest")
class PauseContest {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long ticketId;

	private long pauseId;

	private Instant pauseFrom;

	private long contestedById;

	private String reason;

	private Instant contestedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable PauseVerdict verdict;

	private @Nullable Long decidedById;

	private @Nullable String answer;

	private @Nullable Instant decidedAt;

	@Version
	private int version;

	protected PauseContest() {
	}

	/** Refuses a pause that nobody asked the client for, and one that does not count. */
	static PauseContest of(Ticket ticket, ClockPause pause, CurrentPerson actor, String reason, Instant now) {
		if (!pause.isAsked()) {
			throw new Refused("ticket.refused.pauseNotAsked");
		}
		if (pause.isAnnulled()) {
			throw new Refused("ticket.refused.pauseAnnulled");
		}
		PauseContest contest = new PauseContest();
		contest.ticketId = ticket.id();
		contest.pauseId = pause.id();
		contest.pauseFrom = pause.from();
		contest.contestedById = actor.id();
		contest.reason = reason;
		contest.contestedAt = now;
		return contest;
	}

	/** Refuses one that was decided already. */
	HistoryEntry decide(PauseVerdict verdict, String answer, CurrentPerson actor, Instant now) {
		if (this.verdict != null) {
			throw new Refused("ticket.refused.contestDecided");
		}
		this.verdict = verdict;
		this.answer = answer;
		this.decidedById = actor.id();
		this.decidedAt = now;
		return HistoryEntry.of(this.ticketId, HistoryKind.PAUSE_DECIDED, Visibility.PUBLIC, actor.id(), now)
			.change(null, verdict.name())
			.because(answer);
	}

	HistoryEntry told() {
		return HistoryEntry
			.of(this.ticketId, HistoryKind.PAUSE_CONTESTED, Visibility.PUBLIC, this.contestedById, this.contestedAt)
			.because(this.reason);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long pauseId() {
		return this.pauseId;
	}

	long contestedById() {
		return this.contestedById;
	}

}
