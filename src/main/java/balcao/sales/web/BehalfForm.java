package balcao.sales.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.sales.BehalfMethod;

/**
 * What a client told the team.
 *
 * @param verdict whether the client accepts
 * @param reference where it can be looked up; with a refusal, why
 */
record BehalfForm(@NotNull(message = "{sales.behalf.personMissing}") @Nullable Long person,
		@NotNull(message = "{sales.behalf.methodMissing}") @Nullable BehalfMethod method,
		@NotNull(message = "{sales.behalf.verdictMissing}") @Nullable Verdict verdict,
		@NotBlank(message = "{sales.behalf.referenceMissing}") @Size(max = 500,
				message = FieldMessages.TOO_LONG) String reference,
		List<Integer> lines) {

	BehalfForm {
		lines = Objects.requireNonNullElse(lines, List.of());
	}

	/** What the client said. */
	enum Verdict {

		ACCEPTED, DECLINED

	}

}
