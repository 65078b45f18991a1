package balcao.macro;

import org.jspecify.annotations.Nullable;

/**
 * A prepared answer.
 *
 * @param ownerId whose own it is; null for one of a team or of all
 * @param team the name of the team it is of; null for none
 */
public record MacroRow(long id, MacroTerms terms, @Nullable Long ownerId, @Nullable String team, boolean archived,
		int version) {

	private static final int EXCERPT = 120;

	/** Whether it changes anything but the conversation. */
	public boolean isMacro() {
		return this.terms.after() != null || !this.terms.changes().isEmpty();
	}

	/** The beginning of its text. */
	public String excerpt() {
		String line = this.terms.text().replaceAll("\\s+", " ");
		return (line.codePointCount(0, line.length()) <= EXCERPT) ? line
				: line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
	}

}
