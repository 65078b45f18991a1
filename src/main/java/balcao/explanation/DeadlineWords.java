package balcao.explanation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.platform.web.Durations;
import balcao.platform.web.PlatformSettings;
import balcao.sla.Deadline;
import balcao.sla.DeadlineExplanation;
import balcao.sla.TermChange;

/** Explains deadlines, as a picture and in words. */
@Component
public class DeadlineWords {

	private final MessageSource messages;

	private final Durations durations;

	private final PlatformSettings settings;

	private final Clock clock;

	DeadlineWords(MessageSource messages, Durations durations, PlatformSettings settings, Clock clock) {
		this.messages = messages;
		this.durations = durations;
		this.settings = settings;
		this.clock = clock;
	}

	/** The picture alone. */
	public ClockStrip draw(Deadline deadline, Locale locale) {
		return new ClockStripDrawing(deadline, List.of(), words(locale), this.clock.instant()).draw();
	}

	/** The whole of it. */
	public DeadlineStory tell(DeadlineExplanation explanation, Listener listener, Locale locale) {
		StripWords words = words(locale);
		ClockStrip strip = new ClockStripDrawing(explanation.deadline(),
				explanation.changes().stream().map(TermChange::at).toList(), words, this.clock.instant())
			.draw();
		return new DeadlineTale(explanation, listener, words).tell(strip);
	}

	/** "sex 20/11/2026, 14:00". */
	public String moment(Instant instant, Locale locale) {
		return words(locale).moment(instant);
	}

	private StripWords words(Locale locale) {
		return new StripWords(this.messages, this.durations, this.settings.zone(), locale);
	}

}
