package balcao.platform.web;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Cleans every text that a form or an address carries, before anybody validates it;
 * passwords stay as typed. An empty field arrives as an empty text, never as null.
 */
@ControllerAdvice
class CleanInput {

	@InitBinder
	void clean(WebDataBinder binder) {
		if (isPassword(binder.getObjectName())) {
			return;
		}
		binder.registerCustomEditor(String.class, new Editor(true));
		Class<?> form = (binder.getTargetType() != null) ? binder.getTargetType().resolve() : null;
		if (form != null && form.isRecord()) {
			for (RecordComponent component : form.getRecordComponents()) {
				if (isPassword(component.getName())) {
					binder.registerCustomEditor(String.class, component.getName(), new Editor(false));
				}
			}
		}
	}

	/**
	 * The text without control characters but line breaks and tabs, with one kind of line
	 * break, without space around it and with a mark for each half of a broken pair.
	 */
	static String clean(String text) {
		StringBuilder cleaned = new StringBuilder(text.length());
		text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach((letter) -> {
			if (letter == '\n' || letter == '\t') {
				cleaned.append((char) letter);
			}
			else if (Character.getType(letter) == Character.SURROGATE) {
				cleaned.append('\uFFFD');
			}
			else if (!Character.isISOControl(letter)) {
				cleaned.appendCodePoint(letter);
			}
		});
		return cleaned.toString().strip();
	}

	private static boolean isPassword(String name) {
		return name.toLowerCase(Locale.ROOT).contains("password");
	}

	private static final class Editor extends PropertyEditorSupport {

		private final boolean cleaning;

		private Editor(boolean cleaning) {
			this.cleaning = cleaning;
		}

		@Override
		public void setAsText(@Nullable String text) {
			setValue((text != null && this.cleaning) ? clean(text) : text);
		}

	}

}
