package balcao.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Hours that replace those of one local date, whatever weekday or holiday it is.
 *
 * @param open none closes the date
 */
public record DatedException(LocalDate date, List<OpenInterval> open, String reason) {

	public DatedException {
		open = open.stream().sorted().distinct().toList();
	}

	public boolean isClosed() {
		return this.open.isEmpty();
	}

}
