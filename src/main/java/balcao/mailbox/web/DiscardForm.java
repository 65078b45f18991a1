package balcao.mailbox.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.mailbox.MailFilter;
import balcao.platform.web.FieldMessages;

/** Mails of which nothing becomes, and why. */
record DiscardForm(@Size(max = 100, message = FieldMessages.TOO_LONG) @Nullable List<Long> ids,
		@NotBlank(message = "{mailbox.mail.reasonMissing}") @Size(max = 500,
				message = FieldMessages.TOO_LONG) @Nullable String why,
		@Nullable MailFilter list) {

	static final DiscardForm EMPTY = new DiscardForm(List.of(), "", MailFilter.PARKED);

	DiscardForm {
		ids = (ids == null) ? List.of() : ids.stream().filter(Objects::nonNull).toList();
		list = (list == null) ? MailFilter.PARKED : list;
	}

	List<Long> chosen() {
		return Objects.requireNonNull(this.ids);
	}

	String reason() {
		return Objects.requireNonNullElse(this.why, "");
	}

	@Override
	public MailFilter list() {
		return Objects.requireNonNull(this.list);
	}

}
