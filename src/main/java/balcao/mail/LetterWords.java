package balcao.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.notification.NoticeKind;
import balcao.platform.LongNumbers;
import balcao.platform.web.FileSizes;
import balcao.platform.web.PlatformSettings;
import balcao.platform.web.When;
import balcao.sla.TargetName;
import balcao.ticket.FileLine;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketStatus;

/** Puts what letters tell into words, as pages do. */
@Component
class LetterWords {

	private final MessageSource messages;

	private final LongNumbers numbers;

	private final PlatformSettings portal;

	private final Clock clock;

	LetterWords(MessageSource messages, LongNumbers numbers, PlatformSettings portal, Clock clock) {
		this.messages = messages;
		this.numbers = numbers;
		this.portal = portal;
		this.clock = clock;
	}

	String number(String number) {
		return this.numbers.shown(number);
	}

	String status(TicketStatus status, Locale language) {
		return say("ticket.clientStatus." + status, language);
	}

	/** The promise that ends first; nothing where none runs. */
	String deadline(TicketSheet.ClockFace clock, Locale language) {
		Instant due = clock.dueAt();
		TargetName target = clock.target();
		return (due != null && target != null)
				? say("mail.letter.deadline", language, target(target, language), when(language).day(due)) : "";
	}

	/** What happened, as the bell says it. */
	String news(TicketPost.News news, @Nullable String actor, Locale language) {
		return news(news.kind(), news.target(), actor, language);
	}

	String news(NoticeKind kind, @Nullable TargetName target, @Nullable String actor, Locale language) {
		if (kind.isStage() && target != null) {
			return say("notification.said." + kind, language, target(target, language), 1);
		}
		return (actor != null) ? say("notification.said." + kind + ".by", language, actor, 1)
				: say("notification.said." + kind + ".byRule", language, "", 1);
	}

	private String target(TargetName target, Locale language) {
		String label = target.label();
		return (label != null) ? label : say("sla.targetName." + target.code(), language);
	}

	String file(FileLine file, Locale language) {
		return file.name() + " (" + FileSizes.of(file.size(), language) + ")";
	}

	private When when(Locale language) {
		return new When(this.clock, this.portal.zone(), this.messages, language);
	}

	private String say(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
