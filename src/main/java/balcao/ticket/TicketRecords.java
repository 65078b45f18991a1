package balcao.ticket;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Cursor;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.sla.DeadlineService;

/** What programs read of tickets; what their person may not see does not exist. */
@Service
@Transactional(readOnly = true)
public class TicketRecords {

	private final TicketSheets sheets;

	private final TicketLists lists;

	private final ListedTickets listed;

	private final TicketAnswers answers;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketRecords(TicketSheets sheets, TicketLists lists, ListedTickets listed, TicketAnswers answers,
			DeadlineService deadlines, Clock clock) {
		this.sheets = sheets;
		this.lists = lists;
		this.listed = listed;
		this.answers = answers;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** A page of a list, the latest changed first. */
	public record Found(List<TicketRow> rows, @Nullable String next) {

	}

	public TicketRecord find(String number, CurrentPerson person) {
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		boolean internal = person.isTeam();
		return new TicketRecord(ticket, this.sheets.priorityOf(ticket.id()),
				this.deadlines.of(ticket.id(), this.clock.instant()),
				this.sheets.messages(ticket.id(), internal, this.sheets.files(ticket.id(), internal)),
				this.answers.of(ticket.id()));
	}

	/**
	 * Those of a scope, {@link NotFound} for one that is not the person's.
	 * @param statuses none means all
	 * @param words that the subject or the conversation has; null for any
	 * @param cursor where the page before ended; null for the first
	 */
	public Found list(TicketScope scope, Collection<TicketStatus> statuses, @Nullable String words, int limit,
			@Nullable String cursor, CurrentPerson person) {
		boolean allowed = switch (scope) {
			case MINE -> true;
			case ORGANIZATION -> person.seesOrganization();
			case QUEUE -> person.isTeam();
		};
		if (!allowed) {
			throw new NotFound();
		}
		return page(this.lists.found(scope, statuses, words, limit + 1, Cursor.parse(cursor).orElse(null), person),
				limit, (row) -> new Cursor(row.updatedAt(), row.id()));
	}

	/**
	 * A list of the desk by its filters, {@link NotFound} for clients.
	 * @param cursor where the page before ended; null for the first
	 */
	public Found list(TicketQuery query, int limit, @Nullable String cursor, CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		return page(this.listed.rows(query, person, cursor, false, limit + 1, this.clock.instant()), limit,
				(row) -> query.ordered().of(row));
	}

	private static Found page(List<TicketRow> rows, int limit, Function<TicketRow, Cursor> place) {
		boolean more = rows.size() > limit;
		List<TicketRow> shown = List.copyOf(rows.subList(0, Math.min(rows.size(), limit)));
		TicketRow last = more ? shown.get(shown.size() - 1) : null;
		return new Found(shown, (last != null) ? place.apply(last).text() : null);
	}

}
