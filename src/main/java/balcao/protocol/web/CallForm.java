package balcao.protocol.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** The number that calls, as typed or as a telephone told it. */
record CallForm(@Size(max = CallForm.LONGEST, message = FieldMessages.TOO_LONG) @Nullable String tel) {

	static final int LONGEST = 40;

	String phone() {
		return (this.tel != null) ? this.tel : "";
	}

}
