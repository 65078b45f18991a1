package balcao.duty.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import balcao.duty.DutyPerson;
import balcao.duty.ShiftPlan;
import balcao.duty.StandIn;
import balcao.duty.Turn;

/**
 * A shift for the page of the plan.
 *
 * @param weekday of its hand-over, in words
 */
record ShiftCard(ShiftPlan plan, String weekday, String handOver, List<TurnLine> turns) {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(StandInForm.MINUTE, Locale.ROOT);

	static ShiftCard of(ShiftPlan plan, ZoneId zone, Locale locale) {
		return new ShiftCard(plan, plan.shift().startsOn().getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
				plan.shift().handOver().toString(),
				plan.turns()
					.stream()
					.map((turn) -> new TurnLine(turn, MINUTE.format(turn.from().atZone(zone)),
							MINUTE.format(turn.until().atZone(zone))))
					.toList());
	}

	public long id() {
		return this.plan.shift().id();
	}

	/** The key of when it is on, whose argument is its calendar. */
	public String hours() {
		return switch (this.plan.shift().hours()) {
			case ALWAYS -> "duty.dutyHours.ALWAYS";
			case OPEN -> "duty.shift.open";
			case CLOSED -> "duty.shift.closed";
		};
	}

	public List<StandIn> standIns() {
		return this.plan.shift().standIns();
	}

	public List<DutyPerson> missing() {
		return this.plan.missing();
	}

	/**
	 * A turn with its span as a form takes it, for whoever takes it over.
	 *
	 * @param from on the wall clock of the team
	 */
	record TurnLine(Turn turn, String from, String until) {

	}

}
