package balcao.ticket.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.sla.TargetName;
import balcao.ticket.TeamNumbers;

/**
 * The promises of a team as comma-separated values (RFC 4180), for a spreadsheet: times
 * in seconds, shares in a hundred.
 */
@Component
class NumbersTable {

	/** Tells spreadsheets that the text is UTF-8. */
	private static final String MARK = "\uFEFF";

	private final MessageSource messages;

	NumbersTable(MessageSource messages) {
		this.messages = messages;
	}

	String of(TeamNumbers numbers, Locale locale) {
		List<String> titles = Stream
			.of("target", "severity", "count", "kept", "quality", "median", "slow", "efficiency")
			.map((column) -> this.messages.getMessage("ticket.numbers.csv." + column, null, locale))
			.toList();
		return MARK + Stream.concat(Stream.of(titles), numbers.targets().stream().map((figure) -> row(figure, locale)))
			.map(NumbersTable::line)
			.collect(Collectors.joining());
	}

	private List<String> row(TeamNumbers.Figure figure, Locale locale) {
		return List.of(name(Objects.requireNonNull(figure.target()), locale), text(figure.severity()),
				text(figure.count()), text(figure.kept()), text(figure.quality()), seconds(figure.median()),
				seconds(figure.slow()), text(figure.efficiency()));
	}

	private String name(TargetName target, Locale locale) {
		String label = target.label();
		return (label != null) ? label : this.messages.getMessage("sla.targetName." + target.code(), null, locale);
	}

	private static String seconds(@Nullable Duration time) {
		return (time != null) ? Long.toString(time.toSeconds()) : "";
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String line(List<String> values) {
		return values.stream().map(NumbersTable::quoted).collect(Collectors.joining(",")) + "\r\n";
	}

	/** A spreadsheet would calculate what begins like a formula. */
	private static String quoted(String value) {
		String plain = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
		return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}

}
