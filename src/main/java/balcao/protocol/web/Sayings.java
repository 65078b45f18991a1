package balcao.protocol.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.platform.LongNumbers;
import balcao.platform.ZoneRules;
import balcao.sla.Promise;
import balcao.ticket.Expectation;

/** What an agent reads aloud to whoever calls. */
@Component
class Sayings {

	private static final String SAY = "protocol.say.";

	/** What a caller asks about; other promises are the team's own matter. */
	private static final Set<String> TOLD = Set.of("DIAGNOSIS", "WORKAROUND", "SOLUTION");

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private final MessageSource messages;

	private final LongNumbers numbers;

	private final ZoneId zone;

	private final Clock clock;

	Sayings(MessageSource messages, LongNumbers numbers, ZoneRules zone, Clock clock) {
		this.messages = messages;
		this.numbers = numbers;
		this.zone = zone.zone();
		this.clock = clock;
	}

	/** The number in groups of digits, the check digit last. */
	List<String> groups(String number) {
		return List.of(this.numbers.shown(number).split(" "));
	}

	/** The number digit by digit, in words. */
	String spelled(String number, Locale locale) {
		String body = groups(number).stream()
			.map((group) -> group.replaceFirst("-.*", ""))
			.filter((group) -> !group.isEmpty())
			.map((group) -> digits(group, locale))
			.collect(Collectors.joining(", "));
		return text(SAY + "spelled", locale, body, digits(number.substring(number.length() - 1), locale));
	}

	private String digits(String group, Locale locale) {
		return group.chars()
			.mapToObj((digit) -> text("protocol.digit." + (char) digit, locale))
			.collect(Collectors.joining(" "));
	}

	/** The number as one says it: its groups with pauses, then the check digit. */
	String dictated(String number, Locale locale) {
		String body = groups(number).stream()
			.map((group) -> group.replaceFirst("-.*", ""))
			.filter((group) -> !group.isEmpty())
			.collect(Collectors.joining(", "));
		return text(SAY + "spelled", locale, body, number.substring(number.length() - 1));
	}

	/** When it began, to the second. */
	String started(Instant instant) {
		return instant.atZone(this.zone).format(SECONDS);
	}

	/** How long ago that is, as a stopwatch shows it. */
	String elapsed(Instant since) {
		Duration elapsed = Duration.between(since, this.clock.instant());
		return (elapsed.toHours() > 0)
				? String.format(Locale.ROOT, "%d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(),
						elapsed.toSecondsPart())
				: String.format(Locale.ROOT, "%02d:%02d", Math.max(0, elapsed.toMinutesPart()),
						Math.max(0, elapsed.toSecondsPart()));
	}

	/** What the caller may expect, in one sentence. */
	String promises(Expectation expectation, Locale locale) {
		List<Promise> told = expectation.promises()
			.stream()
			.filter((promise) -> TOLD.contains(promise.target().code()))
			.sorted((one, other) -> one.dueAt().compareTo(other.dueAt()))
			.toList();
		if (told.isEmpty()) {
			return text(SAY + "nothing", locale);
		}
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < told.size(); i++) {
			boolean sameDay = i + 1 < told.size() && day(told.get(i).dueAt()).equals(day(told.get(i + 1).dueAt()));
			parts.add(text(SAY + "target." + told.get(i).target().code(), locale,
					sameDay ? time(told.get(i).dueAt(), locale) : at(told.get(i).dueAt(), locale)));
		}
		String last = parts.remove(parts.size() - 1);
		return text(SAY + "promises", locale,
				parts.isEmpty() ? last : text(SAY + "and", locale, String.join(", ", parts), last));
	}

	private String at(Instant instant, Locale locale) {
		long days = day(instant).toEpochDay() - day(this.clock.instant()).toEpochDay();
		String time = time(instant, locale);
		if (days == 0) {
			return text(SAY + "today", locale, time);
		}
		if (days == 1) {
			return text(SAY + "tomorrow", locale, time);
		}
		return text(SAY + "on", locale, time,
				day(instant).format(DateTimeFormatter.ofPattern(text("platform.when.dayPattern", locale), locale)));
	}

	private String time(Instant instant, Locale locale) {
		return instant.atZone(this.zone)
			.format(DateTimeFormatter.ofPattern(text("platform.when.timePattern", locale), locale));
	}

	private LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
