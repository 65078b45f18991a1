package balcao.decree;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Of what the history is asked for: of one ticket, or of what was opened from one day to
 * another, both included.
 *
 * @param everybody whether the whole organization's is wanted
 */
public record HistoryQuestion(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate until,
		boolean everybody) {

	public static HistoryQuestion ticket(String number) {
		return new HistoryQuestion(number, null, null, false);
	}

	public static HistoryQuestion period(LocalDate from, LocalDate until, boolean everybody) {
		return new HistoryQuestion(null, from, until, everybody);
	}

}
