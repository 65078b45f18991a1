package balcao.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.mail.MailFigure;
import balcao.mail.MailFigures;
import balcao.mail.MailPart;

/** How mails come in, and how fetching from each mailbox goes. */
@Component
@Order(1)
class IncomingFigures implements MailFigures {

	private static final Duration LATE = Duration.ofMinutes(15);

	private final Mails mails;

	private final MailboxRows mailboxes;

	private final Clock clock;

	IncomingFigures(Mails mails, MailboxRows mailboxes, Clock clock) {
		this.mails = mails;
		this.mailboxes = mailboxes;
		this.clock = clock;
	}

	@Override
	public MailPart part() {
		Instant now = this.clock.instant();
		Mails.Ages ages = this.mails.ages();
		long oldest = seconds(ages.oldestUnprocessed(), now);
		List<MailboxRow> used = this.mailboxes.all().stream().filter((row) -> !row.archived()).toList();
		return new MailPart("mailbox.figure.title",
				List.of(new MailFigure("mailbox.figure.unprocessed", ages.unprocessed(), false, false, null),
						new MailFigure("mailbox.figure.oldest", oldest, true, oldest > LATE.toSeconds(), null),
						new MailFigure("mailbox.figure.parked", ages.parked(), false, false, "/desk/mail"),
						new MailFigure("mailbox.figure.oldestParked", seconds(ages.oldestParked(), now), true, false,
								null),
						new MailFigure("mailbox.figure.failed", ages.failed(), false, ages.failed() > 0,
								"/desk/mail?show=FAILED")),
				"mailbox/_box", used);
	}

	private static long seconds(@Nullable Instant since, Instant now) {
		return (since != null) ? Math.max(0, Duration.between(since, now).toSeconds()) : 0;
	}

}
