package balcao.platform.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.platform.Refused;

/** Acts on a valid form, and shows a refusal beside the field it speaks of. */
public final class Attempt {

	private Attempt() {
	}

	/**
	 * Runs the act unless the form has errors already.
	 * @param field the field that a refusal is shown at; null for the form as a whole
	 */
	public static void to(Runnable act, BindingResult errors, @Nullable String field) {
		if (errors.hasErrors()) {
			return;
		}
		try {
			act.run();
		}
		catch (Refused ex) {
			errors.rejectValue(field, ex.messageKey(), ex.arguments(), null);
		}
	}

}
