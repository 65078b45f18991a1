package balcao.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import balcao.sla.ClockState;
import balcao.sla.Deadline;
import balcao.ticket.TicketPage;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands and what comes next, as one would say it to its client.
 *
 * @param lead the key of the first sentence
 * @param rest the key of the second, whose arguments are {@code at} and {@code left}
 * @param at the instant it speaks of
 * @param left the working time it speaks of
 * @param late whether a promise was broken
 * @param label the company's own word for the target it speaks of
 */
record PromiseLine(String lead, String rest, @Nullable Instant at, @Nullable Duration left, boolean late,
		@Nullable String label) {

	private static final String LEAD = "ticket.promise.lead.";

	private static final String REST = "ticket.promise.";

	static PromiseLine of(TicketPage page) {
		String lead = LEAD + page.ticket().status().name();
		return switch (page.ticket().status()) {
			case NEW, IN_APPROVAL, IN_PROGRESS, REOPENED -> running(lead, page.deadlines());
			case WAITING_CLIENT -> open(page.deadlines()).filter((deadline) -> deadline.dueAt() == null)
				.map((deadline) -> deadline.remaining().isZero()
						? new PromiseLine(lead, REST + "waitingLate", null, null, false, null)
						: new PromiseLine(lead, REST + "waiting", null, deadline.remaining(), false, null))
				.orElse(new PromiseLine(lead, REST + "waitingOnly", null, null, false, null));
			case PROPOSAL_SENT -> new PromiseLine(lead, REST + "proposal", null, null, false, null);
			case RESOLVED -> new PromiseLine(lead,
					(page.ticket().ending().closesAt() != null) ? REST + "resolved" : REST + "resolvedOpen",
					page.ticket().ending().closesAt(), null, false, null);
			case CLOSED -> ended(lead, page.mayReopen() ? REST + "closed" : REST + "over", page);
			case DENIED -> ended(lead, page.mayAskAgain() ? REST + "denied" : REST + "deniedOver", page);
			case CANCELLED -> new PromiseLine(lead, REST + "cancelled", null, null, false, null);
		};
	}

	private static PromiseLine running(String lead, List<Deadline> deadlines) {
		return open(deadlines)
			.map((deadline) -> (deadline.state() == ClockState.BREACHED)
					? new PromiseLine(LEAD + "late", REST + "late." + word(deadline), deadline.dueAt(), null, true,
							deadline.target().label())
					: new PromiseLine(lead, REST + word(deadline), deadline.dueAt(), null, false,
							deadline.target().label()))
			.orElse(new PromiseLine(lead, REST + "none", null, null, false, null));
	}

	private static String word(Deadline deadline) {
		return deadline.target().isUsual() ? deadline.target().code() : "OTHER";
	}

	private static PromiseLine ended(String lead, String rest, TicketPage page) {
		return new PromiseLine(lead, rest, page.ticket().ending().reopensUntil(), null, false, null);
	}

	/** The promise that is due next. */
	private static Optional<Deadline> open(List<Deadline> deadlines) {
		return deadlines.stream()
			.filter(Deadline::isOpen)
			.min(Comparator.comparing((Deadline deadline) -> Objects.requireNonNullElse(deadline.dueAt(), Instant.MAX))
				.thenComparing(Deadline::remaining));
	}

}
