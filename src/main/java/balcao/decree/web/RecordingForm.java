package balcao.decree.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Where the recording of a call is. */
record RecordingForm(@NotBlank(message = "{decree.recording.addressShape}") @Size(max = 500,
		message = FieldMessages.TOO_LONG) @Pattern(regexp = "|https?://[^\\s]{1,490}",
				message = "{decree.recording.addressShape}") String address) {

	static final RecordingForm EMPTY = new RecordingForm("");

}
