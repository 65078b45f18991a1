package balcao.mailbox;

import java.util.List;

/**
 * What a try to reach a mailbox came to.
 *
 * @param messageKey of the sentence that tells it
 */
public record MailboxTrial(boolean works, String messageKey, List<Object> arguments) {

	static MailboxTrial of(boolean works, String messageKey, Object... arguments) {
		return new MailboxTrial(works, messageKey, List.of(arguments));
	}

}
