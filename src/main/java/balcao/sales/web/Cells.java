package balcao.sales.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/** Cells of files as Brazilian spreadsheets read them. */
final class Cells {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

	private Cells() {
	}

	/** With a comma and without marks of thousands, so that it is a number there. */
	static String amount(Money money) {
		return money.plain().replace('.', ',');
	}

	static String at(@Nullable Instant at, ZoneId zone) {
		return (at != null) ? DATE.format(at.atZone(zone)) : "";
	}

	static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
