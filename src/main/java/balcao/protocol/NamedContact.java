package balcao.protocol;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A contact as a program names it, any part of which may be missing.
 *
 * @param caller under {@code name}, {@code phone} and {@code email}, or whatever was said
 * under {@code said}
 * @param about product, module, situation and impact by name or id; what is not a key was
 * not said
 */
public record NamedContact(Map<String, String> caller, @Nullable String organization, Map<String, String> about,
		@Nullable String summary) {

	/** What of a contact the matrix asks for, from the top down. */
	public static final List<String> ABOUT = List.of("product", "module", "situation", "impact");

}
