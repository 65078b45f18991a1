package balcao.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.duty.PagingService;
import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.LongNumbers;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.StageLook;
import balcao.sla.DeadlineService;
import balcao.sla.Stage;
import balcao.ticket.TicketChronicle;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketReading;

/** The emergencies of one's teams, and what was learnt from each. */
@Service
@Transactional
public class EmergencyService {

	/** How long what was solved stays on the board. */
	static final Duration SOLVED_STAYS = Duration.ofHours(12);

	private final EmergencyRows rows;

	private final TeamService teams;

	private final TicketReading tickets;

	private final TicketChronicle chronicle;

	private final DeadlineService deadlines;

	private final PagingService paging;

	private final LongNumbers numbers;

	private final Clock clock;

	EmergencyService(EmergencyRows rows, TeamService teams, TicketReading tickets, TicketChronicle chronicle,
			DeadlineService deadlines, PagingService paging, LongNumbers numbers, Clock clock) {
		this.rows = rows;
		this.teams = teams;
		this.tickets = tickets;
		this.chronicle = chronicle;
		this.deadlines = deadlines;
		this.paging = paging;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** The board of the queues that somebody works. */
	@Transactional(readOnly = true)
	public EmergencyBoard board(CurrentPerson reader) {
		if (!reader.isTeam()) {
			throw new NotFound();
		}
		return boardOf(this.teams.queuesOf(reader).stream().map(Choice::id).toList());
	}

	EmergencyBoard boardOf(Collection<Long> teamIds) {
		Instant now = this.clock.instant();
		List<EmergencyRows.Row> found = this.rows.board(teamIds, now.minus(SOLVED_STAYS));
		List<EmergencyRows.Row> shown = found.subList(0, Math.min(found.size(), EmergencyRows.MOST));
		Map<Long, Duration> remaining = this.deadlines.remaining(shown.stream().map(EmergencyRows.Row::id).toList(),
				now);
		Set<String> waiting = this.paging
			.waiting(shown.stream().map((row) -> PagedEmergencies.subject(row.id())).toList());
		List<EmergencyCard> cards = shown.stream()
			.map((row) -> card(row, remaining.get(row.id()), waiting.contains(PagedEmergencies.subject(row.id())), now))
			.toList();
		return new EmergencyBoard(now, List.copyOf(teamIds),
				Stream.of(EmergencyColumn.values())
					.map((column) -> new EmergencyBoard.Column(column,
							cards.stream().filter((card) -> card.column() == column).toList()))
					.toList(),
				found.size() > shown.size());
	}

	private EmergencyCard card(EmergencyRows.Row row, @Nullable Duration remaining, boolean waits, Instant now) {
		Instant solved = row.resolvedAt();
		Stage stage = (solved == null) ? row.clock().stage(now) : null;
		StageLook look = (stage != null) ? StageLook.valueOf(stage.name())
				: (solved == null && "PAUSED".equals(row.clock().state())) ? StageLook.PAUSED : StageLook.NONE;
		return new EmergencyCard(row.id(), row.number(), this.numbers.shown(row.number()), row.subject(),
				row.organization(), row.product(), row.status(), row.severity(), row.team(), row.assignee(),
				row.openedAt(), Duration.between(row.openedAt(), (solved != null) ? solved : now), row.mitigatedAt(),
				solved, look, (stage != null && remaining != null) ? remaining.abs() : null,
				(solved == null) ? row.clock().target() : null, waits);
	}

	/**
	 * How an emergency stands, for who may see it; {@link NotFound} for other tickets.
	 */
	@Transactional(readOnly = true)
	public EmergencyStanding standing(String number, CurrentPerson reader) {
		return this.rows.standing(emergency(number, reader).id(), reader.isClient());
	}

	EmergencyStanding standing(TicketGlance ticket, CurrentPerson reader) {
		return this.rows.standing(ticket.id(), reader.isClient());
	}

	/**
	 * Writes down what was learnt. Refuses it while the emergency lasts, and when
	 * somebody else has written meanwhile.
	 * @param seen the version that the writer saw; 0 for none
	 */
	public void review(String number, ReviewTerms terms, int seen, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		TicketGlance ticket = emergency(number, actor);
		if (ticket.status().isOpen()) {
			throw new Refused("emergency.refused.reviewTooEarly");
		}
		EmergencyReview former = this.rows.standing(ticket.id(), false).review();
		Instant now = this.clock.instant();
		if (((former != null) ? former.version() : 0) != seen
				|| !this.rows.review(ticket.id(), terms, seen, actor.id(), now)) {
			throw new Refused("emergency.refused.reviewChanged");
		}
		boolean was = former != null && former.terms().isPublished();
		this.chronicle.reviewed(ticket.id(), was, terms.isPublished(), actor.id(), now);
	}

	private TicketGlance emergency(String number, CurrentPerson reader) {
		TicketGlance ticket = this.tickets.glance(number, reader);
		if (ticket.kind() != TicketKind.PROTOCOL) {
			throw new NotFound();
		}
		return ticket;
	}

}
