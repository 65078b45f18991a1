package balcao.sla.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import balcao.sla.CompletesOn;
import balcao.sla.Level;
import balcao.sla.PolicyTerms;
import balcao.sla.RestartsOn;
import balcao.sla.StagePercents;
import balcao.sla.StartsOn;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.sla.TypedDuration;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** Reads a typed policy and notes at each field what cannot be understood. */
final class PolicyReading {

	private final PolicyForm form;

	private final Set<Long> calendars;

	private final Errors errors;

	/**
	 * Prepares to read.
	 * @param calendars those that may be chosen
	 */
	PolicyReading(PolicyForm form, Set<Long> calendars, Errors errors) {
		this.form = form;
		this.calendars = calendars;
		this.errors = errors;
	}

	/** The terms; empty when something is wrong with the form. */
	Optional<PolicyTerms> terms() {
		StagePercents percents = percents(this.form.stages(), "stages");
		List<TargetTerms> targets = new ArrayList<>();
		Set<String> codes = this.form.targets().stream().map(TargetForm::code).collect(Collectors.toSet());
		Set<String> labels = new HashSet<>();
		if (this.form.targets().size() > PolicyForm.MOST_TARGETS) {
			this.errors.reject("sla.policy.tooManyTargets", new Object[] { PolicyForm.MOST_TARGETS }, null);
		}
		for (int index = 0; index < this.form.targets().size(); index++) {
			TargetForm target = this.form.targets().get(index);
			if (!target.isBlank()) {
				String path = "targets[" + index + "].";
				target(target, path, name(target, path, codes, labels)).ifPresent(targets::add);
			}
		}
		if (this.errors.hasErrors() || percents == null) {
			return Optional.empty();
		}
		return Optional.of(new PolicyTerms(percents, targets));
	}

	private TargetName name(TargetForm target, String path, Set<String> codes, Set<String> labels) {
		if (target.isUsual()) {
			return new TargetName(target.code(), null);
		}
		if (target.label().isEmpty()) {
			reject(path + "label", "sla.policy.labelMissing");
		}
		else if (!labels.add(target.label().toLowerCase(Locale.ROOT))) {
			reject(path + "label", "sla.policy.labelTwice", target.label());
		}
		if (target.code().matches("[A-Z][A-Z0-9_]{1,39}")) {
			return new TargetName(target.code(), target.label());
		}
		TargetName own = TargetName.own(target.label(), codes);
		codes.add(own.code());
		return own;
	}

	private Optional<TargetTerms> target(TargetForm target, String path, TargetName name) {
		Long calendar = calendar(target, path);
		List<Level> levels = levels(target, path);
		StagePercents percents = target.stages().isEmpty() ? null : percents(target.stages(), path + "stages");
		BehaviourForm behaviour = target.behaviour();
		StartsOn starts = constant(StartsOn.values(), behaviour.startsOn(), path + "behaviour.startsOn");
		CompletesOn completes = constant(CompletesOn.values(), behaviour.completesOn(), path + "behaviour.completesOn");
		RestartsOn restarts = constant(RestartsOn.values(), behaviour.restartsOn(), path + "behaviour.restartsOn");
		if (starts == null || completes == null || restarts == null) {
			return Optional.empty();
		}
		if (starts == StartsOn.DIAGNOSIS && completes == CompletesOn.DIAGNOSIS) {
			reject(path + "behaviour.completesOn", "sla.policy.completesAtStart");
		}
		if (restarts == RestartsOn.NEW_ON_CLIENT_MESSAGE && starts != StartsOn.CLIENT_MESSAGE) {
			reject(path + "behaviour.restartsOn", "sla.policy.restartsElsewhere");
		}
		if (restarts == RestartsOn.NEW_ON_UPDATE && completes != CompletesOn.UPDATE) {
			reject(path + "behaviour.restartsOn", "sla.policy.restartsWithoutUpdate");
		}
		return Optional.of(new TargetTerms(name, calendar, percents, starts, completes, restarts,
				"true".equals(behaviour.pausesWaiting()), "true".equals(behaviour.pausesProposal()), levels));
	}

	private @Nullable Long calendar(TargetForm target, String path) {
		if (target.calendar().isEmpty()) {
			return null;
		}
		Optional<Long> known = this.calendars.stream()
			.filter((id) -> Long.toString(id).equals(target.calendar()))
			.findFirst();
		if (known.isEmpty()) {
			reject(path + "calendar", "sla.policy.calendarUnknown");
		}
		return known.orElse(null);
	}

	private List<Level> levels(TargetForm target, String path) {
		List<Level> levels = new ArrayList<>();
		for (String field : target.kind().fields()) {
			String typed = target.levels().typed(field);
			if (!typed.isEmpty()) {
				level(target, path + "levels." + field, typed, field).ifPresent(levels::add);
			}
		}
		if (target.kind().fields().stream().allMatch((field) -> target.levels().typed(field).isEmpty())) {
			reject(path + "levels." + target.kind().fields().get(0), "sla.policy.durationMissing");
		}
		return levels;
	}

	private Optional<Level> level(TargetForm target, String path, String typed, String field) {
		Optional<TypedDuration> duration = TypedDuration.parse(typed);
		if (duration.isEmpty()) {
			reject(path,
					TypedDuration.lacksUnit(typed) ? "sla.policy.durationWithoutUnit" : "sla.policy.durationMistyped",
					typed);
			return Optional.empty();
		}
		if (duration.get().inDays() && !target.calendar().isEmpty()) {
			reject(path, "sla.policy.daysOfBusiness");
			return Optional.empty();
		}
		return duration.map((one) -> LevelsForm.level(field, one.duration()));
	}

	/** Null when something is wrong with them. */
	private @Nullable StagePercents percents(StagesForm stages, String path) {
		Optional<Integer> green = percent(stages.green(), path + ".green");
		Optional<Integer> yellow = percent(stages.yellow(), path + ".yellow");
		Optional<Integer> red = percent(stages.red(), path + ".red");
		if (green.isEmpty() || yellow.isEmpty() || red.isEmpty()) {
			return null;
		}
		if (green.get() >= yellow.get()) {
			reject(path + ".yellow", "sla.policy.percentNotRising", green.get());
			return null;
		}
		if (yellow.get() >= red.get()) {
			reject(path + ".red", "sla.policy.percentNotRising", yellow.get());
			return null;
		}
		return new StagePercents(green.get(), yellow.get(), red.get());
	}

	private Optional<Integer> percent(String typed, String path) {
		String digits = typed.replace("%", "").strip();
		if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 100) {
			reject(path, "sla.policy.percentMistyped");
			return Optional.empty();
		}
		return Optional.of(Integer.parseInt(digits));
	}

	private <E extends Enum<E>> @Nullable E constant(E[] values, String name, String path) {
		Optional<E> found = Stream.of(values).filter((value) -> value.name().equals(name)).findFirst();
		if (found.isEmpty()) {
			reject(path, "sla.policy.chooseOne");
		}
		return found.orElse(null);
	}

	private void reject(String path, String key, Object... arguments) {
		if (this.errors instanceof BindingResult binding && binding.getTarget() == null) {
			this.errors.reject(key, arguments, null);
		}
		else {
			this.errors.rejectValue(path, key, arguments, null);
		}
	}

}
