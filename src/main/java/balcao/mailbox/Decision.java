package balcao.mailbox;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a mail.
 *
 * @param ticketId of a mail that waits, the ticket it might belong to
 * @param quoted what it repeats, left out of the message
 */
record Decision(MailState state, MailOutcome outcome, Set<MailReason> reasons, @Nullable Long personId,
		@Nullable Long ticketId, @Nullable Long messageId, @Nullable String quoted) {

	static Decision done(MailOutcome outcome, Collection<MailReason> reasons) {
		return new Decision(MailState.DONE, outcome, set(reasons), null, null, null, null);
	}

	static Decision parked(Collection<MailReason> reasons) {
		return new Decision(MailState.PARKED, MailOutcome.PARKED, set(reasons), null, null, null, null);
	}

	Decision about(@Nullable Long ticket) {
		return new Decision(this.state, this.outcome, this.reasons, this.personId, ticket, this.messageId, this.quoted);
	}

	Decision by(@Nullable Long person) {
		return new Decision(this.state, this.outcome, this.reasons, person, this.ticketId, this.messageId, this.quoted);
	}

	Decision said(long message, @Nullable String quoted) {
		return new Decision(this.state, this.outcome, this.reasons, this.personId, this.ticketId, message, quoted);
	}

	Decision because(MailReason reason) {
		Set<MailReason> more = set(this.reasons);
		more.add(reason);
		return new Decision(this.state, this.outcome, more, this.personId, this.ticketId, this.messageId, this.quoted);
	}

	private static Set<MailReason> set(Collection<MailReason> reasons) {
		Set<MailReason> set = EnumSet.noneOf(MailReason.class);
		set.addAll(reasons);
		return set;
	}

}
