package balcao.mime;

/** What is wrong with a mail, or was too much of it. */
public enum MailFlaw {

	/** The mail is longer than is read; its end is missing. */
	TOO_LONG,

	/** A header is longer than is read; fields at its end are missing. */
	HEADER_TOO_LONG,

	/** A header field is longer than is read; its end is missing. */
	FIELD_TOO_LONG,

	/** There are more parts than are read. */
	TOO_MANY_PARTS,

	/** Parts stand in parts deeper than is read. */
	TOO_DEEP,

	/** There are more recipients than are read. */
	TOO_MANY_ADDRESSES,

	/** There are more references than are read. */
	TOO_MANY_REFERENCES,

	/** The text or the HTML is longer than is read. */
	TEXT_TOO_LONG,

	/** The HTML has more elements than are put in order; its words are read alone. */
	HTML_TOO_MUCH,

	/** The parts are not put together as RFC 2046 says. */
	BROKEN_STRUCTURE,

	/** Base64, quoted-printable or uuencode with errors. */
	BROKEN_ENCODING,

	/** A charset nobody knows; it was guessed. */
	UNKNOWN_CHARSET,

	/** The bytes are not of the charset they claim; it was guessed. */
	WRONG_CHARSET,

	/** Characters that no text may hold were taken out. */
	CONTROLS_REMOVED,

	/** The Message-ID is missing, empty, repeated or too long. */
	NO_MESSAGE_ID,

	/** The date is missing or none. */
	NO_DATE,

	/** {@code Sender} names somebody else than {@code From}. */
	SENDER_DIFFERS,

	/** The name of the sender shows an address that is not the sender's. */
	NAME_SHOWS_ADDRESS,

	/** Reading was stopped before the end, by who asked for it. */
	INTERRUPTED,

	/** Something could not be read at all; what was read before it is there. */
	UNREADABLE

}
