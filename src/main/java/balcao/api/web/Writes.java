package balcao.api.web;

import java.time.Duration;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;

/** Counts the calls that write, for each person, whichever token they carry. */
@Component
class Writes {

	private static final RateLimits.Limit LIMIT = new RateLimits.Limit("api/writes", 300, Duration.ofMinutes(1));

	private final RateLimits limits;

	Writes(RateLimits limits) {
		this.limits = limits;
	}

	void count(CurrentPerson person) {
		this.limits.spend(LIMIT, Long.toString(person.id()));
	}

}
