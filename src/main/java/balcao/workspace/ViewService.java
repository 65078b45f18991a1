package balcao.workspace;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.ticket.TicketQuery;

/**
 * The lists that people keep. A list is an address: it shows each reader what they may
 * see, whoever saved it.
 */
@Service
@Transactional
public class ViewService {

	private final SavedViews views;

	private final TeamService teams;

	private final Clock clock;

	ViewService(SavedViews views, TeamService teams, Clock clock) {
		this.views = views;
		this.teams = teams;
		this.clock = clock;
	}

	/** Everything the person may open, their own first. */
	@Transactional(readOnly = true)
	public List<SavedView> all(CurrentPerson person) {
		requireTeam(person);
		return this.views.all(person);
	}

	/** What the person has in the navigation. */
	@Transactional(readOnly = true)
	public List<SavedView> pinned(CurrentPerson person) {
		return person.isTeam() ? this.views.pinned(person) : List.of();
	}

	@Transactional(readOnly = true)
	public SavedView find(long id, CurrentPerson person) {
		requireTeam(person);
		return this.views.find(id, person).orElseThrow(NotFound::new);
	}

	/**
	 * Keeps a list and pins it for whoever does so.
	 * @param teamId the team it is for, which leaders and admins may say; null for one's
	 * own
	 */
	public long save(String name, @Nullable Long teamId, TicketQuery query, CurrentPerson actor) {
		requireTeam(actor);
		if (teamId != null
				&& (!actor.seesEveryTeam() || this.teams.choices().stream().noneMatch((team) -> team.id() == teamId))) {
			throw new NotFound();
		}
		long id = this.views.add(name, teamId, query.text(), actor, this.clock.instant());
		this.views.pin(id, actor);
		return id;
	}

	public void rename(long id, String name, CurrentPerson actor) {
		require(this.views.rename(id, name, actor));
	}

	/** Keeps another filter under the same name. */
	public void change(long id, TicketQuery query, CurrentPerson actor) {
		require(this.views.change(id, query.text(), actor));
	}

	public void delete(long id, CurrentPerson actor) {
		require(this.views.delete(id, this.clock.instant(), actor));
	}

	/** Takes a deletion back. */
	public void restore(long id, CurrentPerson actor) {
		require(this.views.delete(id, null, actor));
	}

	public void pin(long id, boolean pinned, CurrentPerson person) {
		SavedView view = find(id, person);
		if (pinned) {
			this.views.pin(view.id(), person);
		}
		else {
			this.views.unpin(view.id(), person);
		}
	}

	private static void require(boolean found) {
		if (!found) {
			throw new NotFound();
		}
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
