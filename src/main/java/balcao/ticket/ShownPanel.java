package balcao.ticket;

/**
 * A part of another module as it is shown.
 *
 * @param template the one whose fragment {@code panel(view)} shows it
 */
public record ShownPanel(String template, Object view) {

}
