package balcao.knowledge;

/** A category to choose. */
public record CategoryChoice(long id, String name) {

}
