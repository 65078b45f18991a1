package balcao.organization;

/** A person to choose from a list. */
public record PersonChoice(long id, String name, String email) {

}
