package balcao.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.calendar.BusinessHours;
import balcao.calendar.Span;

/**
 * A question about business time: either what is due so much time after the start, or how
 * much time there is up to the end.
 *
 * @param amountField what the caller named the amount
 */
public record BusinessTimeCase(BusinessHours hours, List<Span> pauses, Instant start, @Nullable Instant end,
		@Nullable Duration amount, String amountField) {

	public static BusinessTimeCase add(BusinessHours hours, List<Span> pauses, Instant start, Duration amount,
			String amountField) {
		return new BusinessTimeCase(hours, pauses, start, null, amount, amountField);
	}

	public static BusinessTimeCase between(BusinessHours hours, List<Span> pauses, Instant start, Instant end) {
		return new BusinessTimeCase(hours, pauses, start, end, null, "");
	}

}
