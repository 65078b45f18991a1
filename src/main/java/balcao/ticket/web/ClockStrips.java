package balcao.ticket.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.calendar.AccountLine;
import balcao.platform.web.Durations;
import balcao.platform.web.PlatformSettings;
import balcao.sla.Deadline;

/** Explains deadlines, as a picture and line by line. */
@Component
class ClockStrips {

	private final MessageSource messages;

	private final Durations durations;

	private final PlatformSettings settings;

	private final Clock clock;

	ClockStrips(MessageSource messages, Durations durations, PlatformSettings settings, Clock clock) {
		this.messages = messages;
		this.durations = durations;
		this.settings = settings;
		this.clock = clock;
	}

	ClockStrip draw(Deadline deadline, Locale locale) {
		return new ClockStripDrawing(deadline, words(locale), this.clock.instant()).draw();
	}

	List<AccountRow> account(Deadline deadline, Locale locale) {
		StripWords words = words(locale);
		List<AccountRow> rows = new ArrayList<>();
		for (AccountLine line : deadline.account()) {
			rows.add(new AccountRow(words.stretch(line.from(), line.to()),
					words.reason(line,
							Objects.requireNonNullElseGet(deadline.calendar(), () -> words.say("sla.everyHour"))),
					line.counted()));
		}
		return rows;
	}

	private StripWords words(Locale locale) {
		return new StripWords(this.messages, this.durations, this.settings.zone(), locale);
	}

}
