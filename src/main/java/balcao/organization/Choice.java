package balcao.organization;

/** An organization or a team to choose from a list. */
public record Choice(long id, String name) {

}
