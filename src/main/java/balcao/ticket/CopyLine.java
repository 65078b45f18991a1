package balcao.ticket;

/** A colleague in copy. */
public record CopyLine(long id, String name, String email) {

}
