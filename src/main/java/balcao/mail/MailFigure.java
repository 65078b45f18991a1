package balcao.mail;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A number by which one sees how mail goes.
 *
 * @param messageKey what it is called
 * @param value a count, or seconds
 * @param timed whether the value is a time
 * @param alarming whether somebody has to look
 * @param path where to look; null for nowhere
 */
public record MailFigure(String messageKey, long value, boolean timed, boolean alarming, @Nullable String path) {

	/** The value as a time. */
	public Duration duration() {
		return Duration.ofSeconds(this.value);
	}

}
