package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.sla.ClockPause;
import balcao.sla.DeadlineExplaining;
import balcao.sla.DeadlineExplanation;

/** Why the deadlines of a ticket are what they are, to whoever may see the ticket. */
@Service
@Transactional(readOnly = true)
public class TicketDeadlines {

	private final TicketSheets sheets;

	private final SeverityOrigins origins;

	private final DeadlineExplaining explaining;

	private final ContestLines contests;

	private final Clock clock;

	TicketDeadlines(TicketSheets sheets, SeverityOrigins origins, DeadlineExplaining explaining, ContestLines contests,
			Clock clock) {
		this.sheets = sheets;
		this.origins = origins;
		this.explaining = explaining;
		this.contests = contests;
		this.clock = clock;
	}

	/** {@link NotFound} also for a clock of another ticket. */
	public TicketDeadline find(String number, long clockId, CurrentPerson person) {
		Instant now = this.clock.instant();
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		DeadlineExplanation explanation = this.explaining.explain(ticket.id(), clockId, now).orElseThrow(NotFound::new);
		List<Long> asking = explanation.pauses()
			.stream()
			.map(ClockPause::messageId)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new TicketDeadline(ticket, this.origins.of(ticket.id()).orElse(null), explanation,
				this.sheets.authors(ticket.id(), asking, person.isTeam()), this.contests.of(ticket.id()),
				person.isTeam());
	}

	/**
	 * The deadline that a pause stopped; {@link NotFound} for a pause of another ticket.
	 */
	public TicketDeadline ofPause(String number, long pauseId, CurrentPerson person) {
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		return find(number, this.explaining.clockOf(ticket.id(), pauseId).orElseThrow(NotFound::new), person);
	}

}
