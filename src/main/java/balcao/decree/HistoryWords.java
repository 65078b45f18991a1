package balcao.decree;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.platform.web.PlatformSettings;
import balcao.platform.web.When;
import balcao.sla.TargetName;
import balcao.ticket.HistoryLine;

/** Says what happened in the words of the ticket's page, for documents. */
@Component
class HistoryWords {

	private final MessageSource messages;

	private final PlatformSettings settings;

	private final Clock clock;

	HistoryWords(MessageSource messages, PlatformSettings settings, Clock clock) {
		this.messages = messages;
		this.settings = settings;
		this.clock = clock;
	}

	/** The sentence as the page has it, and the reason only where the page tells it. */
	String event(HistoryLine event, Locale locale) {
		String system = say("ticket.event.system", locale);
		TargetName broken = event.broken();
		Instant announced = event.announced();
		String what = (announced != null)
				? new When(this.clock, this.settings.zone(), this.messages, locale).full(announced) : event.to();
		return say(event.sentence(), locale, (event.actor() != null) ? event.actor() : system, event.from(), what,
				(broken != null) ? target(broken, locale) : "", event.reason());
	}

	String target(TargetName target, Locale locale) {
		String label = target.label();
		return (label != null) ? label : say("sla.targetName." + target.code(), locale);
	}

	ZoneId zone() {
		return this.settings.zone();
	}

	/** The instant in the reader's zone, for machines. */
	String local(Instant instant) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME
			.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(this.settings.zone()));
	}

	private String say(String key, Locale locale, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
