package balcao.calendar.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarList;
import balcao.calendar.CalendarPage;
import balcao.calendar.CalendarRow;
import balcao.calendar.CalendarService;
import balcao.calendar.CalendarVersionRow;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;
import balcao.calendar.PublishedCalendar;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.PageTest;
import balcao.platform.web.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest({ CalendarController.class, CalendarFormController.class })
class CalendarPagesTests {

	private static final BusinessHours HOURS = BusinessHours.brazilianOffice()
		.withHolidays(List.of(Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "Lei 662/1949"),
				Holiday.closedFrom(LocalDate.of(2026, 12, 24), "12:00", "Véspera de Natal", "")))
		.withExceptions(List.of(new DatedException(LocalDate.of(2026, 12, 28), List.of(), "Recesso")));

	private static final PublishedCalendar CALENDAR = new PublishedCalendar(70, 7, "Comercial", 3, TestPeople.NOW,
			TestPeople.NOW, "Rita Nogueira", 0, BusinessTime.of(HOURS));

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private CalendarService service;

	@BeforeEach
	void oneCalendar() {
		given(this.service.current(anyLong())).willThrow(new NotFound());
		given(this.service.page(anyLong())).willThrow(new NotFound());
		willReturn(CALENDAR).given(this.service).current(7);
		willReturn(new CalendarPage(CALENDAR, false,
				List.of(new CalendarVersionRow(3, "Comercial", TestPeople.NOW, TestPeople.NOW, "Rita Nogueira"),
						new CalendarVersionRow(2, "Comercial", Instant.EPOCH, Instant.EPOCH, null))))
			.given(this.service)
			.page(7);
	}

	@Test
	void listShowsTheCalendarsAndTheWayToTheNextPage() {
		given(this.service.list(false, 0)).willReturn(new CalendarList(List
			.of(new CalendarRow(7, "Comercial", "America/Sao_Paulo", 3, TestPeople.NOW, "Rita Nogueira", false)), false,
				0, 7L));
		assertThat(get("/backoffice/calendars")).hasStatusOk()
			.bodyText()
			.contains("/backoffice/calendars/7\">Comercial</a>", "Versão 3", "Rita Nogueira", "after=7");
	}

	@Test
	void emptyListSaysSo() {
		given(this.service.list(true, 0)).willReturn(new CalendarList(List.of(), true, 0, null));
		assertThat(get("/backoffice/calendars?archived=true")).hasStatusOk()
			.bodyText()
			.contains("Nenhum calendário aqui");
	}

	@Test
	void pageShowsTheYearTheWeekAndTheDates() {
		assertThat(get("/backoffice/calendars/7")).hasStatusOk()
			.bodyText()
			.contains("259 dias de atendimento em 2026", "Dezembro", "data-kind=\"partial\"", "data-letter=\"F\"",
					"Feriado em parte do dia: Véspera de Natal", "Lei 662/1949", "Recesso", "08:00–12:00, 13:00–18:00",
					"Versão 2", "Ano seguinte, 2027")
			.doesNotContain("??", "Arquivado");
	}

	@Test
	void pageSpeaksEnglishToo() {
		assertThat(this.mvc.get()
			.uri("/backoffice/calendars/7?year=2027")
			.with(TestPeople.as(TestPeople.ADMIN))
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")).hasStatusOk()
			.bodyText()
			.contains("261 days open in 2027", "December", "Monday", "No holiday or special hours");
	}

	@Test
	void yearOutOfReachIsTheNearestWithinIt() {
		assertThat(get("/backoffice/calendars/7?year=2147483647")).hasStatusOk().bodyText().contains("em 2999");
		assertThat(get("/backoffice/calendars/7?year=-2147483648")).hasStatusOk();
		assertThat(get("/backoffice/calendars/7?year=abc")).hasStatus(400);
	}

	@Test
	void formShowsWhatIsPublished() {
		assertThat(get("/backoffice/calendars/7/edit")).hasStatusOk()
			.bodyText()
			.contains("value=\"Comercial\"", "action=\"/backoffice/calendars/7/versions\"",
					"name=\"week[4].ranges[1].closes\" value=\"18:00\"",
					"name=\"holidays[0].date\" value=\"2026-12-24\"", "name=\"holidays[0].closedFrom\" value=\"12:00\"",
					"name=\"exceptions[0].reason\" value=\"Recesso\"",
					"value=\"America/Sao_Paulo\" selected=\"selected\"", "name=\"edited\" value=\"3\"")
			.doesNotContain("??", "foi publicada por outra pessoa");
	}

	@Test
	void newCalendarBeginsWithOfficeHours() {
		assertThat(get("/backoffice/calendars/new")).hasStatusOk()
			.bodyText()
			.contains("action=\"/backoffice/calendars\"", "name=\"week[0].ranges[0].opens\" value=\"08:00\"");
	}

	@Test
	void typedCalendarIsPublished() {
		given(this.service.publish(eq(7L), eq(3), eq("Comercial"), any(), eq(TestPeople.ADMIN))).willReturn(CALENDAR);
		assertThat(typed("/backoffice/calendars/7/versions")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/backoffice/calendars/7");
		verify(this.service).publish(7, 3, "Comercial", hoursTyped(), TestPeople.ADMIN);
	}

	@Test
	void typedCalendarIsCreated() {
		given(this.service.create(anyString(), any(), any())).willReturn(CALENDAR);
		assertThat(typed("/backoffice/calendars")).hasStatus3xxRedirection();
		verify(this.service).create("Comercial", hoursTyped(), TestPeople.ADMIN);
	}

	@Test
	void mistakesComeBackBesideTheirFieldsAndNothingIsLost() {
		assertThat(post("/backoffice/calendars/7/versions").param("edited", "3")
			.param("zone", "America/Sao_Paulo")
			.param("holidays[1].date", "2026-12-26")
			.param("week[1].ranges[0].opens", "9h")
			.param("week[1].ranges[0].closes", "12:00")
			.param("name", "")).hasStatus(422)
			.bodyText()
			.contains("Há um problema", "href=\"#week-1-ranges-0-opens\"", "Escreva a hora como 08:00", "value=\"9h\"",
					"Informe o nome", "Preencha este campo", "value=\"2026-12-26\"");
		verify(this.service, never()).publish(anyLong(), anyInt(), any(), any(), any());
	}

	@Test
	void refusalIsToldAndNothingIsLost() {
		given(this.service.publish(anyLong(), anyInt(), any(), any(), any()))
			.willThrow(new Refused("calendar.refused.changedMeanwhile"));
		assertThat(typed("/backoffice/calendars/7/versions", 2)).hasStatus(422)
			.bodyText()
			.contains("Outra pessoa publicou", "A versão 3 foi publicada", "name=\"edited\" value=\"3\"",
					"value=\"10:00\"");
	}

	@Test
	void draftsAddAndTakeAwayRowsAndKeepNothing() {
		assertThat(typed("/backoffice/calendars/7/drafts").param("range", "SUNDAY")).hasStatusOk()
			.bodyText()
			.contains("name=\"week[6].ranges[2].opens\"", "value=\"10:00\"");
		assertThat(typed("/backoffice/calendars/drafts").param("holiday", "1")).hasStatusOk()
			.bodyText()
			.contains("name=\"holidays[1].date\"");
		assertThat(typed("/backoffice/calendars/drafts").param("withoutHoliday", "0")).hasStatusOk()
			.bodyText()
			.doesNotContain("Natal");
		assertThat(typed("/backoffice/calendars/drafts").param("exception", "1")).hasStatusOk()
			.bodyText()
			.contains("name=\"exceptions[1].date\"");
		assertThat(typed("/backoffice/calendars/drafts").param("withoutException", "0")).hasStatusOk();
		verify(this.service, never()).publish(anyLong(), anyInt(), any(), any(), any());
		verify(this.service, never()).create(any(), any(), any());
	}

	@Test
	void nationalHolidaysOfAYearAreAdded() {
		assertThat(typed("/backoffice/calendars/7/drafts").param("nationalHolidays", "1").param("year", "2027"))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"2027-11-20\"", "Lei 14.759/2023", "name=\"year\" inputmode=\"numeric\"");
		for (String year : List.of("", "1999", "dois mil", "99999999999")) {
			assertThat(typed("/backoffice/calendars/7/drafts").param("nationalHolidays", "1").param("year", year))
				.hasStatus(422)
				.bodyText()
				.contains("Não conhecemos os feriados nacionais", "value=\"10:00\"");
		}
	}

	@Test
	void strangeIndexesBreakNothing() {
		assertThat(post("/backoffice/calendars/drafts").param("holiday", "1").param("holidays[200].name", "Longe"))
			.hasStatusOk()
			.bodyText()
			.contains("Longe");
		for (String name : List.of("holidays[99999].name", "holidays[-1].name", "holidays[x].name", "week[300].ranges",
				"week[0].ranges[2147483647].opens", "holidays", "week[0]")) {
			assertThat(post("/backoffice/calendars/drafts").param("holiday", "1").param(name, "x"))
				.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).as(name).isLessThan(500));
		}
	}

	@Test
	void calendarsAreArchivedAndRestored() {
		assertThat(post("/backoffice/calendars/7/archiving")).hasStatus3xxRedirection();
		verify(this.service).archive(7);
		assertThat(post("/backoffice/calendars/7/restoration")).hasRedirectedUrl("/backoffice/calendars/7");
		verify(this.service).restore(7);
	}

	@Test
	void missingCalendarIsNotFound() {
		assertThat(get("/backoffice/calendars/8")).hasStatus(404);
		assertThat(get("/backoffice/calendars/8/edit")).hasStatus(404);
		assertThat(get("/backoffice/calendars/eight")).hasStatus(404);
	}

	@Test
	void onlyAdminsComeHere() {
		assertThat(this.mvc.get().uri("/backoffice/calendars").with(TestPeople.as(TestPeople.LEADER))).hasStatus(403);
	}

	private MockMvcRequestBuilder get(String path) {
		return this.mvc.get().uri(path).with(TestPeople.as(TestPeople.ADMIN));
	}

	private MockMvcRequestBuilder post(String path) {
		return this.mvc.post().uri(path).with(csrf()).with(TestPeople.as(TestPeople.ADMIN));
	}

	/** Mondays from 10:00 to 12:00, one holiday. */
	private MockMvcRequestBuilder typed(String path) {
		return typed(path, 3);
	}

	private MockMvcRequestBuilder typed(String path, int edited) {
		return post(path).param("edited", Integer.toString(edited))
			.param("name", "Comercial")
			.param("zone", "America/Sao_Paulo")
			.param("week[0].ranges[0].opens", "10:00")
			.param("week[0].ranges[0].closes", "12:00")
			.param("week[0].ranges[1].opens", "")
			.param("week[0].ranges[1].closes", "")
			.param("holidays[0].date", "2026-12-25")
			.param("holidays[0].name", "Natal");
	}

	private static BusinessHours hoursTyped() {
		return new BusinessHours(HOURS.zone(), Map.of(DayOfWeek.MONDAY, List.of(OpenInterval.of("10:00", "12:00"))),
				List.of(Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "")), List.of());
	}

}
