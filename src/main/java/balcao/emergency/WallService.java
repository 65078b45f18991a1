package balcao.emergency;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.organization.PersonAccessChanged;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.SecretToken;

/**
 * Links by which a screen on the wall shows the board to whoever passes by. Leaders and
 * admins make them and take them back; the secret of each is known to whoever made it
 * alone.
 */
@Service
@Transactional
public class WallService {

	private final WallRows walls;

	private final EmergencyService emergencies;

	private final TeamService teams;

	private final PersonService people;

	private final Clock clock;

	WallService(WallRows walls, EmergencyService emergencies, TeamService teams, PersonService people, Clock clock) {
		this.walls = walls;
		this.emergencies = emergencies;
		this.teams = teams;
		this.people = people;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public List<Wall> all(CurrentPerson reader) {
		require(reader);
		return this.walls.all();
	}

	/** Makes a link; refuses one of no team. */
	public SecretToken make(String name, WallShows shows, Collection<Long> teamIds, CurrentPerson actor) {
		require(actor);
		Set<Long> wanted = new TreeSet<>(teamIds);
		if (wanted.isEmpty()) {
			throw new Refused("emergency.refused.wallWithoutTeam");
		}
		if (!this.teams.choices().stream().map(Choice::id).collect(Collectors.toSet()).containsAll(wanted)) {
			throw new NotFound();
		}
		SecretToken token = SecretToken.random();
		this.walls.add(name, shows, wanted, token, actor.id(), this.clock.instant());
		return token;
	}

	/**
	 * Gives a link another secret, where the one that was shown once is lost: the former
	 * ends. {@link NotFound} for one that was taken back.
	 */
	public SecretToken renew(long id, CurrentPerson actor) {
		require(actor);
		SecretToken token = SecretToken.random();
		if (!this.walls.renew(id, token)) {
			throw new NotFound();
		}
		return token;
	}

	/** Takes a link back at once; doing so twice changes nothing. */
	public void revoke(long id, CurrentPerson actor) {
		require(actor);
		if (!this.walls.exists(id)) {
			throw new NotFound();
		}
		this.walls.revoke(id, actor.id(), this.clock.instant());
	}

	/** A link holds no longer than who made it may make one. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(PersonAccessChanged event) {
		if (this.people.findActive(event.personId()).filter(CurrentPerson::seesEveryTeam).isEmpty()) {
			this.walls.revokeOf(event.personId(), this.clock.instant());
		}
	}

	/** What a screen shows by its link; one that was taken back does not exist. */
	@Transactional(readOnly = true)
	public WallPage page(SecretToken token) {
		WallRows.Door door = this.walls.door(token).orElseThrow(NotFound::new);
		return new WallPage(door.name(), door.shows(), this.emergencies.boardOf(door.teamIds()));
	}

	private static void require(CurrentPerson person) {
		if (!person.seesEveryTeam()) {
			throw new NotFound();
		}
	}

}
