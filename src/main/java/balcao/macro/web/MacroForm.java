package balcao.macro.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import balcao.macro.MacroScope;
import balcao.macro.MacroTerms;
import balcao.platform.web.FieldMessages;
import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;

/**
 * A prepared answer as it is written.
 *
 * @param after what follows the reply; null for nothing
 * @param assign {@code me}, {@code nobody} or empty for who has it
 * @param tags words with commas between them
 * @param number of a ticket to see it on
 * @param version that the editor saw; 0 for a new one
 */
record MacroForm(
		@NotBlank(message = "{macro.form.nameMissing}") @Size(max = 80,
				message = FieldMessages.TOO_LONG) @Nullable String name,
		@Size(max = 10_000, message = FieldMessages.TOO_LONG) @Nullable String text, @Nullable AfterReply after,
		@Pattern(regexp = "me|nobody|") @Nullable String assign, @Nullable Long team,
		@Pattern(regexp = "[1-4]|") @Nullable String severity,
		@Size(max = 1_000, message = FieldMessages.TOO_LONG) @Nullable String reason,
		@Size(max = 400, message = FieldMessages.TOO_LONG) @Nullable String tags, @Nullable MacroScope scope,
		@Nullable Long ofTeam, @Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String number,
		@Nullable Integer version) {

	static final MacroForm EMPTY = new MacroForm("", "", null, "", null, "", "", "", MacroScope.OWN, null, "", 0);

	static MacroForm of(MacroTerms terms, int version) {
		String assign = "";
		Long team = null;
		String severity = "";
		String reason = "";
		List<String> tags = new ArrayList<>();
		for (FieldChange change : terms.changes()) {
			switch (change.kind()) {
				case ASSIGN -> assign = change.isToMe() ? "me" : "nobody";
				case TEAM -> team = change.id();
				case SEVERITY -> {
					severity = Objects.toString(change.id(), "");
					reason = Objects.toString(change.text(), "");
				}
				case TAG -> tags.add(Objects.toString(change.text(), ""));
			}
		}
		return new MacroForm(terms.name(), terms.text(), terms.after(), assign, team, severity, reason,
				String.join(", ", tags), terms.scope(), terms.teamId(), "", version);
	}

	/** Whether a severity is given without saying why. */
	boolean lacksReason() {
		return !text(this.severity).isEmpty() && text(this.reason).isBlank();
	}

	List<FieldChange> changes() {
		List<FieldChange> changes = new ArrayList<>();
		if (!text(this.severity).isEmpty() && !lacksReason()) {
			changes.add(FieldChange.severity(Integer.parseInt(text(this.severity)), text(this.reason)));
		}
		Stream.of(text(this.tags).split(",", -1))
			.map(String::strip)
			.filter((tag) -> !tag.isEmpty())
			.distinct()
			.limit(10)
			.forEach((tag) -> changes.add(FieldChange.tag(tag.substring(0, Math.min(40, tag.length())))));
		if (this.team != null) {
			changes.add(FieldChange.team(this.team));
		}
		if (!text(this.assign).isEmpty()) {
			FieldChange.parse("assign:" + this.assign).ifPresent(changes::add);
		}
		return changes;
	}

	MacroTerms terms() {
		return new MacroTerms(text(this.name), text(this.text), this.after, changes(),
				Objects.requireNonNullElse(this.scope, MacroScope.OWN), this.ofTeam);
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
