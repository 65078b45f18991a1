package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a form cannot be published as it is.
 *
 * @param field the code of the field to mend; null for the form as a whole
 */
public record FormFault(@Nullable String field, String messageKey, List<Object> arguments) {

	static FormFault of(@Nullable String field, String messageKey, Object... arguments) {
		return new FormFault(field, messageKey, List.of(arguments));
	}

}
