package balcao.explanation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import balcao.calendar.AccountLine;
import balcao.calendar.BusinessHours;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;
import balcao.calendar.PublishedCalendar;
import balcao.explanation.DeadlineStory.PauseRow;
import balcao.explanation.DeadlineStory.Row;
import balcao.explanation.DeadlineStory.Section;
import balcao.explanation.DeadlineStory.StageRow;
import balcao.platform.web.StageLook;
import balcao.sla.ClockLine;
import balcao.sla.ClockPause;
import balcao.sla.ClockState;
import balcao.sla.ContractTerms;
import balcao.sla.Deadline;
import balcao.sla.DeadlineExplanation;
import balcao.sla.PauseCause;
import balcao.sla.PolicyVersion;
import balcao.sla.TermCause;
import balcao.sla.TermChange;

/** Puts one explanation into words for one listener. */
final class DeadlineTale {

	private final DeadlineExplanation explanation;

	private final Deadline deadline;

	private final Listener listener;

	private final StripWords words;

	DeadlineTale(DeadlineExplanation explanation, Listener listener, StripWords words) {
		this.explanation = explanation;
		this.deadline = explanation.deadline();
		this.listener = listener;
		this.words = words;
	}

	DeadlineStory tell(ClockStrip strip) {
		List<Section> sections = new ArrayList<>();
		sections.add(new Section("explanation.section.contract", contract()));
		sections.add(new Section("explanation.section.calendar", calendar()));
		sections.add(new Section("explanation.section.course", course()));
		if (!this.explanation.changes().isEmpty()) {
			sections.add(new Section("explanation.section.changes",
					this.explanation.changes().stream().map(this::change).toList()));
		}
		Duration paused = this.deadline.paused();
		return new DeadlineStory(target(), answer(), look(), List.copyOf(sections), rows(), sum(),
				this.explanation.isWhole(), stages(), this.explanation.pauses().stream().map(this::pause).toList(),
				paused.isZero() ? null : this.words.duration(paused), strip);
	}

	private String target() {
		String label = this.deadline.target().label();
		return (label != null) ? label : say("sla.targetName." + this.deadline.target().code());
	}

	private String answer() {
		Instant due = this.deadline.dueAt();
		Instant end = this.deadline.endedAt();
		Duration paused = this.deadline.paused();
		boolean late = end != null && this.deadline.state() == ClockState.BREACHED;
		return say("explanation.answer." + this.listener.key() + "." + (late ? "LATE" : this.deadline.state()),
				target(), (due != null) ? moment(due) : "", hours(this.deadline.total()), calendarName(),
				moment(this.deadline.startedAt()),
				paused.isZero() ? "" : say("explanation.withoutPauses", hours(paused)), hours(this.deadline.consumed()),
				hours(this.deadline.remaining()), (end != null) ? moment(end) : "");
	}

	private StageLook look() {
		return switch (this.deadline.state()) {
			case RUNNING -> switch (Objects.requireNonNull(this.deadline.stage())) {
				case GREEN -> StageLook.GREEN;
				case YELLOW -> StageLook.YELLOW;
				case RED -> StageLook.RED;
				case BREACHED -> StageLook.BREACHED;
			};
			case PAUSED -> StageLook.PAUSED;
			case MET -> StageLook.MET;
			case BREACHED -> StageLook.BREACHED;
			case CANCELLED -> StageLook.NONE;
		};
	}

	private List<String> contract() {
		List<String> sentences = new ArrayList<>();
		ContractTerms contract = this.explanation.contract();
		sentences
			.add((contract != null) ? say("explanation.contract." + scope(contract), contract.name(), date(contract))
					: say("explanation.noContract"));
		PolicyVersion policy = this.explanation.policy();
		if (policy == null && !this.deadline.target().isUsual()) {
			return List.of(say("explanation.ownPromise", target(), hours(this.deadline.total())));
		}
		if (policy != null) {
			sentences.add(say("explanation.policy." + this.listener.key(), policy.name(),
					Integer.toString(policy.number()), target(), hours(this.deadline.total()), level()));
		}
		return sentences;
	}

