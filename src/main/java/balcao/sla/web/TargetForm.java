package balcao.sla.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.platform.web.FieldMessages;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A target of a policy as it is typed; without a duration it is not promised.
 *
 * @param code empty for a new one of the company's own
 * @param label the company's own word; empty for the usual ones
 * @param by what the durations depend on: the name of a {@link LevelKind}
 * @param calendar an id; empty counts every hour of every day
 * @param stages empty for those of the policy
 */
record TargetForm(@Size(max = 40, message = FieldMessages.TOO_LONG) String code,
		@Size(max = 60, message = FieldMessages.TOO_LONG) String label,
		@Size(max = 10, message = FieldMessages.TOO_LONG) String by, @Valid LevelsForm levels,
		@Size(max = 19, message = FieldMessages.TOO_LONG) String calendar, @Valid StagesForm stages,
		@Valid BehaviourForm behaviour) {

	private static final Set<String> MAIN = Set.of(TargetName.FIRST_RESPONSE.code(), TargetName.DIAGNOSIS.code(),
			TargetName.SOLUTION.code());

	TargetForm {
		code = Objects.requireNonNullElse(code, "");
		label = Objects.requireNonNullElse(label, "");
		by = LevelKind.named(Objects.requireNonNullElse(by, "")).name();
		levels = Objects.requireNonNullElse(levels, LevelsForm.EMPTY);
		calendar = Objects.requireNonNullElse(calendar, "");
		stages = Objects.requireNonNullElse(stages, StagesForm.EMPTY);
		behaviour = (behaviour != null) ? behaviour : BehaviourForm.of(usual(code));
	}

	/** A target that is not promised yet, with the behaviour that is usual for it. */
	static TargetForm blank(String code, LevelKind by, @Nullable Long calendar) {
		return new TargetForm(code, "", by.name(), LevelsForm.EMPTY, text(calendar), StagesForm.EMPTY,
				BehaviourForm.of(usual(code)));
	}

	static TargetForm of(TargetTerms terms) {
		return new TargetForm(terms.name().code(), Objects.requireNonNullElse(terms.name().label(), ""),
				LevelKind.of(terms.levels()).name(), LevelsForm.of(terms.levels(), terms.calendarId() == null),
				text(terms.calendarId()), StagesForm.of(terms.percents()), BehaviourForm.of(terms));
	}

	public boolean isUsual() {
		return TargetName.USUAL.stream().anyMatch((usual) -> usual.code().equals(this.code));
	}

	/** Whether it is one of those that nearly every policy promises. */
	public boolean isMain() {
		return MAIN.contains(this.code);
	}

	/** Whether there is something to see. */
	public boolean isOpen() {
		return !isBlank();
	}

	LevelKind kind() {
		return LevelKind.named(this.by);
	}

	/** Whether nothing is typed that would make it a promise. */
	boolean isBlank() {
		return this.label.isEmpty() && kind().fields().stream().allMatch((field) -> this.levels.typed(field).isEmpty());
	}

	private static TargetTerms usual(String code) {
		return TargetTerms.usual(new TargetName(code, null), null, List.of());
	}

	private static String text(@Nullable Long id) {
		return (id != null) ? Long.toString(id) : "";
	}

}
