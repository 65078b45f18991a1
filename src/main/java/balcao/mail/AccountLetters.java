package balcao.mail;

import java.time.Duration;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.account.PasswordChanged;
import balcao.account.PasswordResetRequested;
import balcao.account.PersonInvited;
import balcao.account.TokenCreated;
import balcao.organization.PersonService;

/** Writes to people about their account. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AccountLetters {

	private final Outbox outbox;

	private final PersonService people;

	AccountLetters(Outbox outbox, PersonService people) {
		this.outbox = outbox;
		this.people = people;
	}

	@EventListener
	void on(PersonInvited event) {
		this.outbox.write("invitation", this.people.find(event.personId()), "/invitations/" + event.token().value(),
				Map.of("hours", Duration.between(event.at(), event.expiresAt()).toHours()), event.expiresAt(),
				event.at());
	}

	@EventListener
	void on(PasswordResetRequested event) {
		this.outbox.write("passwordReset", this.people.find(event.personId()),
				"/password/reset/" + event.token().value(),
				Map.of("minutes", Duration.between(event.at(), event.expiresAt()).toMinutes()), event.expiresAt(),
				event.at());
	}

	@EventListener
	void on(PasswordChanged event) {
		this.outbox.write("passwordChanged", this.people.find(event.personId()), "/password/reset", Map.of(), null,
				event.at());
	}

	@EventListener
	void on(TokenCreated event) {
		this.outbox.write("tokenCreated", this.people.find(event.personId()), "/account/tokens",
				Map.of("name", event.name()), null, event.at());
	}

}
