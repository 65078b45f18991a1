package balcao.organization;

/** Which people to list. */
public record PersonFilter(String words, PersonSide side) {

}
