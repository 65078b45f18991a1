package balcao.ticket.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import balcao.explanation.DeadlineStory;
import balcao.explanation.DeadlineWords;
import balcao.explanation.Listener;
import balcao.platform.CurrentPerson;
import balcao.ticket.SeverityOrigin;
import balcao.ticket.TicketDeadline;
import balcao.ticket.TicketDeadlines;
import balcao.ticket.TicketSheet;

/** Explains a deadline of a ticket, as a page and as a text of the same words. */
@Component
class DeadlinePages {

	private final TicketDeadlines deadlines;

	private final DeadlineWords words;

	private final MessageSource messages;

	DeadlinePages(TicketDeadlines deadlines, DeadlineWords words, MessageSource messages) {
		this.deadlines = deadlines;
		this.words = words;
		this.messages = messages;
	}

	DeadlinePage find(String number, long clockId, CurrentPerson person) {
		return tell(this.deadlines.find(number, clockId, person));
	}

	/** The deadline that a pause stopped. */
	DeadlinePage ofPause(String number, long pauseId, CurrentPerson person) {
		return tell(this.deadlines.ofPause(number, pauseId, person));
	}

	private DeadlinePage tell(TicketDeadline deadline) {
		Locale locale = LocaleContextHolder.getLocale();
		DeadlineStory story = this.words.tell(deadline.explanation(),
				new Listener(deadline.seenByTeam(), deadline.askers()), locale);
		return DeadlinePage.of(deadline,
				story.beginningWith(new DeadlineStory.Section("ticket.why.severity", severity(deadline, locale))));
	}

	private List<String> severity(TicketDeadline deadline, Locale locale) {
		List<String> sentences = new ArrayList<>();
		TicketSheet ticket = deadline.ticket();
		SeverityOrigin origin = deadline.origin();
		if (origin == null) {
			return List.of(say(locale, "ticket.severity." + ticket.severity()));
		}
		String row = Objects.toString(origin.row(), "");
		sentences
			.add(say(locale, "ticket.why.severity." + (deadline.seenByTeam() ? "team." : "client.") + origin.source(),
					origin.severity(), row.isEmpty() ? say(locale, "ticket.why.anyCase") : row, origin.version(),
					origin.level(), origin.sentence(), ticket.requestType()));
		if (origin.overruledAt() != null && ticket.severityReason() != null) {
			sentences.add(say(locale, "ticket.why.severity.overruled", origin.overruledBy(), ticket.severity(),
					this.words.moment(origin.overruledAt(), locale), ticket.severityReason()));
		}
		return sentences;
	}

	/** The page as lines that an e-mail or a file can carry. */
	String text(DeadlinePage page) {
		Locale locale = LocaleContextHolder.getLocale();
		DeadlineStory story = page.story();
		List<String> lines = new ArrayList<>();
		lines.add(say(locale, "ticket.why.textTitle", page.ticket().number(), page.ticket().subject()));
		lines.add("");
		lines.add(story.answer());
		for (DeadlineStory.Section section : story.sections()) {
			heading(lines, say(locale, section.title()));
			section.sentences().forEach((sentence) -> lines.add("- " + sentence));
		}
		heading(lines, say(locale, "explanation.account.account"));
		int wide = story.rows().stream().mapToInt((row) -> row.when().length()).max().orElse(0);
		for (DeadlineStory.Row row : story.rows()) {
			String counted = row.counted().isEmpty() ? "" : "  " + row.counted();
			lines.add(String.format(Locale.ROOT, "%-" + Math.max(1, wide) + "s  %s%s", row.when(), row.why(), counted));
		}
		lines.add(story.sum());
		if (!story.stages().isEmpty()) {
			heading(lines, say(locale, "explanation.account.stages"));
			story.stages()
				.forEach((stage) -> lines.add("- " + say(
						locale, "explanation.account.stage", say(locale, (stage.look() != null)
								? "platform.stageLook." + stage.look() : "explanation.account.limit"),
						stage.percent(), stage.at())));
		}
		lines.add("");
		return String.join("\n", lines);
	}

	private static void heading(List<String> lines, String title) {
		lines.add("");
		lines.add(title);
		lines.add("-".repeat(title.length()));
	}

	private String say(Locale locale, String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
