package balcao.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@RecordApplicationEvents
class CalendarServiceIT {

	private static final CurrentPerson ADMIN = new CurrentPerson(1, "Ana Admin", "admin@balcao.example", Role.ADMIN,
			null);

	@Autowired
	private CalendarService service;

	@Autowired
	private CalendarDraftService drafts;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private TransactionOperations transactions;

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
	void pageAndHistoryTellTheLatestVersionsFirst() {
		long calendar = this.service.create("Com história", BusinessHours.brazilianOffice());
		this.drafts.begin(calendar, ADMIN);
		this.service.publishDraft(calendar, 0, TestClock.START, ADMIN);
		CalendarPage page = this.service.page(calendar);
		assertThat(page.archived()).isFalse();
		assertThat(page.calendar().number()).isEqualTo(2);
		assertThat(page.history()).extracting(CalendarVersionRow::number).containsExactly(2, 1);
		assertThat(page.history()).extracting(CalendarVersionRow::publishedBy).containsExactly("Ana Admin", null);
		for (int i = 0; i < 30; i++) {
			this.service.publish(calendar, BusinessHours.brazilianOffice());
		}
		CalendarHistory first = this.service.history(calendar, Integer.MAX_VALUE);
		assertThat(first.rows()).hasSize(25).extracting(CalendarVersionRow::number).startsWith(32);
		CalendarHistory second = this.service.history(calendar, Objects.requireNonNull(first.next()));
		assertThat(second.rows()).extracting(CalendarVersionRow::number).containsExactly(7, 6, 5, 4, 3, 2, 1);
		assertThat(second.next()).isNull();
		assertThat(this.service.numbered(calendar, 3).number()).isEqualTo(3);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.numbered(calendar, 33));
		assertThat(this.drafts.begin(calendar, ADMIN).number()).isEqualTo(33);
		assertThat(this.service.numbered(calendar, 33).isDraft()).isTrue();
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
	void partsOfAPublishedVersionCannotBeAddedEvenBySql() {
		long version = this.service.create("Imutável também", BusinessHours.brazilianOffice(), ADMIN).versionId();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.database
			.sql("insert into calendar_opening (version_id, weekday, opens_second, closes_second) values (?, 7, 0, 60)")
			.param(version)
			.update());
	}

	@Test
	void draftIsWrittenWhileItsCalendarStaysAsItIs() {
		PublishedCalendar first = this.service.create("Em revisão", BusinessHours.brazilianOffice(), ADMIN);
		long calendar = first.calendarId();
		assertThat(this.service.draft(calendar)).isEmpty();
		PublishedCalendar draft = this.drafts.begin(calendar, ADMIN);
		assertThat(draft.isDraft()).isTrue();
		assertThat(draft.number()).isEqualTo(2);
		assertThat(this.drafts.begin(calendar, ADMIN).versionId()).isEqualTo(draft.versionId());
		Holiday carnival = Holiday.wholeDay(LocalDate.of(2027, 2, 9), "Carnaval", "").optional();
		this.drafts.add(calendar, 0, carnival, ADMIN);
		this.drafts.put(calendar, 1, null, new DatedException(LocalDate.of(2026, 12, 31), List.of(), "Recesso"), ADMIN);
		this.drafts.describe(calendar, 2, "Revisado", ZoneId.of("America/Manaus"),
				Map.of(DayOfWeek.MONDAY, List.of(OpenInterval.of("00:00", "24:00"))), ADMIN);
		assertThat(this.service.current(calendar)).isEqualTo(first);
		PublishedCalendar written = this.service.version(draft.versionId());
		assertThat(written.name()).isEqualTo("Revisado");
		assertThat(written.edited()).isEqualTo(3);
		assertThat(written.time().hours()).isEqualTo(new BusinessHours(ZoneId.of("America/Manaus"),
				Map.of(DayOfWeek.MONDAY, List.of(OpenInterval.of("00:00", "24:00"))), List.of(carnival),
				List.of(new DatedException(LocalDate.of(2026, 12, 31), List.of(), "Recesso"))));
		PublishedCalendar second = this.service.publishDraft(calendar, 3, TestClock.START, ADMIN);
		assertThat(second.versionId()).isEqualTo(draft.versionId());
		assertThat(second.validFrom()).isEqualTo(TestClock.START);
		assertThat(this.service.current(calendar)).isEqualTo(second);
		assertThat(this.service.findByName("revisado")).contains(second);
		assertThat(this.service.draft(calendar)).isEmpty();
		assertThat(this.events.stream(CalendarPublished.class)).endsWith(
				new CalendarPublished(calendar, second.versionId(), first.versionId(), TestClock.START, ADMIN.id()));
	}

	@Test
	void draftThatSomebodyChangedIsNotOverwritten() {
		long calendar = this.service.create("Disputada", BusinessHours.brazilianOffice());
		this.drafts.begin(calendar, ADMIN);
		Holiday holiday = Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "");
		this.drafts.add(calendar, 0, holiday, ADMIN);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.drafts.add(calendar, 0, holiday.by(HolidayLayer.CITY, "Santos"), ADMIN));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.service.publishDraft(calendar, 0, TestClock.START, ADMIN));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.drafts.discard(calendar, 0, ADMIN));
		assertThat(this.drafts.holidays(calendar, 2026)).hasSize(1);
	}

	@Test
	void holidayIsChangedSwitchedOffAndRemovedByItself() {
		long calendar = this.service
			.publish(this.service.create("De um em um", BusinessHours.brazilianOffice()),
					BusinessHours.brazilianOffice().withHolidays(BrazilianHolidays.of(2026)))
			.calendarId();
		this.drafts.begin(calendar, ADMIN);
		DraftHoliday newYear = this.drafts.holidays(calendar, 2026).get(0);
		this.drafts.switchHoliday(calendar, 0, newYear.id(), true, ADMIN);
		assertThat(this.drafts.holiday(calendar, newYear.id()).disabled()).isTrue();
		assertThat(hours(calendar).holidays()).hasSize(9);
		this.drafts.switchHoliday(calendar, 1, newYear.id(), false, ADMIN);
		Holiday half = Holiday.closedUntil(newYear.holiday().date(), "14:00", "Ressaca", "");
		this.drafts.change(calendar, 2, newYear.id(), half, ADMIN);
		assertThat(hours(calendar).holidays()).hasSize(10).contains(half);
		this.drafts.removeHoliday(calendar, 3, newYear.id(), ADMIN);
		assertThat(hours(calendar).holidays()).hasSize(9);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.drafts.removeHoliday(calendar, 4, newYear.id(), ADMIN));
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.drafts.add(calendar, 4, Holiday.wholeDay(LocalDate.of(2026, 12, 25), "NATAL", ""), ADMIN));
		assertThat(this.drafts.addAll(calendar, 4, BrazilianHolidays.of(2026), ADMIN)).isEqualTo(1);
	}

	@Test
	void entrySwitchedOffStaysSoInTheNextDraft() {
		long calendar = this.service.create("Com sobras", BusinessHours.brazilianOffice());
		this.drafts.begin(calendar, ADMIN);
		this.drafts.add(calendar, 0, Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", ""), ADMIN);
		this.drafts.switchHoliday(calendar, 1, this.drafts.holidays(calendar, 2026).get(0).id(), true, ADMIN);
		PublishedCalendar published = this.service.publishDraft(calendar, 2, TestClock.START, ADMIN);
		assertThat(published.time().hours().holidays()).isEmpty();
		this.drafts.begin(calendar, ADMIN);
		assertThat(this.drafts.holidays(calendar, 2026)).hasSize(1).allMatch(DraftHoliday::disabled);
	}

	@Test
	void versionComesIntoForceOnItsDate() {
		PublishedCalendar first = this.service.create("Com validade", BusinessHours.brazilianOffice(), ADMIN);
		long calendar = first.calendarId();
		Instant newYear = Instant.parse("2027-01-01T03:00:00Z");
		this.drafts.begin(calendar, ADMIN);
		PublishedCalendar second = this.service.publishDraft(calendar, 0, newYear, ADMIN);
		assertThat(this.service.current(calendar)).isEqualTo(first);
		assertThat(this.service.inForce(calendar, newYear.minusNanos(1000))).isEqualTo(first);
		assertThat(this.service.inForce(calendar, newYear)).isEqualTo(second);
		assertThat(this.service.inForce(calendar, Instant.EPOCH)).isEqualTo(first);
		this.clock.set(newYear);
		assertThat(this.service.current(calendar)).isEqualTo(second);
	}

	@Test
	void laterVersionTakesThePlaceOfOneThatWaits() {
		long calendar = this.service.create("Com espera", BusinessHours.brazilianOffice());
		this.drafts.begin(calendar, ADMIN);
		this.service.publishDraft(calendar, 0, TestClock.START.plus(Duration.ofDays(90)), ADMIN);
		PublishedCalendar third = this.service.publish(calendar, BusinessHours.always(ZoneId.of("UTC")));
		assertThat(this.service.inForce(calendar, TestClock.START.plus(Duration.ofDays(100)))).isEqualTo(third);
	}

	@Test
	void validityBeforeTodayIsRefusedAndEarlierTodayIsNow() {
		long calendar = this.service.create("Sem passado", BusinessHours.brazilianOffice());
		this.drafts.begin(calendar, ADMIN);
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> this.service.publishDraft(calendar, 0, TestClock.START.minus(Duration.ofDays(1)), ADMIN));
		assertThat(this.service.publishDraft(calendar, 0, Instant.parse("2026-11-20T03:00:00Z"), ADMIN).validFrom())
			.isEqualTo(TestClock.START);
	}

	@Test
	void calendarThatWasNeverPublishedIsOfferedToNobodyAndGoesWithItsDraft() {
		long calendar = this.drafts.register("Inacabado", BusinessHours.brazilianOffice(), ADMIN).calendarId();
		assertThat(this.service.choices()).extracting(CalendarChoice::name).doesNotContain("Inacabado");
		assertThat(this.service.findByName("Inacabado")).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.current(calendar));
		assertThat(this.service.list(false, 0).rows()).filteredOn("name", "Inacabado")
			.singleElement()
			.satisfies((row) -> assertThat(row.draft()).isTrue());
		assertThat(this.drafts.discard(calendar, 0, ADMIN)).isFalse();
		assertThat(this.service.list(false, 0).rows()).extracting(CalendarRow::name).doesNotContain("Inacabado");
	}

	@Test
	void draftNeverSaysWhatCouldNotBePublished() {
		long calendar = this.service.create("Sempre certo", BusinessHours.brazilianOffice());
		this.drafts.begin(calendar, ADMIN);
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> this.drafts.describe(calendar, 0, "Sempre certo", ZoneId.of("UTC"), Map.of(), ADMIN));
		assertThat(hours(calendar)).isEqualTo(BusinessHours.brazilianOffice());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.service.publish(calendar, BusinessHours.brazilianOffice()));
	}

	@Test
	void publicationTakenBackIsNotRemembered() {
		long calendar = this.service.create("Arrependido", BusinessHours.brazilianOffice());
		long draft = this.drafts.begin(calendar, ADMIN).versionId();
		this.transactions.executeWithoutResult((transaction) -> {
			assertThat(this.service.publishDraft(calendar, 0, TestClock.START, ADMIN).isDraft()).isFalse();
			transaction.setRollbackOnly();
		});
		assertThat(this.service.version(draft).isDraft()).isTrue();
	}

	private BusinessHours hours(long calendar) {
		return this.service.draft(calendar).orElseThrow().time().hours();
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.current(999_999));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.version(999_999));
		assertThat(this.service.findByName("Nenhum")).isEmpty();
	}

}
