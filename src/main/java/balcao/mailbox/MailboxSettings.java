package balcao.mailbox;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mail comes in.
 *
 * @param key what passwords of mailboxes are encrypted with: 32 bytes in Base64; a file
 * in the data directory is made where none is given, which several nodes would have to
 * share
 * @param authority the name by which the mail server that receives for us signs its
 * {@code Authentication-Results}; where none is given no sender counts as verified
 * @param pollPause how long a mailbox rests between two looks at it
 * @param workPause how long a node rests between looking for mails to work on
 * @param threads how many mails a node works on at a time
 * @param budget how long reading one mail may take
 * @param attempts how often a mail is tried before a person has to look at it
 * @param firstRetry how long a mail rests after the first failure; each further wait is
 * four times as long
 * @param lease how long a node may be busy with what it took before another takes it
 * @param maxSize the longest mail that is read
 * @param timeout how long a mail server may be silent
 * @param requestsAnHour how many requests of one sender are opened in an hour before the
 * team is asked
 * @param originalDays for how many days the original of a mail is kept after something
 * became of it or it was discarded; 0 for ever
 */
@ConfigurationProperties("balcao.mailbox")
public record MailboxSettings(@Nullable String key, @Nullable String authority, @DefaultValue("45s") Duration pollPause,
		@DefaultValue("1s") Duration workPause, @DefaultValue("2") int threads, @DefaultValue("10s") Duration budget,
		@DefaultValue("5") int attempts, @DefaultValue("30s") Duration firstRetry, @DefaultValue("5m") Duration lease,
		@DefaultValue("40MB") DataSize maxSize, @DefaultValue("20s") Duration timeout,
		@DefaultValue("10") int requestsAnHour, @DefaultValue("730") int originalDays) {

	/** How long to wait after so many failures. */
	Duration retryAfter(int failures) {
		return this.firstRetry.multipliedBy(1L << (2 * Math.min(Math.max(failures, 1) - 1, 5)));
	}

}
