package balcao.sla;

/**
 * Some clocks moved.
 *
 * @param moved how many
 * @param count how many there were to move; fewer than asked for means that there are no
 * more after them
 * @param last the last of them; where to go on
 */
public record MovedClocks(int moved, int count, long last) {

}