	private static String scope(ContractTerms contract) {
		return (contract.organizationId() != null) ? (contract.productId() != null) ? "clientsProduct" : "client"
				: (contract.productId() != null) ? "product" : "everybody";
	}

	private String date(ContractTerms contract) {
		String from = this.words.date(contract.validFrom());
		return (contract.validUntil() != null)
				? say("explanation.valid.until", from, this.words.date(contract.validUntil()))
				: say("explanation.valid.from", from);
	}

	/** By what the policy chose the duration. */
	private String level() {
		PolicyVersion policy = Objects.requireNonNull(this.explanation.policy());
		boolean bySeverity = policy.terms()
			.targets()
			.stream()
			.filter((target) -> target.name().is(this.deadline.target()))
			.flatMap((target) -> target.levels().stream())
			.anyMatch((level) -> level.severity() != null);
		if (bySeverity && this.deadline.severity() != null) {
			return say("explanation.level.severity", this.deadline.severity());
		}
		return (this.explanation.priority() != null && !bySeverity)
				? say("explanation.level.priority." + this.explanation.priority()) : "";
	}

	private List<String> calendar() {
		PublishedCalendar calendar = this.explanation.calendar();
		List<String> sentences = new ArrayList<>();
		if (calendar == null) {
			sentences.add(say("explanation.everyHour"));
			return sentences;
		}
		BusinessHours hours = calendar.time().hours();
		sentences.add(say("explanation.calendar", calendar.name(), Integer.toString(calendar.number()), week(hours),
				hours.zone().getId()));
		if (this.explanation.holidays().isEmpty()) {
			sentences.add(say("explanation.noHolidays"));
		}
		this.explanation.holidays().forEach((holiday) -> sentences.add(holiday(holiday)));
		return sentences;
	}

	/** "seg a sex 08:00 às 12:00, 13:00 às 18:00". */
	private String week(BusinessHours hours) {
		List<String> parts = new ArrayList<>();
		DayOfWeek first = null;
		for (DayOfWeek day : DayOfWeek.values()) {
			List<OpenInterval> open = hours.on(day);
			first = (first != null && hours.on(first).equals(open)) ? first : day;
			boolean last = day == DayOfWeek.SUNDAY || !hours.on(day.plus(1)).equals(open);
			if (last && !open.isEmpty()) {
				String days = (first == day) ? this.words.weekday(day)
						: say("explanation.week.days", this.words.weekday(first), this.words.weekday(day));
				parts.add(say("explanation.week.hours", days,
						open.stream().map(this::interval).collect(Collectors.joining(", "))));
			}
		}
		return parts.isEmpty() ? say("explanation.week.none") : String.join("; ", parts);
	}

	private String interval(OpenInterval open) {
		return say("explanation.week.interval", open.opens(), open.closes());
	}

	private String holiday(Holiday holiday) {
		String layer = say("explanation.layer." + holiday.layer(), holiday.place());
		String said = say("explanation.holiday." + holiday.kind(), this.words.dayAndDate(holiday.date()),
				holiday.name(), layer);
		return holiday.source().isEmpty() ? said : say("explanation.sourced", said, holiday.source());
	}

	private List<String> course() {
		List<String> sentences = new ArrayList<>();
		if (this.explanation.startsOn() != null) {
			sentences.add(say("explanation.starts." + this.explanation.startsOn()));
		}
		sentences.add(say("explanation.pauses."
				+ (this.explanation.pausesWaiting() ? this.explanation.pausesProposal() ? "both" : "waiting"
						: this.explanation.pausesProposal() ? "proposal" : "never")));
		sentences.add(say("explanation.completes." + this.deadline.completesOn()));
		if (this.explanation.cycles() > 1) {
			sentences.add(say("explanation.cycle", Integer.toString(this.deadline.cycle()),
					Integer.toString(this.explanation.cycles())));
		}
		sentences.add(say("explanation.restarts." + this.explanation.restartsOn()));
		return sentences;
	}

	/**
	 * A publisher's reasons stay with the team; who changes a severity knows who reads
	 * it.
	 */
	private String change(TermChange change) {
		boolean told = change.reason() != null && (this.listener.team() || change.cause() == TermCause.SEVERITY);
		String said = say("explanation.change." + change.cause(), moment(change.at()), number(change.before()),
				number(change.after()), hours(change.before().duration()), hours(change.after().duration()),
				calendar(change.before()), calendar(change.after()), version(change.before()), version(change.after()));
		return told ? say("explanation.because", said, Objects.requireNonNull(change.reason())) : said;
	}

