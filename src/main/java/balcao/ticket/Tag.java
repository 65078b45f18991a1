package balcao.ticket;

/** A word of the team's own on a ticket. */
public record Tag(long id, String name) {

}
