package balcao.ticket.web;

import java.time.Duration;
import java.util.Locale;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.Refused;
import balcao.platform.TooOften;

/** How many letters to strangers somebody causes by putting them in copy. */
@Component
class InvitationLimits {

	private static final RateLimits.Limit OF_PERSON = new RateLimits.Limit("ticket/outsider", 20, Duration.ofHours(1));

	private static final RateLimits.Limit ON_TICKET = new RateLimits.Limit("ticket/outsider-ticket", 5,
			Duration.ofHours(1));

	private static final RateLimits.Limit TO_ADDRESS = new RateLimits.Limit("ticket/outsider-address", 1,
			Duration.ofDays(1));

	private final RateLimits limits;

	InvitationLimits(RateLimits limits) {
		this.limits = limits;
	}

	/**
	 * Spends an invitation of the actor, or refuses it. An address is invited once a day
	 * by all of a client; by the team, which answers for it, as often as need be.
	 */
	void spend(String number, String email, CurrentPerson actor) {
		spend(OF_PERSON, Long.toString(actor.id()), "ticket.refused.invitationsMany");
		spend(ON_TICKET, actor.id() + "/" + number, "ticket.refused.invitationsOnTicket");
		if (actor.isClient()) {
			spend(TO_ADDRESS, address(email, actor), "ticket.refused.invitedToday");
		}
	}

	private void spend(RateLimits.Limit limit, String key, String refusal) {
		try {
			this.limits.spend(limit, key);
		}
		catch (TooOften often) {
			throw new Refused(refusal);
		}
	}

	/** No letter left after all. */
	void giveBack(String email, CurrentPerson actor) {
		if (actor.isClient()) {
			this.limits.giveBack(TO_ADDRESS, address(email, actor));
		}
	}

	/** What stands behind a plus sign reaches the same person. */
	private static String address(String email, CurrentPerson actor) {
		String lower = email.strip().toLowerCase(Locale.ROOT);
		int at = lower.lastIndexOf('@');
		int plus = lower.indexOf('+');
		return actor.organizationId() + "/"
				+ ((plus > 0 && plus < at) ? lower.substring(0, plus) + lower.substring(at) : lower);
	}

}
