package balcao.sla.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import balcao.sla.Level;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.sla.TypedDuration;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/** Says in one language what a policy promises and what changed. */
final class PolicyWords {

	private static final String COLUMN = "sla.policy.column.";

	private final Map<Long, String> calendars;

	private final MessageSource messages;

	private final Locale locale;

	/**
	 * Prepares to speak.
	 * @param calendars the names of those that are spoken of
	 */
	PolicyWords(Map<Long, String> calendars, MessageSource messages, Locale locale) {
		this.calendars = calendars;
		this.messages = messages;
		this.locale = locale;
	}

	/** What has to be done to one version to get the other. */
	List<PolicyChange> changes(PolicyTerms before, PolicyTerms after) {
		List<PolicyChange> changes = new ArrayList<>();
		add(changes, text("sla.policy.stages"), stages(before.percents()), stages(after.percents()));
		Stream.concat(after.targets().stream(), before.targets().stream())
			.map(TargetTerms::name)
			.map(TargetName::code)
			.distinct()
			.forEach((code) -> changes(changes, find(before, code), find(after, code)));
		return changes;
	}

	private void changes(List<PolicyChange> changes, Optional<TargetTerms> before, Optional<TargetTerms> after) {
		TargetTerms either = after.or(() -> before).orElseThrow();
		String name = name(either.name());
		if (before.isEmpty() || after.isEmpty()) {
			add(changes, name, before.map(this::summary).orElse(null), after.map(this::summary).orElse(null));
			return;
		}
		TargetTerms old = before.get();
		TargetTerms fresh = after.get();
		add(changes, text("sla.policy.label"), old.name().label(), fresh.name().label());
		Stream.concat(old.levels().stream(), fresh.levels().stream())
			.map((level) -> level(level))
			.distinct()
			.forEach((level) -> add(changes, level.isEmpty() ? name : name + " · " + level, duration(old, level),
					duration(fresh, level)));
		add(changes, part(name, "sla.policy.calendar"), calendar(old), calendar(fresh));
		add(changes, part(name, "sla.policy.stages"), ownStages(old.percents()), ownStages(fresh.percents()));
		add(changes, part(name, "sla.policy.startsOn"), constant(old.startsOn()), constant(fresh.startsOn()));
		add(changes, part(name, "sla.policy.completesOn"), constant(old.completesOn()), constant(fresh.completesOn()));
		add(changes, part(name, "sla.policy.restartsOn"), constant(old.restartsOn()), constant(fresh.restartsOn()));
		add(changes, part(name, "sla.policy.pausesWaiting"), yesNo(old.pausesWaiting()), yesNo(fresh.pausesWaiting()));
		add(changes, part(name, "sla.policy.pausesProposal"), yesNo(old.pausesProposal()),
				yesNo(fresh.pausesProposal()));
	}

	private static void add(List<PolicyChange> changes, String what, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			changes.add(new PolicyChange(what, before, after));
		}
	}

	private static Optional<TargetTerms> find(PolicyTerms terms, String code) {
		return terms.targets().stream().filter((target) -> target.name().code().equals(code)).findFirst();
	}

	private @Nullable String duration(TargetTerms target, String level) {
		return target.levels()
			.stream()
			.filter((one) -> level(one).equals(level))
			.findFirst()
			.map((one) -> TypedDuration.text(one.duration(), target.calendarId() == null))
			.orElse(null);
	}

	/** All of a target in one line. */
	private String summary(TargetTerms target) {
		return target.levels()
			.stream()
			.map((level) -> (level(level).isEmpty() ? "" : level(level) + ": ")
					+ TypedDuration.text(level.duration(), target.calendarId() == null))
			.collect(Collectors.joining(", ")) + " (" + calendar(target) + ")";
	}

	String name(TargetName name) {
		return (name.label() != null) ? name.label() : text("sla.targetName." + name.code());
	}

	private String level(Level level) {
		if (level.severity() != null) {
			return text(COLUMN + "severity" + level.severity());
		}
		return (level.priority() != null) ? text(COLUMN + level.priority().name().toLowerCase(Locale.ROOT)) : "";
	}

	private String calendar(TargetTerms target) {
		return (target.calendarId() != null) ? this.calendars.getOrDefault(target.calendarId(), "?")
				: text("sla.everyHour");
	}

	private String stages(StagePercents percents) {
		return percents.green() + " / " + percents.yellow() + " / " + percents.red() + " %";
	}

	private String ownStages(@Nullable StagePercents percents) {
		return (percents != null) ? stages(percents) : text("sla.policy.stagesOfPolicy");
	}

	private String constant(Enum<?> value) {
		String type = value.getDeclaringClass().getSimpleName();
		return text("sla." + Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + value.name());
	}

	private String yesNo(boolean yes) {
		return text(yes ? "sla.policy.yes" : "sla.policy.no");
	}

	private String part(String name, String key) {
		return name + " · " + text(key);
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, this.locale);
	}

}
