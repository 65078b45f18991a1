package balcao.chat.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;

import balcao.chat.ChatFile;
import balcao.chat.ChatLine;
import balcao.chat.ChatStanding;
import balcao.chat.ChatState;
import balcao.platform.CurrentPerson;
import balcao.platform.web.FileSizes;
import balcao.platform.web.PlatformSettings;
import balcao.platform.web.When;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts lines and standings of conversations into words, for pages and streams alike. */
@Component
class ChatWords {

	private final MessageSource messages;

	private final PlatformSettings settings;

	private final Clock clock;

	ChatWords(MessageSource messages, PlatformSettings settings, Clock clock) {
		this.messages = messages;
		this.settings = settings;
		this.clock = clock;
	}

	/** What was said, or a sentence for what happened. */
	String of(ChatLine line, Locale locale) {
		if (line.isSaid()) {
			return line.text();
		}
		Object detail = switch (line.kind()) {
			case PROTOCOL -> grouped(line.text());
			case LEFT -> when(line.text(), locale);
			default -> line.text();
		};
		return this.messages.getMessage("chat.lineKind." + line.kind(),
				new Object[] { Objects.requireNonNullElse(line.author(), ""), detail }, locale);
	}

	/** How it stands, in a sentence. */
	String of(ChatStanding standing, CurrentPerson reader, Locale locale) {
		String agent = standing.agent();
		String key = "chat.standing." + (reader.isTeam() ? "desk." : "") + standing.state()
				+ ((standing.isEmergency() && standing.state() == ChatState.WAITING) ? ".EMERGENCY" : "");
		return this.messages.getMessage(key,
				new Object[] { (agent != null) ? agent : standing.team(), standing.place(), standing.client() },
				locale);
	}

	/** Who is on the other side of the reader. */
	static String partner(ChatStanding standing, CurrentPerson reader) {
		String agent = standing.agent();
		String asked = standing.asked();
		return reader.isTeam() ? standing.client()
				: (agent != null) ? agent : (asked != null) ? asked : standing.team();
	}

	LineNews news(long conversation, ChatLine line, CurrentPerson reader, Locale locale) {
		boolean own = line.isSaid() && Objects.equals(line.authorId(), reader.id());
		return new LineNews(conversation, line.id(), line.position(), line.kind().name(), line.side().name(), own,
				line.author(), line.initials(), of(line, locale), line.at(), time(line.at(), locale), line.key(),
				line.files().stream().map((file) -> news(file, locale)).toList());
	}

	StandingNews news(ChatStanding standing, CurrentPerson reader, Locale locale) {
		return new StandingNews(standing.id(), standing.state().name(), of(standing, reader, locale),
				partner(standing, reader), standing.agent(), standing.place(), standing.lastPosition(),
				standing.delivered(), standing.read());
	}

	/** The instant as it stands beside a line. */
	String time(Instant at, Locale locale) {
		return new When(this.clock, this.settings.zone(), this.messages, locale).day(at);
	}

	private static LineNews.FileNews news(ChatFile file, Locale locale) {
		return new LineNews.FileNews(file.id(), file.name(), FileSizes.of(file.size(), locale), file.isImage());
	}

	private String when(String instant, Locale locale) {
		try {
			return time(Instant.parse(instant), locale);
		}
		catch (DateTimeParseException ex) {
			return this.messages.getMessage("chat.soon", null, locale);
		}
	}

	/** A number in groups that can be dictated, its check digit apart. */
	static String grouped(String number) {
		if (!number.matches("\\d{9,}")) {
			return number;
		}
		String digits = number.substring(0, number.length() - 1);
		return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ") + "-" + number.charAt(number.length() - 1);
	}

}
