package balcao.workspace.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;
import balcao.ticket.Recipient;
import balcao.ticket.TicketTags;
import balcao.workspace.BulkKind;

/**
 * Several tickets of a list and to whom they are given, or the word they get.
 *
 * @param all whether everything of the list is meant
 * @param kind of the button that was pressed; Enter in the field of the word presses the
 * other one
 * @param back the list's address
 */
record BulkForm(@Nullable @Size(max = 100) List<@Nullable @Size(max = 40) String> numbers, @Nullable Boolean all,
		@Nullable @Size(max = 10) String kind, @Pattern(regexp = Recipient.PATTERN + "|") @Nullable String recipient,
		@Size(max = TicketTags.LONGEST, message = FieldMessages.TOO_LONG) @Nullable String word,
		@Size(max = 4000) @Nullable String back) {

	List<String> chosen() {
		return (this.numbers != null) ? this.numbers.stream()
			.filter((number) -> number != null && !number.isBlank())
			.map(String::strip)
			.toList() : List.of();
	}

	BulkKind act() {
		boolean tags = BulkKind.TAG.name().equals(this.kind) || (blank(this.recipient) && !blank(this.word));
		return tags ? BulkKind.TAG : BulkKind.GIVE;
	}

	/** To whom, or the word. */
	String what() {
		String typed = (act() == BulkKind.TAG) ? this.word : this.recipient;
		return (typed != null) ? typed.strip() : "";
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
