package balcao.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class CalendarServiceIT {

	private static final CurrentPerson ADMIN = new CurrentPerson(1, "Ana Admin", "admin@balcao.example", Role.ADMIN,
			null);

	@Autowired
	private CalendarService service;

	@Autowired
	private JdbcClient database;

	@Autowired
	private JdbcTemplate batches;

	@Test
	void everythingACalendarSaysComesBackFromTheDatabase() {
		LocalDate eve = LocalDate.of(2026, 12, 24);
		BusinessHours hours = BusinessHours.brazilianOffice()
			.withHolidays(List.of(Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "Lei 662/1949"),
					Holiday.closedFrom(eve, "12:00", "Véspera", ""), Holiday.closedUntil(eve, "09:00", "Missa", ""),
					new Holiday(eve, "Café", "", 36_000, 36_900)))
			.withExceptions(List.of(
					new DatedException(LocalDate.of(2026, 11, 28),
							List.of(OpenInterval.of("09:00", "12:00"), OpenInterval.of("22:00", "24:00")), "Mutirão"),
					new DatedException(LocalDate.of(2026, 12, 31), List.of(), "Recesso")));
		PublishedCalendar published = this.service.create("Completo", hours, ADMIN);
		PublishedCalendar loaded = new CalendarVersions(this.database, this.batches).version(published.versionId());
		assertThat(loaded.time().hours()).isEqualTo(hours);
		assertThat(loaded.name()).isEqualTo("Completo");
		assertThat(loaded.number()).isEqualTo(1);
		assertThat(loaded.publishedBy()).isEqualTo("Ana Admin");
		assertThat(loaded.publishedAt()).isEqualTo(TestClock.START);
	}

	@Test
	void newVersionLeavesTheOlderAsItWas() {
		long calendar = this.service.create("Com versões", BusinessHours.brazilianOffice());
		PublishedCalendar first = this.service.current(calendar);
		PublishedCalendar second = this.service.publish(calendar, BusinessHours.always(ZoneId.of("UTC")));
		assertThat(second.number()).isEqualTo(2);
		assertThat(this.service.current(calendar)).isEqualTo(second);
		assertThat(this.service.version(first.versionId()).time().hours()).isEqualTo(BusinessHours.brazilianOffice());
	}

	@Test
	void editOfAnOlderVersionIsRefused() {
		long calendar = this.service.create("Disputado", BusinessHours.brazilianOffice());
		this.service.publish(calendar, 1, "Disputado!", BusinessHours.brazilianOffice(), ADMIN);
		assertThat(this.service.findByName("disputado!")).map(PublishedCalendar::number).contains(2);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.service.publish(calendar, 1, "Outro", BusinessHours.brazilianOffice(), ADMIN));
		assertThat(this.service.current(calendar).name()).isEqualTo("Disputado!");
	}

	@Test
	void nameInUseIsRefusedUntilItsCalendarIsArchived() {
		long calendar = this.service.create("Único", BusinessHours.brazilianOffice());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.service.create("ÚNICO", BusinessHours.brazilianOffice()));
		this.service.archive(calendar);
		assertThat(this.service.choices()).extracting(CalendarChoice::name).doesNotContain("Único");
		long other = this.service.create("Único", BusinessHours.brazilianOffice());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.service.restore(calendar));
		this.service.archive(other);
		this.service.restore(calendar);
		assertThat(this.service.choices()).contains(new CalendarChoice(calendar, "Único"));
	}

	@Test
	void listGoesOnAfterItsLastCalendar() {
		for (int i = 10; i < 40; i++) {
			this.service.archive(this.service.create("Página " + i, BusinessHours.brazilianOffice()));
		}
		CalendarList first = this.service.list(true, 0);
		assertThat(first.rows()).hasSize(25).extracting(CalendarRow::name).isSorted();
		CalendarList second = this.service.list(true, Objects.requireNonNull(first.next()));
		assertThat(second.rows()).extracting(CalendarRow::name).contains("Página 39").doesNotContain("Página 10");
		assertThat(second.next()).isNull();
		assertThat(this.service.list(true, 999_999).rows()).isEmpty();
	}

	@Test
	void pageTellsTheLatestVersionsFirst() {
		long calendar = this.service.create("Com história", BusinessHours.brazilianOffice());
		this.service.publish(calendar, 1, "Com história", BusinessHours.always(ZoneId.of("UTC")), ADMIN);
		CalendarPage page = this.service.page(calendar);
		assertThat(page.archived()).isFalse();
		assertThat(page.calendar().number()).isEqualTo(2);
		assertThat(page.history()).extracting(CalendarVersionRow::number).containsExactly(2, 1);
		assertThat(page.history()).extracting(CalendarVersionRow::publishedBy).containsExactly("Ana Admin", null);
	}

	@Test
	void moreDatesThanAFormHoldsAreRefused() {
		List<Holiday> holidays = LocalDate.of(2026, 1, 1)
			.datesUntil(LocalDate.of(2026, 1, 1).plusDays(CalendarService.MOST_DATES + 1))
			.map((date) -> Holiday.wholeDay(date, "Feriado", ""))
			.toList();
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> this.service.create("Demais", BusinessHours.brazilianOffice().withHolidays(holidays)));
		assertThat(this.service.findByName("Demais")).isEmpty();
	}

	@Test
	void publishedVersionCannotBeChangedEvenBySql() {
		long version = this.service.create("Imutável", BusinessHours.brazilianOffice(), ADMIN).versionId();
		for (String sql : List.of("update calendar_version set zone = 'UTC' where id = ?",
				"delete from calendar_opening where version_id = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.database.sql(sql).param(version).update());
		}
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.current(999_999));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.version(999_999));
		assertThat(this.service.findByName("Nenhum")).isEmpty();
	}

}
