package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** Another ticket by its number, as typed, and what is to be done with it. */
record RelationForm(@NotNull(message = "{ticket.relations.actMissing}") @Nullable RelationAct act,
		@NotBlank(message = "{ticket.relations.otherMissing}") @Size(max = 30,
				message = FieldMessages.TOO_LONG) @Nullable String other) {

	static final RelationForm EMPTY = new RelationForm(null, "");

	String number() {
		return Objects.requireNonNullElse(this.other, "");
	}

}
