package balcao.platform.web;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartRequest;

/**
 * Cleans every text that a form or an address carries, before anybody validates it;
 * passwords stay as typed. An empty field arrives as an empty text, never as null.
 */
@ControllerAdvice
class CleanInput {

	/** Names of fields that no page of ours sends would break the binding of a record. */
	@InitBinder
	void refuseStrangeNames(WebDataBinder binder, NativeWebRequest request) throws ServletRequestBindingException {
		ResolvableType form = binder.getTargetType();
		if (form == null || !form.toClass().isRecord()) {
			return;
		}
		MultipartRequest files = request.getNativeRequest(MultipartRequest.class);
		boolean fit = request.getParameterMap().keySet().stream().allMatch((name) -> FieldNames.fit(form, name))
				&& (files == null
						|| files.getMultiFileMap().keySet().stream().allMatch((name) -> FieldNames.fit(form, name)));
		if (!fit) {
			throw new ServletRequestBindingException("No page has such a field");
		}
	}

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
