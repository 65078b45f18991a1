package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

	private final DeadlineService deadlines;

	private final TeamService teams;

	private final Clock clock;

	QueueReading(TicketLists lists, DeadlineService deadlines, TeamService teams, Clock clock) {
		this.lists = lists;
		this.deadlines = deadlines;
		this.teams = teams;
		this.clock = clock;
	}

	/** A queue of one of the person's teams, nearest deadline first. */
	public QueuePage queue(long teamId, QueueView view, CurrentPerson person, PageRequest request) {
		Instant now = this.clock.instant();
		Choice team = require(teamId, person);
		QueueCounts counts = this.lists.counts(List.of(teamId), person, now).getOrDefault(teamId, QueueCounts.NONE);
		return new QueuePage(team, view, counts, timed(this.lists.queue(teamId, view, person, request), now),
				this.teams.membersOf(teamId), this.teams.choices(), now);
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
		Map<Long, TicketLists.Open> open = this.lists.openByTeam(person);
		return new DeskWork(this.teams.queuesOf(person)
			.stream()
			.map((team) -> new DeskWork.Queue(team.id(), team.name(),
					open.getOrDefault(team.id(), TicketLists.Open.NOTHING).all()))
			.toList(), open.values().stream().mapToLong(TicketLists.Open::own).sum());
	}

	/** What the person may see and has the words, newest first. */
	public KeysetPage<QueueRow> search(CurrentPerson person, String words, PageRequest request) {
		requireTeam(person);
		return timed(this.lists.search(person, words, request), this.clock.instant());
	}

	private OwnWork own(CurrentPerson person, PageRequest request, Instant now) {
		return new OwnWork(this.lists.ownCounts(person, now), timed(this.lists.assignedTo(person, request), now), now);
	}

	private KeysetPage<QueueRow> timed(KeysetPage<TicketRow> page, Instant now) {
		Map<Long, Duration> remaining = this.deadlines.remaining(page.rows().stream().map(TicketRow::id).toList(), now);
		return new KeysetPage<>(page.rows().stream().map((row) -> new QueueRow(row, remaining.get(row.id()))).toList(),
				page.before(), page.after());
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
