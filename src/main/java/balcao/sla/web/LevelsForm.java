package balcao.sla.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import balcao.catalog.Priority;
import balcao.platform.web.FieldMessages;
import balcao.sla.Level;
import balcao.sla.TypedDuration;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How long a target may take at each level, as typed; empty promises nothing. */
record LevelsForm(@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String severity1,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String severity2,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String severity3,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String severity4,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String high,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String medium,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String low,
		@Size(max = TypedDuration.LENGTH, message = FieldMessages.TOO_LONG) String one) {

	static final LevelsForm EMPTY = new LevelsForm("", "", "", "", "", "", "", "");

	LevelsForm {
		severity1 = Objects.requireNonNullElse(severity1, "");
		severity2 = Objects.requireNonNullElse(severity2, "");
		severity3 = Objects.requireNonNullElse(severity3, "");
		severity4 = Objects.requireNonNullElse(severity4, "");
		high = Objects.requireNonNullElse(high, "");
		medium = Objects.requireNonNullElse(medium, "");
		low = Objects.requireNonNullElse(low, "");
		one = Objects.requireNonNullElse(one, "");
	}

	static LevelsForm of(List<Level> levels, boolean everyHour) {
		return new LevelsForm(text(levels, 1, everyHour), text(levels, 2, everyHour), text(levels, 3, everyHour),
				text(levels, 4, everyHour), text(levels, Priority.HIGH, everyHour),
				text(levels, Priority.MEDIUM, everyHour), text(levels, Priority.LOW, everyHour),
				text(levels.stream().filter((level) -> level.severity() == null && level.priority() == null),
						everyHour));
	}

	/** What was typed in one of the fields of {@link LevelKind#fields()}. */
	String typed(String field) {
		return switch (field) {
			case "severity1" -> this.severity1;
			case "severity2" -> this.severity2;
			case "severity3" -> this.severity3;
			case "severity4" -> this.severity4;
			case "high" -> this.high;
			case "medium" -> this.medium;
			case "low" -> this.low;
			default -> this.one;
		};
	}

	/** The level that a field speaks of. */
	static Level level(String field, Duration duration) {
		return switch (field) {
			case "high" -> Level.ofPriority(Priority.HIGH, duration);
			case "medium" -> Level.ofPriority(Priority.MEDIUM, duration);
			case "low" -> Level.ofPriority(Priority.LOW, duration);
			case "one" -> Level.any(duration);
			default -> Level.ofSeverity(field.charAt(field.length() - 1) - '0', duration);
		};
	}

	private static String text(List<Level> levels, int severity, boolean everyHour) {
		return text(levels.stream().filter((level) -> Objects.equals(level.severity(), severity)), everyHour);
	}

	private static String text(List<Level> levels, @Nullable Priority priority, boolean everyHour) {
		return text(levels.stream().filter((level) -> level.priority() == priority), everyHour);
	}

	private static String text(Stream<Level> levels, boolean everyHour) {
		return levels.findFirst().map((level) -> TypedDuration.text(level.duration(), everyHour)).orElse("");
	}

}
