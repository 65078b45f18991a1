package balcao.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.ticket.TicketRequest;
import balcao.ticket.TicketRequests;

/** Opens tickets for programs, each call once however often it is repeated. */
@Service
@Transactional
public class TicketCalls {

	private static final Duration REMEMBERED = Duration.ofDays(7);

	private final TicketRequests requests;

	private final SentCalls calls;

	private final Clock clock;

	TicketCalls(TicketRequests requests, SentCalls calls, Clock clock) {
		this.requests = requests;
		this.calls = calls;
		this.clock = clock;
	}

	/**
	 * The number of the ticket, and whether the key had opened it before.
	 */
	public record Opened(String number, boolean repeated) {

	}

	/**
	 * Opens a ticket. The same key of the same person with the same body answers the
	 * ticket it opened in the last week; with another body it is refused. A call that was
	 * refused spends no key.
	 * @param key null for none
	 */
	public Opened open(TicketRequest request, @Nullable String key, byte[] bodyHash, CurrentPerson actor,
			Locale locale) {
		return once(key, bodyHash, actor, () -> this.requests.open(request, actor, locale));
	}

	/**
	 * Opens something that has a number, once for each key.
	 * @param opening answers the number
	 */
	Opened once(@Nullable String key, byte[] bodyHash, CurrentPerson actor, Supplier<String> opening) {
		if (key == null) {
			return new Opened(opening.get(), false);
		}
		Instant now = this.clock.instant();
		if (!this.calls.begin(actor.id(), key, bodyHash, now)) {
			SentCalls.Sent sent = this.calls.find(actor.id(), key, bodyHash);
			if (!sent.same()) {
				throw new Refused("api.problem.keySpent");
			}
			return new Opened(Objects.requireNonNull(sent.ticketNumber()), true);
		}
		String number = opening.get();
		this.calls.answered(actor.id(), key, number);
		return new Opened(number, false);
	}

	@Scheduled(cron = "0 47 3 * * *")
	void forgetOld() {
		this.calls.forget(this.clock.instant().minus(REMEMBERED));
	}

}
