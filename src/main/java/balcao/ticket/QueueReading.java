package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.sla.DeadlineService;

/** What the team sees of its work; a queue one does not work for does not exist. */
@Service
@Transactional(readOnly = true)
public class QueueReading {

	private final TicketLists lists;

	private final ListedTickets listed;

	private final ObjectProvider<TicketPresence> presence;

	private final DeadlineService deadlines;

	private final TeamService teams;

	private final Clock clock;

	QueueReading(TicketLists lists, ListedTickets listed, ObjectProvider<TicketPresence> presence,
			DeadlineService deadlines, TeamService teams, Clock clock) {
		this.lists = lists;
		this.listed = listed;
		this.presence = presence;
		this.deadlines = deadlines;
		this.teams = teams;
		this.clock = clock;
	}

	/** A queue of one of the person's teams, nearest deadline first. */
	public QueuePage queue(long teamId, QueueView view, CurrentPerson person, PageRequest request) {
		Instant now = this.clock.instant();
		Choice team = require(teamId, person);
		QueueCounts counts = this.lists.counts(List.of(teamId), person, now).getOrDefault(teamId, QueueCounts.NONE);
		return new QueuePage(team, view, counts, timed(this.lists.queue(teamId, view, person, request), person, now),
				this.teams.membersOf(teamId), this.teams.choices(), now);
	}

	/** A page of what a query finds among what the person may see. */
	public TicketList list(TicketQuery query, CurrentPerson person, PageRequest request) {
		requireTeam(person);
		Instant now = this.clock.instant();
		return new TicketList(query, timed(this.listed.page(query, person, request, now), person, now),
				this.listed.count(query, person, null, now), now);
	}

	/** How many of a query's tickets have changed since an instant. */
	public int changed(TicketQuery query, CurrentPerson person, Instant since) {
		requireTeam(person);
		return this.listed.count(query, person, since, this.clock.instant());
	}

	/** The numbers of a query's first tickets, in its order. */
	public List<String> numbers(TicketQuery query, CurrentPerson person, int most) {
		requireTeam(person);
		return this.listed.numbers(query, person, this.clock.instant(), most);
	}

	/** What stands before and after a ticket in a list. */
	public Neighbours neighbours(TicketQuery query, String number, CurrentPerson person) {
		requireTeam(person);
		Instant now = this.clock.instant();
		return new Neighbours(this.listed.beside(query, number, person, true, now).orElse(null),
				this.listed.beside(query, number, person, false, now).orElse(null));
	}

	/** How many tickets of a queue have changed since an instant, the new ones too. */
	public long changedInQueue(long teamId, QueueView view, CurrentPerson person, Instant since) {
		require(teamId, person);
		return this.lists.changedInQueue(teamId, view, person, since);
	}

	/** What is assigned to the person, nearest deadline first. */
	public OwnWork own(CurrentPerson person, PageRequest request) {
		requireTeam(person);
		Instant now = this.clock.instant();
		return own(person, request, now);
	}

	public long changedOfOwn(CurrentPerson person, Instant since) {
		requireTeam(person);
		return this.lists.changedOfOwn(person, since);
	}

	/** The person's own work and how each of their queues stands. */
	public DeskHome home(CurrentPerson person) {
		requireTeam(person);
		Instant now = this.clock.instant();
		List<Choice> queues = this.teams.queuesOf(person);
		Map<Long, QueueCounts> counts = this.lists.counts(queues.stream().map(Choice::id).toList(), person, now);
		return new DeskHome(own(person, PageRequest.FIRST, now), queues.stream()
			.map((team) -> new QueueHealth(team.id(), team.name(), counts.getOrDefault(team.id(), QueueCounts.NONE)))
			.toList());
	}

	/** The queues that the person works and their own tickets, counted. */
	public DeskWork work(CurrentPerson person) {
		requireTeam(person);
		return this.lists.work(person);
	}

	/** What the person may see and has the words, newest first. */
	public KeysetPage<QueueRow> search(CurrentPerson person, String words, PageRequest request) {
		requireTeam(person);
		return timed(this.lists.search(person, words, request), person, this.clock.instant());
	}

	private OwnWork own(CurrentPerson person, PageRequest request, Instant now) {
		return new OwnWork(this.lists.ownCounts(person, now),
				timed(this.lists.assignedTo(person, request), person, now), now);
	}

	private KeysetPage<QueueRow> timed(KeysetPage<TicketRow> page, CurrentPerson person, Instant now) {
		List<Long> ids = page.rows().stream().map(TicketRow::id).toList();
		Map<Long, Duration> remaining = this.deadlines.remaining(ids, now);
		TicketPresence seen = this.presence.getIfAvailable();
		Map<Long, List<TicketPresence.Present>> present = (seen != null && !ids.isEmpty()) ? seen.at(ids, person)
				: Map.of();
		return new KeysetPage<>(page.rows()
			.stream()
			.map((row) -> new QueueRow(row, remaining.get(row.id()), present.getOrDefault(row.id(), List.of())))
			.toList(), page.before(), page.after());
	}

	private Choice require(long teamId, CurrentPerson person) {
		requireTeam(person);
		return this.teams.queuesOf(person)
			.stream()
			.filter((team) -> team.id() == teamId)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
