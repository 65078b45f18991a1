package balcao.mailbox;

import java.util.Properties;

/**
 * Opens mailboxes as in production, but for the encryption, which the servers of tests
 * lack.
 */
final class UnencryptedDoor extends ImapDoor {

	UnencryptedDoor(MailboxSettings settings) {
		super(settings);
	}

	@Override
	String protocol(MailboxTerms terms) {
		return "imap";
	}

	@Override
	Properties properties(MailboxTerms terms) {
		Properties properties = super.properties(terms);
		properties.setProperty("mail.imap.starttls.required", "false");
		properties.setProperty("mail.imap.starttls.enable", "false");
		properties.setProperty("mail.imap.timeout", "1000");
		return properties;
	}

}
