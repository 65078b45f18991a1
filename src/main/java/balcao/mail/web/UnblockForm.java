package balcao.mail.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The address that letters go to again. */
record UnblockForm(@Size(max = 254) @Nullable String address) {

	String written() {
		return Objects.requireNonNullElse(this.address, "");
	}

}
