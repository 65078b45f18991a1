package balcao.sla.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import balcao.platform.web.FieldMessages;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is typed: the usual targets in their order, then the company's own.
 *
 * @param edit of the draft that the editor saw; empty for a new policy
 */
record PolicyForm(
		@NotBlank(message = "{sla.policy.nameMissing}") @Size(max = 120, message = FieldMessages.TOO_LONG) String name,
		@Valid StagesForm stages, List<@Valid TargetForm> targets,
		@Size(max = 9, message = FieldMessages.TOO_LONG) String edit) {

	/** More targets of its own nobody could read. */
	static final int MOST_TARGETS = 30;

	PolicyForm {
		name = Objects.requireNonNullElse(name, "");
		stages = Objects.requireNonNullElse(stages, StagesForm.EMPTY);
		targets = inOrder((targets != null) ? targets : List.of());
		edit = Objects.requireNonNullElse(edit, "");
	}

	/** The usual targets, counted by a calendar but for the answer to an approval. */
	static PolicyForm blank(@Nullable Long calendar) {
		List<TargetForm> targets = new ArrayList<>();
		for (TargetName usual : TargetName.USUAL) {
			targets.add(usual.is(TargetName.FEEDBACK) ? TargetForm.blank(usual.code(), LevelKind.ALL, null)
					: TargetForm.blank(usual.code(), LevelKind.SEVERITY, calendar));
		}
		return new PolicyForm("", StagesForm.of(StagePercents.USUAL), targets, "");
	}

	static PolicyForm of(String name, PolicyTerms terms, @Nullable Long calendar, String edit) {
		Long usual = terms.targets()
			.stream()
			.map(TargetTerms::calendarId)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(calendar);
		List<TargetForm> targets = new ArrayList<>(blank(usual).targets());
		for (TargetTerms target : terms.targets()) {
			TargetForm form = TargetForm.of(target);
			find(targets, form.code()).ifPresentOrElse((blank) -> targets.set(targets.indexOf(blank), form),
					() -> targets.add(form));
		}
		return new PolicyForm(name, StagesForm.of(terms.percents()), targets, edit);
	}

	/** With room for one more target of its own. */
	PolicyForm withTarget(@Nullable Long calendar) {
		List<TargetForm> more = new ArrayList<>(this.targets);
		if (more.size() < MOST_TARGETS) {
			more.add(TargetForm.blank("", LevelKind.SEVERITY, calendar));
		}
		return new PolicyForm(this.name, this.stages, more, this.edit);
	}

	/** Without one of its own targets. */
	PolicyForm withoutTarget(int index) {
		List<TargetForm> fewer = new ArrayList<>(this.targets);
		if (index >= TargetName.USUAL.size() && index < fewer.size()) {
			fewer.remove(index);
		}
		return new PolicyForm(this.name, this.stages, fewer, this.edit);
	}

	PolicyForm editing(String edit) {
		return new PolicyForm(this.name, this.stages, this.targets, edit);
	}

	/** What did not arrive, or arrived twice, stands where it belongs or nowhere. */
	private static List<TargetForm> inOrder(List<TargetForm> arrived) {
		List<TargetForm> present = arrived.stream().filter(Objects::nonNull).toList();
		List<TargetForm> ordered = new ArrayList<>();
		for (TargetName usual : TargetName.USUAL) {
			ordered.add(find(present, usual.code())
				.orElseGet(() -> TargetForm.blank(usual.code(), LevelKind.SEVERITY, null)));
		}
		present.stream().filter((target) -> !target.isUsual()).forEach(ordered::add);
		return List.copyOf(ordered);
	}

	private static Optional<TargetForm> find(List<TargetForm> targets, String code) {
		return targets.stream().filter((target) -> target.code().equals(code)).findFirst();
	}

}
