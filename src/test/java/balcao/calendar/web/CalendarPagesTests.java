package balcao.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
import balcao.calendar.HolidayLayer;
import balcao.calendar.PublishedCalendar;
import balcao.platform.NotFound;
import balcao.platform.web.PageTest;
import balcao.platform.web.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest(CalendarController.class)
class CalendarPagesTests {

	private static final BusinessHours HOURS = BusinessHours.brazilianOffice()
		.withHolidays(List.of(
				Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "Lei 662/1949").by(HolidayLayer.NATIONAL, ""),
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
		willReturn(new CalendarPage(CALENDAR, false, null,
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
			.contains("259 dias de atendimento em 2026", "Dezembro", "data-kind=\"partial\"", "data-letter=\"N\"",
					"Parte do dia: Véspera de Natal", "Uma meta de 4 h aberta agora vence", "Lei 662/1949", "Recesso",
					"08:00–12:00, 13:00–18:00", "Versão 2", "Ano seguinte, 2027")
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
	void calendarsAreArchivedAndRestored() {
		assertThat(post("/backoffice/calendars/7/archiving")).hasStatus3xxRedirection();
		verify(this.service).archive(7);
		assertThat(post("/backoffice/calendars/7/restoration")).hasRedirectedUrl("/backoffice/calendars/7");
		verify(this.service).restore(7);
	}

	@Test
	void missingCalendarIsNotFound() {
		assertThat(get("/backoffice/calendars/8")).hasStatus(404);
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

}
