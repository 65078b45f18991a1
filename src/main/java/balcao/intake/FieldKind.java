package balcao.intake;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogKind;

/** What a field of a request form asks for. */
public enum FieldKind {

	/** Who asks; filled in from the sign-in. */
	ORGANIZATION, REQUESTER,

	/** The department that shall answer, among the request type's teams. */
	TEAM,

	SEGMENT(CatalogKind.SEGMENT), PRODUCT(CatalogKind.PRODUCT), ENVIRONMENT(CatalogKind.ENVIRONMENT),
	VERSION(CatalogKind.VERSION), MODULE(CatalogKind.MODULE), ROUTINE(CatalogKind.ROUTINE),
	SITUATION(CatalogKind.SITUATION),

	/** A consequence of the matrix. */
	IMPACT(CatalogKind.IMPACT),

	/** The impact in four levels. */
	IMPACT_LEVEL,

	CATEGORY(CatalogKind.CATEGORY), TOPIC(CatalogKind.TOPIC), SERVICE(CatalogKind.SERVICE),

	PRIORITY,

	COUNTRY(CatalogKind.COUNTRY),

	SUBJECT(150), DESCRIPTION(20_000), PHONE(40), AVAILABILITY(120),

	/** Colleagues who follow the request, by e-mail address. */
	COPIES(1_000),

	ATTACHMENTS,

	/** The kinds of fields that a company makes itself. */
	TEXT(200), LONG_TEXT(20_000), NUMBER(30), DATE(10), CHOICE, CHOICES, YES_NO;

	private static final int LONGEST_CHOICE = 60;

	private final @Nullable CatalogKind catalog;

	private final int maxLength;

	FieldKind() {
		this.catalog = null;
		this.maxLength = LONGEST_CHOICE;
	}

	FieldKind(CatalogKind catalog) {
		this.catalog = catalog;
		this.maxLength = LONGEST_CHOICE;
	}

	FieldKind(int maxLength) {
		this.catalog = null;
		this.maxLength = maxLength;
	}

	/** Whether it exists in every company, at most once in a form. */
	public boolean isBuiltIn() {
		return switch (this) {
			case TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, CHOICES, YES_NO -> false;
			default -> true;
		};
	}

	/** The code of a built-in field. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The built-in kind with this code; null where there is none. */
	public static @Nullable FieldKind builtIn(String code) {
		return Stream.of(values())
			.filter((kind) -> kind.isBuiltIn() && kind.code().equals(code))
			.findFirst()
			.orElse(null);
	}

	/** Where its options come from; null for other places. */
	public @Nullable CatalogKind catalog() {
		return this.catalog;
	}

	/** The field that its options depend on; it has to be asked before. */
	public @Nullable FieldKind parent() {
		CatalogKind above = (this.catalog != null) ? this.catalog.parent() : null;
		return (above != null) ? valueOf(above.name()) : null;
	}

	/** Whether one chooses among options. */
	public boolean isChosen() {
		return this.catalog != null || switch (this) {
			case TEAM, IMPACT_LEVEL, PRIORITY, CHOICE, CHOICES, YES_NO -> true;
			default -> false;
		};
	}

	/** Whether it only tells, and nobody answers it. */
	public boolean isTold() {
		return this == ORGANIZATION || this == REQUESTER;
	}

	/** Whether it may have several answers. */
	public boolean isSeveral() {
		return this == CHOICES || this == COPIES;
	}

	/** Whether it is one of those that a company makes itself from a list of its own. */
	public boolean isOwnChoice() {
		return this == CHOICE || this == CHOICES;
	}

	/** How long one answer may be, in characters. */
	public int maxLength() {
		return this.maxLength;
	}

}
