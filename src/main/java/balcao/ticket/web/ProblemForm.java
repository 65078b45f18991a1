package balcao.ticket.web;

import java.util.Objects;

import balcao.catalog.Subject;
import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a request. What is missing is checked when the person goes on, so
 * that it can be kept before.
 *
 * @param impact {@link #NONE_OF_THESE} where no consequence of the list fits
 * @param shown the product and module whose options the page showed
 */
record ProblemForm(@Nullable Long product, @Nullable Long module, @Nullable Long situation, @Nullable Long impact,
		@Size(max = 150, message = FieldMessages.TOO_LONG) @Nullable String subject,
		@Size(max = 50) @Nullable String shown) {

	static final long NONE_OF_THESE = 0;

	Subject about() {
		return new Subject(this.product, this.module, this.situation,
				(this.impact != null && this.impact != NONE_OF_THESE) ? this.impact : null);
	}

	String words() {
		return Objects.requireNonNullElse(this.subject, "");
	}

}
