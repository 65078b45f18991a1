package balcao.decree.web;

import java.time.LocalDate;
import java.util.Objects;
import java.time.format.DateTimeParseException;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.decree.HistoryQuestion;
import balcao.decree.HistoryWay;
import balcao.platform.web.FieldMessages;

/**
 * What history somebody wants.
 *
 * @param email of the client it is for; for the team alone
 * @param number of one ticket; blank for a period
 * @param from the first day, as a browser sends it
 */
record HistoryForm(@Nullable @Size(max = 200, message = FieldMessages.TOO_LONG) String email,
		@Nullable @Size(max = 40, message = FieldMessages.TOO_LONG) String number,
		@Nullable @Size(max = 20, message = FieldMessages.TOO_LONG) String from,
		@Nullable @Size(max = 20, message = FieldMessages.TOO_LONG) String until, @Nullable Boolean everybody,
		@Nullable @Pattern(regexp = "PORTAL|EMAIL", message = "{decree.history.wayMissing}") String way) {

	/** The words of one of which something could not be read. */
	static HistoryForm typed(BindingResult errors) {
		return new HistoryForm(text(errors, "email"), text(errors, "number"), text(errors, "from"),
				text(errors, "until"), false, text(errors, "way"));
	}

	private static String text(BindingResult errors, String field) {
		return Objects.toString(errors.getFieldValue(field), "");
	}

	static HistoryForm of(LocalDate from, LocalDate until) {
		return new HistoryForm("", "", from.toString(), until.toString(), false, "PORTAL");
	}

	/** Of what; answers null and says why where it cannot be read. */
	@Nullable HistoryQuestion question(BindingResult errors) {
		if (this.number != null && !this.number.isBlank()) {
			return HistoryQuestion.ticket(this.number);
		}
		return period(errors);
	}

	/** The same of a period alone. */
	@Nullable HistoryQuestion period(BindingResult errors) {
		LocalDate first = day("from", this.from, errors);
		LocalDate last = day("until", this.until, errors);
		if (first == null || last == null) {
			return null;
		}
		if (last.isBefore(first)) {
			errors.rejectValue("until", "decree.refused.period");
			return null;
		}
		return HistoryQuestion.period(first, last, ofEverybody());
	}

	/** Whether the whole organization's is wanted; not asked of who does not see it. */
	boolean ofEverybody() {
		return Boolean.TRUE.equals(this.everybody);
	}

	HistoryWay chosenWay() {
		return (this.way != null && !this.way.isEmpty()) ? HistoryWay.valueOf(this.way) : HistoryWay.PORTAL;
	}

	private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult errors) {
		try {
			LocalDate day = LocalDate.parse((typed != null) ? typed : "");
			if (day.getYear() >= 2000 && day.getYear() < 2200) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// said beside the field
		}
		errors.rejectValue(field, "decree.history.dayMissing");
		return null;
	}

}
