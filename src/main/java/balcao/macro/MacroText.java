package balcao.macro;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import balcao.platform.Marks;

/** A text with places that are filled from a ticket. */
public final class MacroText {

	private MacroText() {
	}

	/** The marks of a text that mean nothing, in order. */
	public static List<String> unknown(String text) {
		return Marks.unknown(text, (name) -> MacroVariable.of(name).isPresent());
	}

	/**
	 * Fills a text; what the ticket does not have stays as its mark, to be seen and
	 * mended. Values are never read as marks themselves.
	 */
	public static Filled fill(String text, Map<MacroVariable, String> values) {
		Set<MacroVariable> missing = EnumSet.noneOf(MacroVariable.class);
		String filled = Marks.fill(text, (name) -> {
			MacroVariable variable = MacroVariable.of(name).orElse(null);
			String value = (variable != null) ? values.getOrDefault(variable, "") : "";
			if (value.isEmpty() && variable != null) {
				missing.add(variable);
			}
			return value.isEmpty() ? null : value;
		});
		return new Filled(filled, List.copyOf(missing));
	}

	/**
	 * A text as it is for one ticket.
	 *
	 * @param missing what the ticket does not have
	 */
	public record Filled(String text, List<MacroVariable> missing) {

	}

}
