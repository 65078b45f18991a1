package balcao.mime;

/** By what a mail shows its {@link MailNature}. */
public enum MailSign {

	/** {@code Return-Path: <>} (RFC 3834 §2). */
	NULL_RETURN_PATH,

	/** {@code Auto-Submitted} other than {@code no} (RFC 3834 §5). */
	AUTO_SUBMITTED,

	/** Any {@code Precedence} of bulk, list, junk or auto_reply. */
	PRECEDENCE,

	/** {@code List-Id} and its kind (RFC 2919, RFC 2369). */
	LIST_HEADER,

	/** {@code X-Auto-Response-Suppress}, which Exchange puts on mails of people too. */
	ASKS_FOR_NO_ANSWER,

	/** A header of ours, or of our kind, that says the mail was here before. */
	LOOP_HEADER,

	/** The sender's address is that of a machine. */
	MACHINE_ADDRESS,

	/** A delivery report (RFC 3464). */
	DELIVERY_REPORT,

	/** A report on a mail by words alone, as old servers send it. */
	DELIVERY_REPORT_IN_WORDS,

	/** A reading receipt (RFC 8098). */
	DISPOSITION_NOTICE,

	/** A header that only automatic answers have. */
	AUTO_REPLY_HEADER,

	/** The subject begins as automatic answers do; a weak sign. */
	SUBJECT_OF_MACHINES,

	/** The sender's address is one of ours. */
	OWN_ADDRESS,

	/** There is no certain sender who could be answered. */
	UNCERTAIN_SENDER

}
