package balcao.mailbox.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.mailbox.MailboxRow;
import balcao.mailbox.MailboxSecurity;
import balcao.mailbox.MailboxTerms;
import balcao.mailbox.UnknownPolicy;
import balcao.platform.web.FieldMessages;

/** A mailbox as typed; an empty password keeps the one that is known. */
record MailboxForm(
		@NotBlank(message = "{mailbox.box.nameMissing}") @Size(max = 80,
				message = FieldMessages.TOO_LONG) @Nullable String name,
		@NotBlank(message = "{mailbox.box.addressShape}") @Size(max = 254, message = FieldMessages.TOO_LONG) @Pattern(
				regexp = "|[^\\s@<>,;\"+]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?",
				message = "{mailbox.box.addressShape}") @Nullable String address,
		@NotBlank(message = "{mailbox.box.hostShape}") @Size(max = 253, message = FieldMessages.TOO_LONG) @Pattern(
				regexp = "|[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?",
				message = "{mailbox.box.hostShape}") @Nullable String host,
		@NotNull(message = "{mailbox.box.portShape}") @Min(value = 1, message = "{mailbox.box.portShape}") @Max(
				value = 65_535, message = "{mailbox.box.portShape}") @Nullable Integer port,
		@NotNull(message = "{mailbox.box.choose}") @Nullable MailboxSecurity security,
		@NotBlank(message = "{mailbox.box.usernameMissing}") @Size(max = 254,
				message = FieldMessages.TOO_LONG) @Nullable String username,
		@Size(max = 254, message = FieldMessages.TOO_LONG) @Nullable String password,
		@NotBlank(message = "{mailbox.box.folderMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) @Nullable String folder,
		@NotNull(message = "{mailbox.box.typeMissing}") @Nullable Long requestType,
		@NotNull(message = "{mailbox.box.teamMissing}") @Nullable Long team,
		@Size(max = 4000, message = FieldMessages.TOO_LONG) @Nullable String senders,
		@NotNull(message = "{mailbox.box.choose}") @Nullable UnknownPolicy policy, @Nullable Integer version) {

	private static final int IMAPS = 993;

	static final MailboxForm EMPTY = new MailboxForm("", "", "", IMAPS, MailboxSecurity.TLS, "", "", "INBOX", null,
			null, "", UnknownPolicy.HOLD, 0);

	static MailboxForm of(MailboxRow row) {
		MailboxTerms terms = row.terms();
		return new MailboxForm(terms.name(), terms.address(), terms.host(), terms.port(), terms.security(),
				terms.username(), "", terms.folder(), terms.requestTypeId(), terms.teamId(), terms.allowedSenders(),
				terms.unknownPolicy(), row.version());
	}

	MailboxTerms terms() {
		return new MailboxTerms(text(this.name), text(this.address), text(this.host), Objects.requireNonNull(this.port),
				Objects.requireNonNull(this.security), text(this.username), text(this.folder),
				Objects.requireNonNull(this.team), Objects.requireNonNull(this.requestType), text(this.senders),
				Objects.requireNonNull(this.policy));
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** Null keeps the one that is known. */
	@Nullable String newPassword() {
		return text(this.password).isEmpty() ? null : this.password;
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

}
