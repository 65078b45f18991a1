package balcao.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import balcao.platform.LiveHints;

/** Tells open pages that there is something new, of whoever may be disturbed now. */
@Component
class Doorbell {

	private final Notices notices;

	private final LiveHints hints;

	private final Clock clock;

	Doorbell(Notices notices, LiveHints hints, Clock clock) {
		this.notices = notices;
		this.hints = hints;
		this.clock = clock;
	}

	/** In the order of the people, so that no two wait for each other. */
	void ring(Collection<Long> personIds) {
		Set<Long> people = new TreeSet<>(personIds);
		Map<Long, QuietHours> quiet = this.notices.quiet(people);
		Instant now = this.clock.instant();
		people.forEach((person) -> {
			QuietHours hours = quiet.get(person);
			if (hours == null || !hours.contains(now)) {
				this.hints.changed("person:" + person);
			}
		});
	}

}
