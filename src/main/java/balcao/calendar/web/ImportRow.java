package balcao.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import balcao.calendar.CalendarRefused;
import balcao.calendar.Holiday;
import balcao.calendar.HolidayKind;
import balcao.calendar.HolidayLayer;
import org.jspecify.annotations.Nullable;

/**
 * A date of a file to tick. It travels through the form as a whole, so that nothing of
 * the file is kept meanwhile.
 *
 * @param present what the date is called in the draft already; null for free
 */
record ImportRow(Holiday holiday, boolean ticked, boolean repeats, @Nullable String present) {

	private static final String BETWEEN = "|";

	private static final int PARTS = 8;

	private static final int LONGEST = 600;

	public DayKind kind() {
		return DayKind.of(List.of(this.holiday));
	}

	public String code() {
		return String.join(BETWEEN, this.holiday.date().toString(), this.holiday.closedFrom(),
				this.holiday.closedUntil(), this.holiday.kind().name(), this.holiday.layer().name(),
				plain(this.holiday.place()), plain(this.holiday.source()), this.holiday.name());
	}

	private static String plain(String text) {
		return text.replace(BETWEEN, "/");
	}

	/** What {@link #code()} wrote; empty for anything else. */
	static Optional<Holiday> read(String code) {
		String[] parts = code.split("\\|", PARTS);
		if (parts.length < PARTS || code.length() > LONGEST || parts[7].isBlank() || parts[7].length() > 120
				|| parts[6].length() > 200 || parts[5].length() > 80) {
			return Optional.empty();
		}
		try {
			Holiday holiday = Holiday.closedBetween(LocalDate.parse(parts[0]), parts[1], parts[2], parts[7], parts[6])
				.by(HolidayLayer.valueOf(parts[4]), parts[5]);
			return Optional.of((HolidayKind.valueOf(parts[3]) == HolidayKind.OPTIONAL) ? holiday.optional() : holiday);
		}
		catch (DateTimeException | IllegalArgumentException | CalendarRefused ex) {
			return Optional.empty();
		}
	}

}
