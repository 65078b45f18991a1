package balcao.chat.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Words that only colleagues see. */
record ChatNoteForm(
		@NotBlank(message = "{chat.note.missing}") @Size(max = 2000, message = FieldMessages.TOO_LONG) String note) {

	static final ChatNoteForm EMPTY = new ChatNoteForm("");

}
