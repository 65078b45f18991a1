package balcao.protocol;

import java.time.LocalDate;
import java.util.Locale;

import balcao.platform.LongNumbers;
import balcao.platform.Refused;

/**
 * What a protocol's number is made of: digits before, day, sequence of the day and a
 * check digit.
 *
 * @param prefix digits that stand before every number; empty for none
 * @param sequenceDigits how many digits the sequence has at least
 * @param group how many digits are told at once
 */
public record NumberForm(String prefix, DateForm dateForm, int sequenceDigits, int group) {

	static final NumberForm USUAL = new NumberForm("", DateForm.YEAR_MONTH_DAY, 6, 4);

	/** Refuses what would be as short as a ticket's number. */
	public NumberForm {
		if (prefix.length() + dateForm.length() + sequenceDigits + 1 < LongNumbers.FEWEST_DIGITS) {
			throw new Refused("protocol.refused.short", LongNumbers.FEWEST_DIGITS);
		}
	}

	/** The number of a day's contact, with more digits where the day has had so many. */
	public String number(LocalDate day, long sequence) {
		String digits = this.prefix + this.dateForm.of(day)
				+ String.format(Locale.ROOT, "%0" + this.sequenceDigits + "d", sequence);
		return digits + Damm.digit(digits);
	}

	/** The number as it is told. */
	public String shown(String number) {
		return LongNumbers.shown(number, this.group);
	}

	/** Whether somebody who typed it made none of the usual mistakes. */
	public static boolean checks(String number) {
		return LongNumbers.isLong(number) && Damm.checks(number);
	}

}
