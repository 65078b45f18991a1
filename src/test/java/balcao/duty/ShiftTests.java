package balcao.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftTests {

	private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	private static final DutyPerson ANA = new DutyPerson(1, "Ana", true);

	private static final DutyPerson BIA = new DutyPerson(2, "Bia", true);

	private static final DutyPerson CAIO = new DutyPerson(3, "Caio", true);

	private static final DutyPerson GONE = new DutyPerson(4, "Davi", false);

	@Test
	void handsOverByTheWeek() {
		Shift shift = shift(SAO_PAULO, LocalTime.of(9, 0), ANA, BIA, CAIO);

		assertThat(who(shift, "2026-11-16T11:59:59Z")).isEqualTo("Caio");
		assertThat(who(shift, "2026-11-16T12:00:00Z")).isEqualTo("Ana");
		assertThat(who(shift, "2026-11-23T11:59:59.999999Z")).isEqualTo("Ana");
		assertThat(who(shift, "2026-11-23T12:00:00Z")).isEqualTo("Bia");
		assertThat(who(shift, "2026-12-07T12:00:00Z")).isEqualTo("Ana");
	}

	@Test
	void handsOverAtMidnightOfTheTeamsZone() {
		Shift shift = shift(SAO_PAULO, LocalTime.MIDNIGHT, ANA, BIA);

		assertThat(who(shift, "2026-11-23T02:59:59Z")).isEqualTo("Ana");
		assertThat(who(shift, "2026-11-23T03:00:00Z")).isEqualTo("Bia");
		assertThat(who(shift, "2026-11-23T00:30:00Z")).isEqualTo("Ana");
	}

	@Test
	void theLastMinutesOfTheDayBelongToThatDay() {
		Shift shift = shift(SAO_PAULO, LocalTime.of(23, 30), ANA, BIA);

		assertThat(who(shift, "2026-11-24T02:29:59Z")).isEqualTo("Ana");
		assertThat(who(shift, "2026-11-24T02:30:00Z")).isEqualTo("Bia");
	}

	@Test
	void anHourThatTheClockLeavesOutHandsOverRightAfterIt() {
		Rotation rotation = new Rotation(NEW_YORK, LocalDate.of(2026, 3, 1), LocalTime.of(2, 30));

		assertThat(rotation.start(0)).isEqualTo("2026-03-01T07:30:00Z");
		assertThat(rotation.start(1)).isEqualTo("2026-03-08T07:30:00Z");
		assertThat(rotation.start(2)).isEqualTo("2026-03-15T06:30:00Z");
		assertThat(rotation.turnAt(Instant.parse("2026-03-08T07:29:59Z"))).isZero();
		assertThat(rotation.turnAt(Instant.parse("2026-03-08T07:30:00Z"))).isOne();
	}

	@Test
	void ofAnHourThatComesTwiceTheFirstHandsOver() {
		Rotation rotation = new Rotation(NEW_YORK, LocalDate.of(2026, 10, 25), LocalTime.of(1, 30));

		assertThat(rotation.start(1)).isEqualTo("2026-11-01T05:30:00Z");
		assertThat(rotation.turnAt(Instant.parse("2026-11-01T05:29:59Z"))).isZero();
		assertThat(rotation.turnAt(Instant.parse("2026-11-01T05:30:00Z"))).isOne();
		assertThat(rotation.turnAt(Instant.parse("2026-11-01T06:30:00Z"))).isOne();
	}

	@Test
	void weeksInWhichTheClockChangesAreAnHourLongerOrShorter() {
		Rotation rotation = new Rotation(NEW_YORK, LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));

		assertThat(Duration.between(rotation.start(0), rotation.start(1))).isEqualTo(Duration.ofHours(7 * 24 - 1));
		assertThat(Duration.between(rotation.start(34), rotation.start(35))).isEqualTo(Duration.ofHours(7 * 24 + 1));
	}

	@Test
	void everyInstantOfThreeYearsBelongsToTheTurnThatHoldsIt() {
		Rotation rotation = new Rotation(NEW_YORK, LocalDate.of(2026, 6, 5), LocalTime.of(2, 0));
		Instant end = Instant.parse("2028-06-01T00:00:00Z");

		for (Instant at = Instant.parse("2025-06-01T00:00:00Z"); at.isBefore(end); at = at.plusSeconds(47 * 60 + 13)) {
			long turn = rotation.turnAt(at);
			assertThat(rotation.start(turn)).isBeforeOrEqualTo(at);
			assertThat(rotation.start(turn + 1)).isAfter(at);
		}
	}

	@Test
	void whoStandsInHasTheTurnForThatLongOnly() {
		Shift shift = shift(SAO_PAULO, LocalTime.of(9, 0),
				standIn(CAIO, "2026-11-18T03:00:00Z", "2026-11-19T03:00:00Z"), ANA, BIA);

		assertThat(shift.turns(Instant.parse("2026-11-17T12:00:00Z"), 4))
			.extracting((turn) -> turn.person().name(), Turn::isStandIn, Turn::until)
			.containsExactly(tuple("Ana", false, "2026-11-18T03:00:00Z"), tuple("Caio", true, "2026-11-19T03:00:00Z"),
					tuple("Ana", false, "2026-11-23T12:00:00Z"), tuple("Bia", false, "2026-11-30T12:00:00Z"));
	}

	@Test
	void aStandInThatReachesAcrossHandOverHasBothTurns() {
		Shift shift = shift(SAO_PAULO, LocalTime.of(9, 0), standIn(BIA, "2026-11-22T12:00:00Z", "2026-11-24T12:00:00Z"),
				ANA, BIA);

		assertThat(shift.turns(Instant.parse("2026-11-22T12:00:00Z"), 3))
			.extracting((turn) -> turn.person().name(), Turn::isStandIn, Turn::until)
			.containsExactly(tuple("Bia", true, "2026-11-23T12:00:00Z"), tuple("Bia", false, "2026-11-24T12:00:00Z"),
					tuple("Bia", false, "2026-11-30T12:00:00Z"));
	}

	@Test
	void whomSomebodyStandsInForIsNotCalled() {
		Shift shift = shift(SAO_PAULO, LocalTime.of(9, 0),
				standIn(CAIO, "2026-11-18T03:00:00Z", "2026-11-19T03:00:00Z"), ANA, BIA, CAIO);

		assertThat(shift.called(Instant.parse("2026-11-18T12:00:00Z"))).containsExactly(CAIO, BIA);
		assertThat(shift.called(Instant.parse("2026-11-20T12:00:00Z"))).containsExactly(ANA, BIA, CAIO);
	}

	@Test
	void whoIsNotAbleIsPassedOver() {
		Shift shift = shift(SAO_PAULO, LocalTime.of(9, 0), GONE, ANA, BIA);

		assertThat(shift.called(Instant.parse("2026-11-18T12:00:00Z"))).containsExactly(ANA, BIA);
	}

	@Test
	void hoursAreThoseOfTheCalendarOrAllOthers() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		Instant morning = Instant.parse("2026-11-18T13:00:00Z");
		Instant night = Instant.parse("2026-11-18T23:00:00Z");

		assertThat(with(DutyHours.OPEN, time).isOn(morning)).isTrue();
		assertThat(with(DutyHours.OPEN, time).isOn(night)).isFalse();
		assertThat(with(DutyHours.CLOSED, time).isOn(morning)).isFalse();
		assertThat(with(DutyHours.CLOSED, time).isOn(night)).isTrue();
		assertThat(with(DutyHours.ALWAYS, null).isOn(night)).isTrue();
	}

	@Test
	void oneAfterTheOtherIsCalledAndNobodyTwice() {
		Callees team = new Callees(List.of(1L, 2L), 9L, List.of(1L, 2L, 3L, 9L), List.of(7L));

		assertThat(team.first()).isEqualTo(new Callees.Call(PageLevel.FIRST, PageReason.ON_DUTY, List.of(1L)));
		assertThat(team.after(PageLevel.FIRST, Set.of(1L)))
			.contains(new Callees.Call(PageLevel.NEXT, PageReason.NEXT_ON_DUTY, List.of(2L)));
		assertThat(team.after(PageLevel.NEXT, Set.of(1L, 2L)))
			.contains(new Callees.Call(PageLevel.LEADER, PageReason.LEADER, List.of(9L)));
		assertThat(team.after(PageLevel.LEADER, Set.of(1L, 2L, 9L)))
			.contains(new Callees.Call(PageLevel.ALL, PageReason.EVERYBODY, List.of(3L)));
		assertThat(team.after(PageLevel.ALL, Set.of(1L, 2L, 3L, 9L))).isEmpty();
	}

	@Test
	void levelsWithoutAnybodyNewArePassedOver() {
		Callees team = new Callees(List.of(1L), 1L, List.of(1L, 3L), List.of(7L));

		assertThat(team.after(PageLevel.FIRST, Set.of(1L)))
			.contains(new Callees.Call(PageLevel.ALL, PageReason.EVERYBODY, List.of(3L)));
	}

	@Test
	void nobodyOnDutyCallsTheLeaderAndNoLeaderTheAdmins() {
		assertThat(new Callees(List.of(), 9L, List.of(3L), List.of(7L)).first())
			.isEqualTo(new Callees.Call(PageLevel.LEADER, PageReason.LEADER_FOR_NOBODY, List.of(9L)));
		assertThat(new Callees(List.of(), null, List.of(3L), List.of(7L, 8L)).first())
			.isEqualTo(new Callees.Call(PageLevel.LEADER, PageReason.ADMINS_FOR_NOBODY, List.of(7L, 8L)));
	}

	private static String who(Shift shift, String at) {
		return shift.at(Instant.parse(at)).orElseThrow().person().name();
	}

	private static Tuple tuple(String who, boolean standsIn, String until) {
		return Tuple.tuple(who, standsIn, Instant.parse(until));
	}

	private static List<StandIn> standIn(DutyPerson person, String from, String until) {
		return List.of(new StandIn(1, person, Instant.parse(from), Instant.parse(until), null));
	}

	private static Shift shift(ZoneId zone, LocalTime handOver, DutyPerson... people) {
		return shift(zone, handOver, List.of(), people);
	}

	/** From Monday, 16 November 2026 on. */
	private static Shift shift(ZoneId zone, LocalTime handOver, List<StandIn> standIns, DutyPerson... people) {
		LocalDate monday = LocalDate.of(2026, 11, 16);
		assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
		return new Shift(1, 1, "Plantão", DutyHours.ALWAYS, null, null, null, new Rotation(zone, monday, handOver),
				List.of(people), standIns, 0);
	}

	private static Shift with(DutyHours hours, @Nullable BusinessTime time) {
		return new Shift(1, 1, "Plantão", hours, (time != null) ? (Long) 1L : null, null, time,
				new Rotation(SAO_PAULO, LocalDate.of(2026, 11, 16), LocalTime.of(9, 0)), List.of(ANA), List.of(), 0);
	}

}
