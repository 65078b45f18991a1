package balcao.duty;

/**
 * Somebody of a rotation.
 *
 * @param isAble whether they may sign in and are still of the team
 */
public record DutyPerson(long id, String name, boolean isAble) {

}
