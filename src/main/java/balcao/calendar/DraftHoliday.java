package balcao.calendar;

/**
 * A holiday as an entry of a draft.
 *
 * @param disabled kept in the list without counting
 */
public record DraftHoliday(long id, boolean disabled, Holiday holiday) {

}
