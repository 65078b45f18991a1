package balcao.backoffice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import balcao.backoffice.ChangeRow;
import balcao.platform.ZoneRules;

/**
 * Changes in the words of people: tables and columns by their labels, instants as dates.
 */
@Component
class ChangeWords {

	private static final int LONGEST = 200;

	private static final int MOST_FIELDS = 15;

	private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final MessageSource messages;

	private final ZoneRules zone;

	ChangeWords(MessageSource messages, ZoneRules zone) {
		this.messages = messages;
		this.zone = zone;
	}

	List<Line> lines(List<ChangeRow> rows) {
		Locale locale = LocaleContextHolder.getLocale();
		return rows.stream().map((row) -> line(row, locale)).toList();
	}

	/** What a list of one thing's changes is about. */
	String thing(String table, List<ChangeRow> rows) {
		String name = rows.stream()
			.filter((row) -> row.table().equals(table) && row.name() != null)
			.map(ChangeRow::name)
			.findFirst()
			.orElse("");
		return (label("table", table, LocaleContextHolder.getLocale()) + " " + name).strip();
	}

	private Line line(ChangeRow row, Locale locale) {
		List<Change> changes = row.differences()
			.stream()
			.limit(MOST_FIELDS)
			.map((one) -> new Change(label("field", one.field(), locale), text(one.from(), locale),
					text(one.to(), locale)))
			.toList();
		return new Line(row.at(), row.actor(), label("table", row.table(), locale), row.name(), row.action(),
				row.rows(), changes, row.differences().size() - changes.size(), home(row));
	}

	/** The label of a table or column; its own name where we have none. */
	private String label(String kind, String name, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage("backoffice.change." + kind + "." + name, null,
				name.replace('_', ' '), locale));
	}

	private @Nullable String text(@Nullable String value, Locale locale) {
		if (value == null) {
			return null;
		}
		if ("true".equals(value) || "false".equals(value)) {
			return this.messages.getMessage("backoffice.change." + value, null, locale);
		}
		try {
			if (INSTANT.matcher(value).matches()) {
				return OffsetDateTime.parse(value)
					.atZoneSameInstant(this.zone.zone())
					.format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", locale));
			}
			if (DATE.matcher(value).matches()) {
				return LocalDate.parse(value).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", locale));
			}
		}
		catch (DateTimeParseException ex) {
			return value;
		}
		return (value.length() > LONGEST) ? value.substring(0, LONGEST) + "…" : value;
	}

	/** Where it is kept today, for what has a page of its own. */
	private static @Nullable String home(ChangeRow row) {
		String id = row.row();
		if (id == null || row.action() == ChangeRow.Action.REMOVED || !id.matches("[0-9]+")) {
			return null;
		}
		return switch (row.table()) {
			case "organization" -> "/backoffice/organizations/" + id;
			case "organization_person" -> "/backoffice/people/" + id;
			case "organization_team" -> "/backoffice/teams/" + id;
			case "intake_routing_rule" -> "/backoffice/routing/" + id;
			case "intake_request_type" -> "/backoffice/request-types/" + id;
			case "catalog_product" -> "/backoffice/catalog/product/" + id;
			case "catalog_module" -> "/backoffice/catalog/module/" + id;
			case "calendar" -> "/backoffice/calendars/" + id;
			case "sla_policy" -> "/backoffice/policies/" + id;
			case "sla_contract" -> "/backoffice/contracts/" + id;
			default -> null;
		};
	}

	/** A change in words. */
	record Line(Instant at, @Nullable String actor, String thing, @Nullable String name, ChangeRow.Action action,
			int rows, List<Change> changes, int more, @Nullable String home) {

	}

	/** A field in words. */
	record Change(String field, @Nullable String from, @Nullable String to) {

	}

}
