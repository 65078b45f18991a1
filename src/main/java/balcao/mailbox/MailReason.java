package balcao.mailbox;

/** Why something became of a mail, or did not; each has a sentence. */
public enum MailReason {

	/** A sign of ours in the address it was sent to, from the person it was given to. */
	TOKEN,

	/** The sender is verified by our own mail server and takes part in the ticket. */
	VERIFIED,

	/** It opened a request of a contact. */
	CONTACT,

	/** A person of the team accepted it. */
	ACCEPTED,

	/** It names a ticket, and nothing proves who sent it. */
	UNVERIFIED,

	/** The sign was given to somebody else. */
	OTHER_RECIPIENT,

	/** Somebody from outside, in copy of the ticket, who may read it and no more. */
	OUTSIDER,

	/** It carries a sign that is not ours. */
	FALSE_SIGN,

	/** Our own mail server found that the sender is not who it claims. */
	FORGED,

	/** Whoever sends it may not see the ticket any more. */
	NO_ACCESS,

	/** People of the team answer by mail only with a sign and a verified sender. */
	TEAM_SENDER,

	/** Somebody of the team sent what others wrote, and no word besides. */
	QUOTES_ALONE,

	/** Nobody knows who sent it. */
	NO_SENDER,

	/** No contact has this address. */
	UNKNOWN_SENDER,

	/** A contact who was disabled, or belongs to no organization. */
	INACTIVE_SENDER,

	/** Not among the senders that the mailbox allows. */
	NOT_ALLOWED,

	/** The sender was told how one becomes a contact. */
	TOLD_HOW,

	/** More requests of one sender than are opened in an hour. */
	TOO_MANY,

	/** The request type asks for what a mail does not say. */
	FORM,

	/** There is no mailbox in use. */
	NO_MAILBOX,

	/** It claims to come from an address of ours. */
	OWN_ADDRESS,

	/** It left here and came back. */
	LOOP,

	/** A machine wrote it. */
	MACHINE,

	/** Sent to many. */
	LIST,

	/** About a letter of ours. */
	BOUNCE,

	/** A report about a letter that is not ours. */
	FOREIGN_BOUNCE,

	/** The same mail came before. */
	SAME_MAIL,

	/** Another mail came before under the same id. */
	SAME_ID,

	/** It joined the ticket that goes on with the one it answers. */
	MERGED,

	/** The ticket had ended and was reopened. */
	REOPENED,

	/** The ticket had ended for good; a new one goes on with it. */
	FOLLOWED,

	/** It only thanks for a ticket that has ended. */
	THANKS,

	/** The ticket takes no more answers. */
	ENDED,

	/** Files that may not be sent stayed with the mail. */
	FILES_LEFT,

	/** The server does not give it. */
	NOT_GIVEN,

	/** It is longer than is read. */
	TOO_LONG,

	/** Reading it took longer than a mail may take. */
	TOO_SLOW,

	/** It asks for what only an emergency gets. */
	EMERGENCY

}