	private static String number(TermChange.Held held) {
		return (held.severity() != null) ? held.severity().toString() : "–";
	}

	private String calendar(TermChange.Held held) {
		PublishedCalendar calendar = held.calendar();
		return (calendar != null)
				? say("explanation.calendarVersion", calendar.name(), Integer.toString(calendar.number()))
				: say("sla.everyHour");
	}

	private static String version(TermChange.Held held) {
		return (held.policy() != null) ? Integer.toString(held.policy().number()) : "–";
	}

	private List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		List<TermChange> changes = new ArrayList<>(this.explanation.changes());
		for (ClockLine line : this.explanation.lines()) {
			while (!changes.isEmpty() && !changes.get(0).at().isAfter(line.what().from())) {
				rows.add(changed(changes.remove(0)));
			}
			rows.add(row(line));
		}
		return rows;
	}

	private Row changed(TermChange change) {
		return new Row("change", moment(change.at()), say("explanation.row.change." + change.cause(),
				number(change.before()), number(change.after()), hours(change.after().duration())), "", null);
	}

	private Row row(ClockLine line) {
		AccountLine what = line.what();
		String when = this.words.stretch(what.from(), what.to());
		if (line.isCounted()) {
			return new Row("open", when,
					say("explanation.row.open", (line.calendar() != null) ? line.calendar() : say("sla.everyHour")),
					this.words.exact(line.counted()), null);
		}
		ClockPause pause = line.pause();
		if (pause != null) {
			return new Row("pause", when, why(pause), "", pause.messageId());
		}
		String said = say("explanation.row." + what.kind(), (what.name() != null) ? what.name() : "");
		return new Row("skipped", when,
				(what.source() != null) ? say("explanation.sourced", said, what.source()) : said, "", null);
	}

	private String why(ClockPause pause) {
		String asker = (pause.messageId() != null) ? this.listener.askers().get(pause.messageId()) : null;
		return (asker != null && pause.cause() != PauseCause.RESOLVED)
				? say("explanation.pause.by." + this.listener.key() + "." + pause.cause(), asker)
				: say("explanation.pause." + this.listener.key() + "." + pause.cause());
	}

	private String sum() {
		Duration counted = this.explanation.counted();
		Duration total = this.deadline.total();
		String exact = this.words.exact(counted);
		if (this.explanation.isWhole()) {
			return say("explanation.sum.whole", exact);
		}
		Duration left = total.minus(counted);
		String key = left.isNegative() ? "over" : this.deadline.isOpen() ? "left" : "spare";
		return say("explanation.sum." + key, exact, this.words.exact(total), this.words.exact(left.abs()));
	}

	private List<StageRow> stages() {
		DeadlineExplanation.StageInstants stages = this.explanation.stages();
		if (stages == null) {
			return List.of();
		}
		List<StageRow> rows = new ArrayList<>();
		rows.add(new StageRow(StageLook.YELLOW, this.explanation.percents().green(), moment(stages.yellow())));
		rows.add(new StageRow(StageLook.RED, this.explanation.percents().yellow(), moment(stages.red())));
		rows.add(new StageRow(null, 100, moment(stages.due())));
		return rows;
	}

	private PauseRow pause(ClockPause pause) {
		Instant until = pause.until();
		String stretch = (until != null) ? say("explanation.pause.until", moment(pause.from()), moment(until))
				: say("explanation.pause.since", moment(pause.from()));
		return new PauseRow(pause.id(), pause.from(), stretch, hours(pause.length()), why(pause), pause.messageId(),
				pause.isAsked(), pause.isOpen(), pause.isAnnulled());
	}

	private String calendarName() {
		return (this.deadline.calendar() != null) ? this.deadline.calendar() : say("sla.everyHour");
	}

	private String hours(Duration duration) {
		return this.words.duration(duration);
	}

	private String moment(Instant instant) {
		return this.words.moment(instant);
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
