package balcao.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How a protocol's number tells its day. */
public enum DateForm {

	/** 20261122. */
	YEAR_MONTH_DAY("yyyyMMdd"),

	/** 261122. */
	SHORT_YEAR_MONTH_DAY("yyMMdd"),

	/** 2026326, by the day of the year. */
	YEAR_DAY("yyyyDDD");

	private final DateTimeFormatter formatter;

	private final int length;

	DateForm(String pattern) {
		this.formatter = DateTimeFormatter.ofPattern(pattern);
		this.length = pattern.length();
	}

	String of(LocalDate day) {
		return day.format(this.formatter);
	}

	public int length() {
		return this.length;
	}

}
