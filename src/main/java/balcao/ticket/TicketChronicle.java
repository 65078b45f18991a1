package balcao.ticket;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who know tickets write into their history what happened to them there. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TicketChronicle {

	private final History history;

	private final TicketSheets sheets;

	TicketChronicle(History history, TicketSheets sheets) {
		this.history = history;
		this.sheets = sheets;
	}

	/**
	 * People were called about an emergency, which the team alone reads.
	 * @param reason why those
	 */
	public void paged(long ticketId, String reason, Collection<Long> personIds, Instant now) {
		this.history.save(HistoryEntry.of(ticketId, HistoryKind.PAGED, Visibility.INTERNAL, null, now)
			.change(reason, this.sheets.names(personIds)));
	}

	/** Somebody who was called takes it. */
	public void acknowledged(long ticketId, long personId, Instant now) {
		this.history.save(HistoryEntry.of(ticketId, HistoryKind.ACKNOWLEDGED, Visibility.INTERNAL, personId, now));
	}

	/** Somebody wrote what was learnt; clients read that once it is published. */
	public void reviewed(long ticketId, boolean wasPublished, boolean isPublished, long personId, Instant now) {
		String what = (wasPublished == isPublished) ? "WRITTEN" : isPublished ? "PUBLISHED" : "WITHDRAWN";
		this.history
			.save(HistoryEntry
				.of(ticketId, HistoryKind.REVIEWED, "PUBLISHED".equals(what) ? Visibility.PUBLIC : Visibility.INTERNAL,
						personId, now)
				.change(null, what));
	}

	/** Something happened at an instant, for a reason or none. */
	public void wrote(long ticketId, HistoryKind kind, Visibility visibility, @Nullable Long actorId,
			@Nullable String reason, Instant at) {
		this.history.save(HistoryEntry.of(ticketId, kind, visibility, actorId, at).because(reason));
	}

	/** Somebody gave a mark. */
	public void rated(long ticketId, int score, long personId, Instant now) {
		this.history.save(HistoryEntry.of(ticketId, HistoryKind.RATED, Visibility.PUBLIC, personId, now)
			.change(null, Integer.toString(score)));
	}

	/**
	 * The history was handed to its client.
	 * @param way the constant of the way it went
	 * @param byId who asked for it
	 */
	public void delivered(long ticketId, String way, long byId, Instant now) {
		this.history
			.save(HistoryEntry.of(ticketId, HistoryKind.DELIVERED, Visibility.PUBLIC, byId, now).change(null, way));
	}

}
