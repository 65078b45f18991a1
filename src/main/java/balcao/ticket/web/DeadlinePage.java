package balcao.ticket.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import balcao.explanation.DeadlineStory;
import balcao.platform.NotFound;
import balcao.ticket.ContestLine;
import balcao.ticket.TicketDeadline;
import balcao.ticket.TicketSheet;

/** Why a deadline of a ticket is what it is. */
record DeadlinePage(TicketSheet ticket, long clockId, DeadlineStory story, List<PausePart> pauses, boolean open,
		boolean team) {

	static DeadlinePage of(TicketDeadline deadline, DeadlineStory story) {
		return new DeadlinePage(deadline.ticket(), deadline.explanation().deadline().id(), story,
				story.pauses().stream().map((row) -> PausePart.of(row, deadline)).toList(),
				deadline.explanation().deadline().isOpen(), deadline.seenByTeam());
	}

	/** One of its pauses. */
	PausePart pause(long pauseId) {
		return this.pauses.stream()
			.filter((pause) -> pause.row().id() == pauseId)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** The ticket's own page. */
	public String home() {
		return (this.team ? "/desk/tickets/" : "/tickets/") + this.ticket.number();
	}

	public String address() {
		return home() + "/deadlines/" + this.clockId;
	}

	/** A file's name, such as {@code 2026-000042-17.txt}. */
	public String fileName() {
		return String.format(Locale.ROOT, "%s-%d.txt", this.ticket.number(), this.clockId);
	}

	/**
	 * A pause and what its client said of it.
	 *
	 * @param contest the latest; null when nobody contested it
	 * @param contestable whether the reader may contest it now
	 */
	record PausePart(DeadlineStory.PauseRow row, @Nullable ContestLine contest, boolean contestable) {

		private static PausePart of(DeadlineStory.PauseRow row, TicketDeadline deadline) {
			ContestLine contest = deadline.contests()
				.stream()
				.filter((one) -> one.from().equals(row.since()))
				.reduce((first, last) -> last)
				.orElse(null);
			boolean settled = contest == null || contest.isDecided();
			return new PausePart(row, contest, !deadline.seenByTeam() && row.asked() && !row.annulled() && settled);
		}

	}

}
