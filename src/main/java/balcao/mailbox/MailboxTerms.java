package balcao.mailbox;

/**
 * A mailbox as one settles it.
 *
 * @param address where people write to
 * @param folder usually {@code INBOX}
 * @param teamId whose requests these are, unless a rule of routing says otherwise, and
 * who looks at what waits
 * @param allowedSenders addresses and domains, one on each line; empty for every contact
 */
public record MailboxTerms(String name, String address, String host, int port, MailboxSecurity security,
		String username, String folder, long teamId, long requestTypeId, String allowedSenders,
		UnknownPolicy unknownPolicy) {

}
