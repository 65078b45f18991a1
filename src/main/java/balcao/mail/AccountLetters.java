package balcao.mail;

import java.time.Duration;

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
		this.outbox.write(Writing.of(LetterKind.INVITATION, this.people.find(event.personId()))
			.leadingTo("/invitations/" + event.token().value())
			.with(LetterVariable.HOURS, Long.toString(Duration.between(event.at(), event.expiresAt()).toHours()))
			.secretUntil(event.expiresAt()), event.at());
	}

	@EventListener
	void on(PasswordResetRequested event) {
		this.outbox.write(Writing.of(LetterKind.PASSWORD_RESET, this.people.find(event.personId()))
			.leadingTo("/password/reset/" + event.token().value())
			.with(LetterVariable.MINUTES, Long.toString(Duration.between(event.at(), event.expiresAt()).toMinutes()))
			.secretUntil(event.expiresAt()), event.at());
	}

	@EventListener
	void on(PasswordChanged event) {
		this.outbox.write(Writing.of(LetterKind.PASSWORD_CHANGED, this.people.find(event.personId()))
			.leadingTo("/password/reset"), event.at());
	}

	@EventListener
	void on(TokenCreated event) {
		this.outbox.write(Writing.of(LetterKind.TOKEN_CREATED, this.people.find(event.personId()))
			.leadingTo("/account/tokens")
			.with(LetterVariable.TOKEN, event.name()), event.at());
	}

}
