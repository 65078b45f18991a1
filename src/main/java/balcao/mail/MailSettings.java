package balcao.mail;

import java.time.Duration;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param from the address that letters come from
 * @param fromName the name beside that address
 * @param language the language of letters to people who chose none
 * @param pause how long a node rests between looking for letters
 * @param firstRetry how long to wait after the first failure; each further wait is four
 * times as long, at most six hours
 * @param outagePause how long to wait for a server that cannot be reached
 * @param giveUpAfter how old a letter gets before an admin has to look at it
 * @param carriers how many letters a node hands over at a time
 * @param replyTo where answers are read when no mailbox of its own says so, such as a
 * forwarded one; empty for nowhere
 * @param bouncesTo where reports about letters that came back are read; each letter then
 * has an address of its own behind a plus sign. Empty for the sender's
 * @param lease how long a node may be busy with the letters it took before another takes
 * them
 */
@ConfigurationProperties("balcao.mail")
public record MailSettings(@DefaultValue("balcao@localhost") String from, @DefaultValue("Balcão") String fromName,
		@DefaultValue("pt-BR") Locale language, @DefaultValue("2s") Duration pause,
		@DefaultValue("1m") Duration firstRetry, @DefaultValue("1m") Duration outagePause,
		@DefaultValue("5d") Duration giveUpAfter, @DefaultValue("4") int carriers, @DefaultValue("10m") Duration lease,
		@DefaultValue("") String replyTo, @DefaultValue("") String bouncesTo) {

	private static final Duration LONGEST = Duration.ofHours(6);

	/** How long to wait after so many failures. */
	Duration retryAfter(int failures) {
		Duration wait = this.firstRetry;
		for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
			wait = wait.multipliedBy(4);
		}
		return (wait.compareTo(LONGEST) < 0) ? wait : LONGEST;
	}

}
