package balcao.catalog;

/**
 * A product, a module or a situation to choose as a whole.
 *
 * @param value what a form sends: a letter and an id
 * @param label the way to it, as "Omnicanal › Chat"
 */
public record Scope(String value, String label, Subject subject) {

}
