package balcao.calendar.web;

import java.util.List;

import balcao.calendar.Holiday;
import balcao.calendar.HolidayKind;

/** Why a day of the year's picture stands out; of several reasons the first. */
enum DayKind {

	NATIONAL("national"),

	STATE("state"),

	CITY("city"),

	OWN("own"),

	OPTIONAL("optional"),

	PARTIAL("partial"),

	EXCEPTION("exception");

	private final String look;

	DayKind(String look) {
		this.look = look;
	}

	/** The name that the style sheet knows. */
	public String look() {
		return this.look;
	}

	static DayKind of(List<Holiday> holidays) {
		return holidays.stream().map(DayKind::of).sorted().findFirst().orElse(OWN);
	}

	private static DayKind of(Holiday holiday) {
		if (holiday.kind() == HolidayKind.PARTIAL) {
			return PARTIAL;
		}
		if (holiday.kind() == HolidayKind.OPTIONAL) {
			return OPTIONAL;
		}
		return switch (holiday.layer()) {
			case NATIONAL -> NATIONAL;
			case STATE -> STATE;
			case CITY -> CITY;
			case OWN -> OWN;
		};
	}

}
