package balcao.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import balcao.mime.MailFlaw;
import balcao.mime.MailNature;
import balcao.mime.MailSign;
import balcao.ticket.OutsiderGuest;

/**
 * A mail with what was understood of it and why it became what it is.
 *
 * @param readable false once what it said is forgotten, or when it cannot be read
 * @param removedAt when its original was taken away after its term; null while it is
 * there
 * @param claimed what stands in its {@code From}
 * @param quoted what it repeats
 * @param html whether it can be seen as it looked
 * @param remote whether its pictures would be fetched from elsewhere
 * @param contact who the sender is, where somebody has the address
 * @param guest who the sender is, where somebody from outside answers
 */
public record MailPage(MailRow row, boolean readable, @Nullable Instant removedAt, String claimed, List<String> to,
		List<String> cc, String text, @Nullable String quoted, boolean html, boolean remote, List<File> files,
		List<String> references, @Nullable String messageId, @Nullable MailNature nature, Set<MailSign> signs,
		Set<MailFlaw> flaws, @Nullable Instant sentAt, @Nullable Contact contact, @Nullable OutsiderGuest guest,
		@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decisionReason) {

	/** For how many days the original was there. */
	public long daysKept() {
		return (this.removedAt != null) ? Duration.between(this.row.receivedAt(), this.removedAt).toDays() : 0;
	}

	/** A file of a mail. */
	public record File(int place, String name, String type, long size, String sha256) {

	}

	/** Somebody known by the address. */
	public record Contact(String name, boolean client, @Nullable String organization) {

	}

}
