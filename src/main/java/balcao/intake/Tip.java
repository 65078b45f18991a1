package balcao.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a request type tells before one sends, such as to clear the browser's cache first.
 *
 * @param link the address of an article of ours that says more; null for none
 */
public record Tip(TipKind kind, String text, @Nullable String link) {

}
