package balcao.severity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.severity.LevelKind;
import balcao.severity.Matrix;
import balcao.severity.SeverityLevel;

/**
 * Both level tables as typed.
 *
 * @param recommended the priority that is chosen for whoever does not choose
 */
record LevelsForm(@Nullable Integer edited, @Valid List<Level> impacts, @Valid List<Level> priorities,
		@NotNull(message = "{severity.levels.recommendedMissing}") @Min(1) @Max(3) @Nullable Integer recommended) {

	private static final int IMPACTS = 4;

	private static final int PRIORITIES = 3;

	/** What was not sent is missing in its own place. */
	LevelsForm {
		impacts = complete(impacts, IMPACTS);
		priorities = complete(priorities, PRIORITIES);
	}

	private static List<Level> complete(@Nullable List<Level> sent, int size) {
		List<Level> all = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			Level level = (sent != null && i < sent.size()) ? sent.get(i) : null;
			all.add((level != null) ? level : new Level(null, null, null));
		}
		return all;
	}

	/** One level. */
	record Level(
			@NotBlank(message = "{severity.levels.nameMissing}") @Size(max = 60,
					message = FieldMessages.TOO_LONG) @Nullable String name,
			@NotBlank(message = "{severity.levels.sentenceMissing}") @Size(max = 200,
					message = FieldMessages.TOO_LONG) @Nullable String sentence,
			@NotNull(message = "{severity.admin.severityMissing}") @Min(value = 1,
					message = "{severity.refused.severity}") @Max(value = 4,
							message = "{severity.refused.severity}") @Nullable Integer severity) {

	}

	static LevelsForm of(Matrix matrix, int edited) {
		List<SeverityLevel> priorities = matrix.levels(LevelKind.PRIORITY);
		return new LevelsForm(edited, typed(matrix.levels(LevelKind.IMPACT)), typed(priorities),
				priorities.stream().filter(SeverityLevel::recommended).findFirst().map(SeverityLevel::level).orElse(2));
	}

	private static List<Level> typed(List<SeverityLevel> levels) {
		return levels.stream().map((level) -> new Level(level.name(), level.sentence(), level.severity())).toList();
	}

	List<SeverityLevel> levels() {
		List<SeverityLevel> levels = new ArrayList<>();
		add(levels, LevelKind.IMPACT, this.impacts, 0);
		add(levels, LevelKind.PRIORITY, this.priorities, Objects.requireNonNullElse(this.recommended, 0));
		return levels;
	}

	private static void add(List<SeverityLevel> levels, LevelKind kind, List<Level> typed, int recommended) {
		for (int i = 0; i < typed.size(); i++) {
			Level level = typed.get(i);
			levels.add(new SeverityLevel(kind, i + 1, Objects.toString(level.name(), ""),
					Objects.toString(level.sentence(), ""), Objects.requireNonNullElse(level.severity(), 0),
					recommended == i + 1));
		}
	}

}
