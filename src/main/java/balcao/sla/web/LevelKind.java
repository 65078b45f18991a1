package balcao.sla.web;

import java.util.List;
import java.util.Locale;

import balcao.sla.Level;

/** What the duration of a target depends on. */
enum LevelKind {

	SEVERITY, PRIORITY, ALL;

	/** The fields of {@link LevelsForm} that count. */
	List<String> fields() {
		return switch (this) {
			case SEVERITY -> List.of("severity1", "severity2", "severity3", "severity4");
			case PRIORITY -> List.of("high", "medium", "low");
			case ALL -> List.of("one");
		};
	}

	static LevelKind of(List<Level> levels) {
		if (levels.stream().anyMatch((level) -> level.priority() != null)) {
			return PRIORITY;
		}
		return levels.stream().anyMatch((level) -> level.severity() != null) ? SEVERITY : ALL;
	}

	/** The kind of a name; by severity where there is no such name. */
	static LevelKind named(String name) {
		return switch (name.toUpperCase(Locale.ROOT)) {
			case "PRIORITY" -> PRIORITY;
			case "ALL" -> ALL;
			default -> SEVERITY;
		};
	}

}
