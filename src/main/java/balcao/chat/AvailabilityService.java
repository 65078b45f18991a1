package balcao.chat;

import java.time.Duration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Says who takes conversations; whose page does not confirm it counts as away, so a
 * closed laptop is never shown as somebody being there.
 */
@Service
@Transactional
public class AvailabilityService {

	/** For whoever works without script: until the next thing they do. */
	static final Duration BY_HAND = Duration.ofMinutes(10);

	/** For a page that says again every 45 seconds that somebody is at it. */
	static final Duration BY_PAGE = Duration.ofMinutes(2);

	private final Availabilities availabilities;

	private final ChatSettings settings;

	AvailabilityService(Availabilities availabilities, ChatSettings settings) {
		this.availabilities = availabilities;
		this.settings = settings;
	}

	public void say(boolean available, CurrentPerson person) {
		requireTeam(person);
		this.availabilities.say(person.id(), available, BY_HAND);
	}

	/** A page of the person's is being used; answers whether they said to be there. */
	public boolean renew(CurrentPerson person) {
		requireTeam(person);
		return this.availabilities.renew(person.id(), BY_PAGE);
	}

	/** The person did something themselves. */
	void acted(CurrentPerson person) {
		this.availabilities.renew(person.id(), BY_HAND);
	}

	@Transactional(readOnly = true)
	public DeskPresence of(CurrentPerson person) {
		requireTeam(person);
		return this.availabilities.presence(person.id(), person.seesEveryTeam()).orElseThrow(NotFound::new);
	}

	/** Refuses another conversation for whoever has as many as they may. */
	void requireRoom(long personId) {
		this.availabilities.lock(personId);
		int most = this.settings.terms().mostPerAgent();
		if (this.availabilities.talking(personId) >= most) {
			throw new Refused("chat.refused.full", most);
		}
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
