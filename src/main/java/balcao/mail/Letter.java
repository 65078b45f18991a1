package balcao.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter on its way.
 *
 * @param takes the number under which it was taken; with another nobody writes of it
 * @param automatic what it says to machines that it is; null where somebody wrote it
 * @param blocked whether nothing may be sent to its address
 * @param old whether it was tried for as long as letters are
 */
record Letter(long id, String messageId, String toAddress, String toName, String language, String subject,
		String textBody, String htmlBody, int attempts, int takes, @Nullable String replyTo, @Nullable String inReplyTo,
		String references, @Nullable String automatic, @Nullable String unsubscribePath, boolean blocked, boolean old) {

}
