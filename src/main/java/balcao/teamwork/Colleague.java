package balcao.teamwork;

/** Somebody of the team's side. */
public record Colleague(long id, String name) {

}
