package balcao.mail;

import java.time.format.DateTimeFormatter;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.decree.HistoryDelivered;
import balcao.organization.PersonService;
import balcao.platform.SecretToken;
import balcao.platform.web.PlatformSettings;

/** Sends histories to whoever wants them by e-mail, as links that expire. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class HistoryLetters {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

	private final Outbox outbox;

	private final PersonService people;

	private final PlatformSettings settings;

	HistoryLetters(Outbox outbox, PersonService people, PlatformSettings settings) {
		this.outbox = outbox;
		this.people = people;
		this.settings = settings;
	}

	@EventListener
	void on(HistoryDelivered event) {
		SecretToken token = event.token();
		if (token != null) {
			this.outbox.write(Writing.of(LetterKind.HISTORY_READY, this.people.find(event.personId()))
				.leadingTo("/histories/" + token.value())
				.with(LetterVariable.UNTIL, MOMENT.format(event.expiresAt().atZone(this.settings.zone())))
				.secretUntil(event.expiresAt()), event.at());
		}
	}

}
