package balcao.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter that came back, as the report about it says.
 *
 * @param envelopeTo to which address of ours the report came; null where nobody knows
 * @param recipient to whom the letter did not come; null where the report does not say
 * @param messageId of the letter that the report names; null where it names none
 * @param permanent whether trying again helps nothing
 * @param status such as {@code 5.1.1}
 * @param diagnosis what the other server said
 */
public record Bounce(@Nullable String envelopeTo, @Nullable String recipient, @Nullable String messageId,
		boolean permanent, String status, String diagnosis, Instant at) {

}
