package balcao.mailbox;

import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.springframework.stereotype.Component;

/**
 * Opens mailboxes on their servers: always encrypted, with the certificate checked
 * against the name, and never waiting without end.
 */
@Component
class ImapDoor {

	private static final String CHUNK = "1048576";

	private final MailboxSettings settings;

	ImapDoor(MailboxSettings settings) {
		this.settings = settings;
	}

	/** A store that is connected; whoever asks closes it. */
	Store open(MailboxTerms terms, String password) throws MessagingException {
		Store store = Session.getInstance(properties(terms)).getStore(protocol(terms));
		try {
			store.connect(terms.host(), terms.port(), terms.username(), password);
			return store;
		}
		catch (MessagingException | RuntimeException ex) {
			store.close();
			throw ex;
		}
	}

	String protocol(MailboxTerms terms) {
		return (terms.security() == MailboxSecurity.TLS) ? "imaps" : "imap";
	}

	Properties properties(MailboxTerms terms) {
		String prefix = "mail." + protocol(terms) + ".";
		String wait = Long.toString(this.settings.timeout().toMillis());
		Properties properties = new Properties();
		properties.setProperty(prefix + "connectiontimeout", wait);
		properties.setProperty(prefix + "timeout", wait);
		properties.setProperty(prefix + "writetimeout", wait);
		properties.setProperty(prefix + "ssl.checkserveridentity", "true");
		properties.setProperty(prefix + "starttls.enable", "true");
		properties.setProperty(prefix + "starttls.required", "true");
		properties.setProperty(prefix + "peek", "true");
		properties.setProperty(prefix + "fetchsize", CHUNK);
		properties.setProperty(prefix + "connectionpoolsize", "1");
		return properties;
	}

}
