package balcao.mime;

/** Who or what wrote a mail. */
public enum MailNature {

	/** Somebody wrote it. */
	HUMAN,

	/** Sent to many: lists and newsletters. Opens a ticket, gets no automatic answer. */
	BULK,

	/** A machine wrote it: an absence notice, an acknowledgement, an alert. */
	AUTO_REPLY,

	/** A server reports about a mail of ours; never a ticket. */
	BOUNCE,

	/** It came from here and goes around. */
	LOOP,

	/** It claims to come from an address of ours. */
	OWN

}
