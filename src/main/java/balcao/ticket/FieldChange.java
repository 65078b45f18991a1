package balcao.ticket;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A change of a ticket that goes with a reply, as forms and macros write it down:
 * {@code assign:me}, {@code assign:nobody}, {@code assign:12}, {@code team:3},
 * {@code severity:2:why}, {@code tag:word}.
 *
 * @param id the person, the team or the severity; null for oneself, nobody or a word
 * @param text the word or the reason; null for none
 */
public record FieldChange(Kind kind, @Nullable Long id, @Nullable String text) {

	/** What is changed; in the order in which it is done. */
	public enum Kind {

		SEVERITY, TAG, TEAM, ASSIGN

	}

	public static final int LONGEST_REASON = 1000;

	private static final Pattern TEXT = Pattern.compile(
			"(assign):(me|nobody|[0-9]{1,18})|(team):([0-9]{1,18})|(severity):([1-4]):(.{1,1000})|(tag):(.{1,40})",
			Pattern.DOTALL);

	/** Empty for what no form of ours writes. */
	public static Optional<FieldChange> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		if (matcher.group(1) != null) {
			String who = matcher.group(2);
			return Optional.of(switch (who) {
				case "me" -> new FieldChange(Kind.ASSIGN, null, "me");
				case "nobody" -> new FieldChange(Kind.ASSIGN, null, null);
				default -> new FieldChange(Kind.ASSIGN, Long.valueOf(who), null);
			});
		}
		if (matcher.group(3) != null) {
			return Optional.of(new FieldChange(Kind.TEAM, Long.valueOf(matcher.group(4)), null));
		}
		if (matcher.group(5) != null) {
			return Optional.of(new FieldChange(Kind.SEVERITY, Long.valueOf(matcher.group(6)), matcher.group(7)));
		}
		return Optional.of(new FieldChange(Kind.TAG, null, matcher.group(9).strip()))
			.filter((change) -> !change.isBlank());
	}

	public static FieldChange toMe() {
		return new FieldChange(Kind.ASSIGN, null, "me");
	}

	public static FieldChange tag(String name) {
		return new FieldChange(Kind.TAG, null, name);
	}

	public static FieldChange severity(int severity, String reason) {
		return new FieldChange(Kind.SEVERITY, (long) severity, reason);
	}

	public static FieldChange team(long id) {
		return new FieldChange(Kind.TEAM, id, null);
	}

	/** Whether whoever sends the reply gets the ticket. */
	public boolean isToMe() {
		return this.kind == Kind.ASSIGN && "me".equals(this.text);
	}

	private boolean isBlank() {
		return this.text == null || this.text.isBlank();
	}

	/** As forms write it down. */
	public String value() {
		return switch (this.kind) {
			case ASSIGN -> "assign:" + ((this.id != null) ? this.id : (this.text != null) ? "me" : "nobody");
			case TEAM -> "team:" + this.id;
			case SEVERITY -> "severity:" + this.id + ":" + this.text;
			case TAG -> "tag:" + this.text;
		};
	}

}
