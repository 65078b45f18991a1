package balcao.intake;

import org.jspecify.annotations.Nullable;

/**
 * An option to choose from a field.
 *
 * @param hint what it means; null for nothing to add
 */
public record FieldOption(String value, String label, @Nullable String hint) {

}
