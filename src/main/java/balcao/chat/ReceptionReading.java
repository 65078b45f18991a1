package balcao.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.web.When;

/** Says honestly whether somebody is there for a client, and when somebody will be. */
@Service
@Transactional(readOnly = true)
public class ReceptionReading {

	private final ChatHours hours;

	private final ChatReading chats;

	private final MessageSource messages;

	private final Clock clock;

	ReceptionReading(ChatHours hours, ChatReading chats, MessageSource messages, Clock clock) {
		this.hours = hours;
		this.chats = chats;
		this.messages = messages;
		this.clock = clock;
	}

	/** Who is there for a client, in a language. */
	public ReceptionView of(CurrentPerson client, Locale locale) {
		Reception reception = this.hours.reception(client);
		return new ReceptionView(reception.team(), reception.isThere(), sentence(reception, locale),
				reception.attendants()
					.stream()
					.map((one) -> reception.open() ? one
							: new Reception.Attendant(one.personId(), one.name(), one.teamId(), one.manager(), false))
					.toList());
	}

	/** What a client's first page shows. */
	public HomeChat home(CurrentPerson client, Locale locale) {
		return new HomeChat(of(client, locale), this.chats.open(client));
	}

	private String sentence(Reception reception, Locale locale) {
		Duration wait = reception.usualWait();
		Instant opensAt = reception.opensAt();
		if (!reception.open()) {
			return (opensAt == null) ? say("chat.face.closed", locale)
					: say("chat.face.opens", locale,
							new When(this.clock, reception.zone(), this.messages, locale).day(opensAt),
							zone(reception, opensAt, locale));
		}
		if (!reception.isThere()) {
			return say("chat.face.away", locale);
		}
		if (reception.waiting() > 0) {
			return say("chat.face.queue", locale, reception.waiting() + 1);
		}
		return (wait == null) ? say("chat.face.there", locale)
				: say("chat.face.answers", locale, Math.max(1, wait.toMinutes()));
	}

	/** "horário de Brasília", within a sentence. */
	private static String zone(Reception reception, Instant at, Locale locale) {
		String name = DateTimeFormatter.ofPattern("vvvv", locale).format(at.atZone(reception.zone()));
		return name.startsWith("Hor") ? "h" + name.substring(1) : name;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
