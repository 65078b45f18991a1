package balcao.platform.web;

/** What most fields have to say; anything more telling is the module's own message. */
public final class FieldMessages {

	public static final String REQUIRED = "{platform.field.required}";

	/** Says the {@code max} of {@code @Size}. */
	public static final String TOO_LONG = "{platform.field.tooLong}";

	public static final String EMAIL = "{platform.field.email}";

	private FieldMessages() {
	}

}
