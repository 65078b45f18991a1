package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An option of a field that a company made itself.
 *
 * @param value what is kept, stable when the label changes
 * @param organizations who may choose it; none means everybody
 */
public record OwnChoice(String value, String label, @Nullable String hint, List<Long> organizations) {

	public OwnChoice {
		organizations = List.copyOf(organizations);
	}

	/** A choice for everybody. */
	public static OwnChoice of(String value, String label) {
		return new OwnChoice(value, label, null, List.of());
	}

}
