package balcao.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.ResolvableType;

/**
 * Tells names of fields that a form's record can hold from those that no page of ours
 * sends and that would break its binding: rows without a number, far too many of them, or
 * parts of what has none.
 */
final class FieldNames {

	private static final int MOST_ROWS = 250;

	private static final Pattern NAME = Pattern.compile("([^.\\[]*)(.*)", Pattern.DOTALL);

	private static final Pattern ROW = Pattern.compile("\\[(\\d{1,3})]\\.(.*)", Pattern.DOTALL);

	private FieldNames() {
	}

	/** Whether the name is one of the record's, or none that the binding looks at. */
	static boolean fit(ResolvableType form, String name) {
		Matcher matcher = NAME.matcher(name);
		if (!matcher.matches()) {
			return true;
		}
		String first = matcher.group(1);
		return Arrays.stream(form.toClass().getRecordComponents())
			.filter((component) -> component.getName().equals(first))
			.findFirst()
			.map((component) -> fit(component, form, matcher.group(2)))
			.orElse(true);
	}

	private static boolean fit(RecordComponent component, ResolvableType form, String rest) {
		ResolvableType type = ResolvableType.forType(component.getGenericType(), form);
		if (rest.isEmpty() || !Collection.class.isAssignableFrom(type.toClass())) {
			return true;
		}
		ResolvableType row = type.asCollection().getGeneric(0);
		Matcher matcher = ROW.matcher(rest);
		return row.toClass().isRecord() && matcher.matches() && Integer.parseInt(matcher.group(1)) < MOST_ROWS
				&& fit(row, matcher.group(2));
	}

}
