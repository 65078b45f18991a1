package balcao.decree.web;

import java.time.Duration;
import java.util.Objects;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.Refused;
import balcao.platform.TooOften;

/** How often clients ask for histories. */
@Component
class HistoryLimits {

	private static final RateLimits.Limit OF_PERSON = new RateLimits.Limit("decree/asking", 10, Duration.ofHours(1));

	private static final RateLimits.Limit OF_ORGANIZATION = new RateLimits.Limit("decree/organization", 60,
			Duration.ofHours(1));

	private final RateLimits limits;

	HistoryLimits(RateLimits limits) {
		this.limits = limits;
	}

	/** Spends one request of the client and of their organization, or refuses it. */
	void spend(CurrentPerson client) {
		try {
			this.limits.spend(OF_PERSON, Long.toString(client.id()));
			this.limits.spend(OF_ORGANIZATION, Objects.toString(client.organizationId()));
		}
		catch (TooOften often) {
			throw new Refused("decree.refused.often");
		}
	}

}
