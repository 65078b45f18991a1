package balcao.chat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

class AgentHoursTests {

	private static final ZoneId MANAUS = ZoneId.of("America/Manaus");

	private final BusinessTime office = BusinessTime.of(BusinessHours.brazilianOffice());

	@Test
	void anyHourIsOpenWhereNoCalendarIsChosen() {
		AgentHours.Opening opening = AgentHours.Opening.at(null, MANAUS, Instant.parse("2026-11-22T03:00:00Z"));
		assertThat(opening.open()).isTrue();
		assertThat(opening.opensAt()).isNull();
		assertThat(opening.zone()).isEqualTo(MANAUS);
	}

	@Test
	void weekendLeadsToMondayInTheZoneOfTheCalendar() {
		AgentHours.Opening opening = AgentHours.Opening.at(this.office, MANAUS, Instant.parse("2026-11-21T15:00:00Z"));
		assertThat(opening.open()).isFalse();
		assertThat(opening.opensAt()).isEqualTo("2026-11-23T11:00:00Z");
		assertThat(opening.zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
	}

	@Test
	void closingInstantIsClosedAndOpeningInstantIsOpen() {
		assertThat(AgentHours.Opening.at(this.office, MANAUS, Instant.parse("2026-11-20T21:00:00Z")).open()).isFalse();
		assertThat(AgentHours.Opening.at(this.office, MANAUS, Instant.parse("2026-11-20T15:30:00Z")).opensAt())
			.isEqualTo("2026-11-20T16:00:00Z");
		assertThat(AgentHours.Opening.at(this.office, MANAUS, Instant.parse("2026-11-20T16:00:00Z")).open()).isTrue();
	}

	@Test
	void whoeverHasEnoughOrLeftThePageIsNotAvailable() {
		assertThat(new DeskPresence(true, true, 1, 2, 0, false).isAvailable()).isTrue();
		assertThat(new DeskPresence(true, true, 2, 2, 0, false).isAvailable()).isFalse();
		assertThat(new DeskPresence(true, false, 0, 2, 0, false).isAvailable()).isFalse();
		assertThat(new DeskPresence(true, false, 0, 2, 0, false).isAway()).isTrue();
		assertThat(new DeskPresence(false, false, 0, 2, 0, false).isAway()).isFalse();
	}

}
