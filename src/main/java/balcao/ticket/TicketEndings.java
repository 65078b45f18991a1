package balcao.ticket;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.BusinessDays;
import balcao.calendar.PublishedCalendar;
import balcao.sla.Agreed;
import balcao.sla.DeadlineService;

/** Says when what has just ended closes by itself, and until when it may come back. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketEndings {

	private final EndingService rules;

	private final DeadlineService deadlines;

	TicketEndings(EndingService rules, DeadlineService deadlines) {
		this.rules = rules;
		this.deadlines = deadlines;
	}

	/**
	 * Of a ticket that has just become resolved, closed or denied. A denied one may be
	 * asked again for as long as a closed one may be reopened, whether or not those may.
	 */
	Ending of(Ticket ticket, Instant now) {
		Agreed agreed = this.deadlines.agreed(ticket.id());
		EndingTerms terms = this.rules.terms(ticket.requestTypeId(), ticket.organizationId(), agreed.contractId());
		boolean resolved = ticket.status() == TicketStatus.RESOLVED;
		int days = number(terms.closingDays());
		boolean again = ticket.status() == TicketStatus.DENIED || Boolean.TRUE.equals(terms.reopens());
		return new Ending(resolved ? after(agreed.calendar(), now, days) : null,
				(resolved && days > 1) ? after(agreed.calendar(), now, days - 1) : null,
				again ? now.plus(Duration.ofDays(number(terms.reopeningDays()))) : null);
	}

	private static Instant after(@Nullable PublishedCalendar calendar, Instant now, int days) {
		return (calendar != null) ? BusinessDays.after(calendar.time(), now, days) : now.plus(Duration.ofDays(days));
	}

	private static int number(@Nullable Integer value) {
		return (value != null) ? value : 1;
	}

}
