package balcao.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A choice of a select or of choice cards.
 *
 * @param value what the form sends
 * @param hint one muted line below the label
 */
public record Option(Object value, String label, @Nullable String hint) {

	public static Option of(Object value, String label) {
		return new Option(value, label, null);
	}

}
