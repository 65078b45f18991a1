package balcao.mailbox;

import java.util.Locale;

/** What became of a mail. */
public enum MailOutcome {

	/** It opened a ticket. */
	TICKET,

	/** It joined a ticket. */
	MESSAGE,

	/** It waits for a person of the team. */
	PARKED,

	/** The same mail came before. */
	DUPLICATE,

	/** A server says that a letter of ours did not arrive. */
	BOUNCE,

	/** A machine wrote it; nobody answers. */
	AUTO_REPLY,

	/** Nothing became of it, by a rule. */
	REJECTED;

	/** As programs are told. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
