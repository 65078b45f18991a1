package balcao.sla.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import balcao.calendar.CalendarChoice;
import balcao.calendar.CalendarRefused;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.platform.web.Option;
import balcao.sla.CompletesOn;
import balcao.sla.Level;
import balcao.sla.PolicyPage;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.PolicyVersion;
import balcao.sla.RestartsOn;
import balcao.sla.StartsOn;
import balcao.sla.TargetTerms;
import balcao.sla.TypedDuration;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the pages of policies show. */
@Component
class PolicyPages {

	static final String ALL = "/backoffice/policies";

	private final PolicyService policies;

	private final CalendarService calendars;

	private final MessageSource messages;

	private final Clock clock;

	PolicyPages(PolicyService policies, CalendarService calendars, MessageSource messages, Clock clock) {
		this.policies = policies;
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	static String path(long policyId) {
		return ALL + "/" + policyId;
	}

	/** What the terms promise, and until when if everything began now. */
	PromiseTable promises(PolicyTerms terms) {
		Instant now = this.clock.instant();
		Map<Long, PublishedCalendar> calendars = calendars(terms);
		List<PromiseTable.Group> groups = new ArrayList<>();
		for (LevelKind kind : LevelKind.values()) {
			List<PromiseTable.Line> lines = terms.targets()
				.stream()
				.filter((target) -> !target.levels().isEmpty() && LevelKind.of(target.levels()) == kind)
				.map((target) -> line(target, kind, calendars, now))
				.toList();
			if (!lines.isEmpty()) {
				groups.add(new PromiseTable.Group(kind,
						kind.fields().stream().map((field) -> "sla.policy.column." + field).toList(), lines));
			}
		}
		return new PromiseTable(terms.percents(), groups);
	}

	private static PromiseTable.Line line(TargetTerms target, LevelKind kind, Map<Long, PublishedCalendar> calendars,
			Instant now) {
		PublishedCalendar calendar = (target.calendarId() != null) ? calendars.get(target.calendarId()) : null;
		return new PromiseTable.Line(target.name(), (calendar != null) ? calendar.name() : null, target.percents(),
				kind.fields()
					.stream()
					.map((field) -> target.levels()
						.stream()
						.filter((level) -> LevelsForm.level(field, level.duration()).equals(level))
						.findFirst()
						.map((level) -> cell(level, calendar, now))
						.orElseGet(() -> new PromiseTable.Cell(null, null)))
					.toList());
	}

	private static PromiseTable.Cell cell(Level level, @Nullable PublishedCalendar calendar, Instant now) {
		String duration = TypedDuration.text(level.duration(), calendar == null);
		try {
			return new PromiseTable.Cell(duration,
					(calendar != null) ? calendar.time().plus(now, level.duration()) : now.plus(level.duration()));
		}
		catch (CalendarRefused ex) {
			return new PromiseTable.Cell(duration, null);
		}
	}

	/** What one version changed in the one before it. */
	List<PolicyChange> changes(PolicyVersion before, PolicyVersion after, Locale locale) {
		Map<Long, String> names = new HashMap<>();
		calendars(before.terms()).forEach((id, calendar) -> names.put(id, calendar.name()));
		calendars(after.terms()).forEach((id, calendar) -> names.put(id, calendar.name()));
		return new PolicyWords(names, this.messages, locale).changes(before.terms(), after.terms());
	}

	/** What the draft changes in the latest version; nothing in the first one. */
	List<PolicyChange> changes(PolicyPage page, Locale locale) {
		PolicyVersion draft = page.draft();
		return (draft == null || page.versions().isEmpty()) ? List.of()
				: changes(page.versions().get(0), draft, locale);
	}

	private Map<Long, PublishedCalendar> calendars(PolicyTerms terms) {
		Map<Long, PublishedCalendar> calendars = new LinkedHashMap<>();
		terms.targets()
			.stream()
			.map(TargetTerms::calendarId)
			.filter(Objects::nonNull)
			.forEach((id) -> calendars.computeIfAbsent(id, this.calendars::current));
		return calendars;
	}

	/** The calendars in use, and those that the draft names already. */
	List<Option> calendarOptions(@Nullable Long policyId) {
		Map<Long, String> names = new LinkedHashMap<>();
		for (CalendarChoice choice : this.calendars.choices()) {
			names.put(choice.id(), choice.name());
		}
		Optional.ofNullable(policyId)
			.flatMap(this.policies::draft)
			.ifPresent((draft) -> calendars(draft.terms())
				.forEach((id, calendar) -> names.putIfAbsent(id, calendar.name())));
		return names.entrySet().stream().map((one) -> Option.of(one.getKey(), one.getValue())).toList();
	}

	/** The calendar that a new target begins with. */
	@Nullable Long usualCalendar(List<Option> calendars) {
		Set<Long> ids = ids(calendars);
		return this.policies.usualCalendar()
			.filter(ids::contains)
			.or(() -> calendars.stream().map((option) -> (Long) option.value()).findFirst())
			.orElse(null);
	}

	static Set<Long> ids(List<Option> calendars) {
		return Set.copyOf(calendars.stream().map((option) -> (Long) option.value()).toList());
	}

	List<Option> startsOn(Locale locale) {
		return options(StartsOn.values(), "sla.startsOn.", locale);
	}

	List<Option> completesOn(Locale locale) {
		return options(CompletesOn.values(), "sla.completesOn.", locale);
	}

	List<Option> restartsOn(Locale locale) {
		return options(RestartsOn.values(), "sla.restartsOn.", locale);
	}

	private List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
		return Arrays.stream(values)
			.map((value) -> Option.of(value.name(), this.messages.getMessage(prefix + value.name(), null, locale)))
			.toList();
	}

}
