package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import balcao.ticket.EndingRow;
import balcao.ticket.EndingScope;
import balcao.ticket.EndingTerms;

/**
 * A rule about endings as typed; blank means what the wider rule says.
 *
 * @param whom scope and id of an exception, such as {@code ORGANIZATION:3}
 * @param reopens {@code true}, {@code false} or blank
 */
record EndingForm(
		@Nullable @Pattern(regexp = "|(REQUEST_TYPE|ORGANIZATION|CONTRACT):[1-9][0-9]{0,17}",
				message = "{ticket.ending.whomMissing}") String whom,
		@Min(value = 1, message = "{ticket.ending.closingShape}") @Max(value = 60,
				message = "{ticket.ending.closingShape}") @Nullable Integer closingDays,
		@Pattern(regexp = "|true|false", message = "{ticket.ending.reopensMissing}") @Nullable String reopens,
		@Min(value = 1, message = "{ticket.ending.reopeningShape}") @Max(value = 365,
				message = "{ticket.ending.reopeningShape}") @Nullable Integer reopeningDays,
		@Nullable Integer version) {

	static final EndingForm EMPTY = new EndingForm("", null, "", null, 0);

	static EndingForm of(EndingRow row) {
		EndingTerms terms = row.terms();
		return new EndingForm("", terms.closingDays(), (terms.reopens() != null) ? terms.reopens().toString() : "",
				terms.reopeningDays(), row.version());
	}

	boolean namesWhom() {
		return this.whom != null && !this.whom.isEmpty();
	}

	EndingScope scope() {
		return EndingScope.valueOf(parts()[0]);
	}

	long scopeId() {
		return Long.parseLong(parts()[1]);
	}

	private String[] parts() {
		return Objects.requireNonNull(this.whom).split(":", 2);
	}

	EndingTerms terms() {
		return new EndingTerms(this.closingDays,
				(this.reopens == null || this.reopens.isEmpty()) ? null : Boolean.valueOf(this.reopens),
				this.reopeningDays);
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

}
