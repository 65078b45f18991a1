package balcao.protocol;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Gives calls back that were cut. */
@Service
@Transactional
public class CallBackService {

	private final Contacts contacts;

	private final CallBacks calls;

	private final RulesService rules;

	private final Clock clock;

	CallBackService(Contacts contacts, CallBacks calls, RulesService rules, Clock clock) {
		this.contacts = contacts;
		this.calls = calls;
		this.rules = rules;
		this.clock = clock;
	}

	/** Somebody is about to call; refuses while another does. */
	public void take(String number, CurrentPerson actor) {
		lock(number, actor).take(actor, this.clock.instant());
	}

	/**
	 * What came of it: the contact goes on, waits for another try, or is closed with
	 * words, which only then are asked.
	 */
	public void result(String number, CallResult result, @Nullable String words, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		Instant now = this.clock.instant();
		contact.take(actor, now);
		switch (result) {
			case REACHED -> contact.resume(actor, now);
			case NOT_REACHED -> contact.tryAgain(now.plus(this.rules.again()));
			case CLOSED -> {
				if (words == null || words.isBlank()) {
					throw new Refused("protocol.refused.wordsMissing");
				}
				contact.close(words, actor, now);
			}
		}
		this.calls.save(CallBack.of(contact.id(), actor.id(), result, words, now));
	}

	private Contact lock(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.contacts.lock(number).orElseThrow(NotFound::new);
	}

}
