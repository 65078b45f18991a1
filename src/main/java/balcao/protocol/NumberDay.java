package balcao.protocol;

import java.time.LocalDate;

import balcao.platform.KeysetPage;

/**
 * The numbers of a day.
 *
 * @param given how many there are
 * @param protocols how many of them stand for a protocol
 */
public record NumberDay(LocalDate day, long given, long protocols, KeysetPage<NumberRow> rows) {

}
