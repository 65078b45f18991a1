package balcao.sla.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

import org.springframework.validation.Errors;

/** Reads dates as browsers send them and as people type them: 2026-12-24, 24/12/2026. */
final class TypedDate {

	private static final List<DateTimeFormatter> FORMATS = List.of(format("uuuu-MM-dd"), format("d/M/uuuu"));

	private TypedDate() {
	}

	/** The date; where there is none the field gets an error. */
	static Optional<LocalDate> read(String typed, String field, Errors errors) {
		for (DateTimeFormatter format : FORMATS) {
			try {
				LocalDate date = LocalDate.parse(typed, format);
				if (date.getYear() >= 2000 && date.getYear() < 2200) {
					return Optional.of(date);
				}
			}
			catch (DateTimeException ex) {
				// perhaps the other format
			}
		}
		errors.rejectValue(field, "sla.dateMistyped");
		return Optional.empty();
	}

	private static DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
	}

}
