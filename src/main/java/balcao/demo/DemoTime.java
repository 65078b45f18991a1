package balcao.demo;

import java.time.Duration;
import java.time.Instant;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** Lets admins see and move the clock of the demo. */
@Service
@Profile("demo")
public class DemoTime {

	private final DemoClock clock;

	DemoTime(DemoClock clock) {
		this.clock = clock;
	}

	/** What everybody's clock shows; {@link NotFound} for who is no admin. */
	public Instant now(CurrentPerson actor) {
		requireAdmin(actor);
		return this.clock.instant();
	}

	/** Moves everybody's clock forward; {@link NotFound} for who is no admin. */
	public void advance(Duration duration, CurrentPerson actor) {
		requireAdmin(actor);
		this.clock.advance(duration);
	}

	private static void requireAdmin(CurrentPerson actor) {
		if (!actor.isAdmin()) {
			throw new NotFound();
		}
	}

}
