package balcao.intake;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A field as one person is asked it now.
 *
 * @param hint what helps to answer; null for nothing
 * @param options what can be chosen by this organization after what was answered before
 * @param values what was answered, as far as it fits
 */
public record AskedField(String code, FieldKind kind, String label, @Nullable String hint, boolean required,
		List<FieldOption> options, List<String> values) {

	private static final int MOST_RADIOS = 5;

	/** How a page asks it. */
	public enum Look {

		TOLD, TEXT, SHORT, LONG, PHONE, NUMBER, DATE, SELECT, ONE, SEVERAL, COPIES, FILES

	}

	public Look look() {
		return switch (this.kind) {
			case ORGANIZATION, REQUESTER -> Look.TOLD;
			case SUBJECT, TEXT -> Look.TEXT;
			case AVAILABILITY -> Look.SHORT;
			case DESCRIPTION, LONG_TEXT -> Look.LONG;
			case PHONE -> Look.PHONE;
			case NUMBER -> Look.NUMBER;
			case DATE -> Look.DATE;
			case COPIES -> Look.COPIES;
			case ATTACHMENTS -> Look.FILES;
			case CHOICES -> Look.SEVERAL;
			case IMPACT, IMPACT_LEVEL, PRIORITY, YES_NO -> Look.ONE;
			case TEAM, CHOICE -> (this.options.size() <= MOST_RADIOS) ? Look.ONE : Look.SELECT;
			default -> Look.SELECT;
		};
	}

	/** Whether the options are named by a single word or two. */
	public boolean isBrief() {
		return this.kind == FieldKind.YES_NO
				|| this.options.stream().allMatch((option) -> option.hint() == null && option.label().length() <= 24);
	}

	/** What was answered, as people read it; empty for nothing. */
	public List<String> shown() {
		return this.kind.isChosen() ? this.options.stream()
			.filter((option) -> this.values.contains(option.value()))
			.map(FieldOption::label)
			.toList() : this.values;
	}

	/** The same with dates and numbers as a language writes them. */
	public List<String> shownIn(Locale locale) {
		return FormFilling.shown(this, locale);
	}

	/** Where the field is on its page. */
	public String anchor() {
		return (this.kind == FieldKind.ATTACHMENTS) ? "files" : this.code;
	}

	/** Whether it tells for which organization one asks. */
	public boolean isOrganization() {
		return this.kind == FieldKind.ORGANIZATION;
	}

	public boolean isAnswered() {
		return !this.values.isEmpty();
	}

}
