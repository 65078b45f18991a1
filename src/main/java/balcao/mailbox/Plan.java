package balcao.mailbox;

import java.util.Set;

import balcao.platform.CurrentPerson;

/** What is to be done with a mail, before anything is written. */
sealed interface Plan {

	/** Nothing but writing it down. */
	record Settle(Decision decision) implements Plan {

	}

	/** A request in the sender's name. */
	record Open(CurrentPerson requester, Origin origin, Set<MailReason> reasons) implements Plan {

	}

	/** A part of a ticket's conversation. */
	record Join(String number, long ticketId, CurrentPerson author, Way way, Set<MailReason> reasons) implements Plan {

	}

	/** A report about a letter of ours. */
	record Return() implements Plan {

	}

	/** Somebody who is no contact is told how one becomes one. */
	record Tell(String address) implements Plan {

	}

	/** By which act of the portal it joins. */
	enum Way {

		/** A client's answer. */
		ANSWER,

		/** A client says that it is not solved. */
		REOPEN,

		/** A client goes on with what has ended for good. */
		FOLLOW,

		/** The team replies. */
		REPLY,

		/** The team answers a letter that only the team may read. */
		NOTE

	}

}
