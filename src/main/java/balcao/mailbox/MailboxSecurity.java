package balcao.mailbox;

/** How a connection is encrypted; there is none that is not. */
public enum MailboxSecurity {

	/** From the first byte on. */
	TLS,

	/** Once the server offered it; a server that does not is not told the password. */
	STARTTLS

}
