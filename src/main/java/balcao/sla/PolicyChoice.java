package balcao.sla;

/** A policy to choose from. */
public record PolicyChoice(long id, String name) {

}
