package balcao.intake;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule asks of a request.
 *
 * @param field the code of a {@link RoutingField}, or {@code custom:} and the code of a
 * custom field
 * @param value an id, or the value of a custom field
 * @param label how a condition on a custom field is told to people
 */
public record RoutingCondition(String field, String value, @Nullable String label) {

	static final String CUSTOM = "custom:";

	/** The code of a custom field. */
	public static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

	public static RoutingCondition of(RoutingField field, long id) {
		return new RoutingCondition(field.code(), Long.toString(id), null);
	}

	public static RoutingCondition custom(String code, String value, @Nullable String label) {
		return new RoutingCondition(CUSTOM + code, value, label);
	}

	public boolean isCustom() {
		return this.field.startsWith(CUSTOM);
	}

	/** The code of the custom field. */
	public String code() {
		return this.field.substring(this.field.indexOf(':') + 1);
	}

	/** How a condition on a custom field is told: its label, else code and value. */
	public String told() {
		return (this.label != null) ? this.label : code() + ": " + this.value;
	}

}
