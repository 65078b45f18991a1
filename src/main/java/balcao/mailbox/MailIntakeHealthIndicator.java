package balcao.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How mail comes in, in ages; down once a mail could not be worked on or a mailbox has
 * not worked for a quarter of an hour. Nobody's readiness depends on it.
 */
@Component
class MailIntakeHealthIndicator implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final Mails mails;

	private final MailboxRows mailboxes;

	private final Clock clock;

	MailIntakeHealthIndicator(Mails mails, MailboxRows mailboxes, Clock clock) {
		this.mails = mails;
		this.mailboxes = mailboxes;
		this.clock = clock;
	}

	@Override
	public Health health() {
		Instant now = this.clock.instant();
		Mails.Ages ages = this.mails.ages();
		boolean late = false;
		Health.Builder health = Health.up()
			.withDetail("oldestUnprocessedSeconds", age(ages.oldestUnprocessed(), now))
			.withDetail("unprocessed", ages.unprocessed())
			.withDetail("failed", ages.failed())
			.withDetail("parked", ages.parked());
		for (MailboxRow row : this.mailboxes.all()) {
			if (!row.archived() && row.passwordKnown()) {
				health.withDetail("lastPollSeconds." + row.terms().name(), age(row.polledAt(), now));
				late |= row.failedAt() != null && age(row.failedAt(), now) > PATIENCE.toSeconds();
			}
		}
		return (late || ages.failed() > 0) ? health.down().build() : health.build();
	}

	/** In seconds; -1 for never or none. */
	private static long age(@Nullable Instant at, Instant now) {
		return (at != null) ? Math.max(0, Duration.between(at, now).toSeconds()) : -1;
	}

}
