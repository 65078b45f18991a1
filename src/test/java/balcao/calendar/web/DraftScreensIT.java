package balcao.calendar.web;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.DatedException;
import balcao.calendar.DraftHoliday;
import balcao.calendar.Holiday;
import balcao.calendar.HolidayLayer;
import balcao.calendar.OpenInterval;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
import balcao.ticket.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftScreensIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private CalendarService calendars;

	@Autowired
	private CalendarDraftService drafts;

	private CurrentPerson admin;

	private Visitor visitor;

	private long id;

	private String path = "";

	private static int count;

	@BeforeAll
	void set() {
		this.admin = this.scene.set().admin();
	}

	@BeforeEach
	void beginADraft() {
		this.visitor = this.signedIn.visitor(this.admin);
		this.id = this.calendars.create("Calendário " + ++count, BusinessHours.brazilianOffice());
		this.path = "/backoffice/calendars/" + this.id + "/draft";
		assertThat(this.visitor.post(this.path).statusCode()).isEqualTo(302);
	}

	@Test
	void weekIsKeptAndRangesAreAddedWithoutKeepingAnything() {
		assertThat(get("/hours")).contains("name=\"week[4].ranges[1].closes\" value=\"18:00\"");
		assertThat(this.visitor
			.post(this.path + "/hours", "edited", "0", "name", "Novo nome", "zone", "UTC", "range", "SUNDAY",
					"week[0].ranges[0].opens", "10:00")
			.body()).contains("name=\"week[6].ranges[2].opens\"", "value=\"10:00\"", "value=\"Novo nome\"");
		assertThat(this.visitor
			.post(this.path + "/hours?at=1", "edited", "0", "name", "Novo nome", "zone", "UTC", "withoutRange",
					"MONDAY", "week[0].ranges[1].opens", "10:00")
			.body()).doesNotContain("value=\"10:00\"");
		assertThat(draft().edited()).isZero();
		HttpResponse<String> kept = this.visitor.post(this.path + "/hours", "edited", "0", "name", "Novo nome " + count,
				"zone", "America/Manaus", "week[0].ranges[0].opens", "10:00", "week[0].ranges[0].closes", "24:00");
		assertThat(kept.statusCode()).isEqualTo(302);
		assertThat(draft().time().hours().on(DayOfWeek.MONDAY)).containsExactly(OpenInterval.of("10:00", "24:00"));
	}

	@Test
	void mistakesComeBackBesideTheirFieldsAndNothingIsLost() {
		HttpResponse<String> answer = this.visitor.post(this.path + "/hours", "edited", "0", "name", "", "zone", "UTC",
				"week[1].ranges[0].opens", "9h", "week[1].ranges[0].closes", "12:00", "week[2].ranges[0].opens",
				"20:00", "week[2].ranges[0].closes", "00:00");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Dê um nome ao calendário", "href=\"#week-1-ranges-0-opens\"",
				"value=\"9h\"", "escreva 24:00");
		HttpResponse<String> closed = this.visitor.post(this.path + "/hours", "edited", "0", "name",
				"Calendário " + count, "zone", "UTC");
		assertThat(closed.statusCode()).isEqualTo(422);
		assertThat(closed.body()).contains("precisa abrir em algum momento");
	}

	@Test
	void whoWritesAgainstAnOlderDraftIsToldAndLosesNothing() {
		this.drafts.add(this.id, 0, Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", ""), this.admin);
		HttpResponse<String> answer = this.visitor.post(this.path + "/holidays", "edited", "0", "date", "2026-12-24",
				"name", "Véspera", "kind", "PARTIAL", "closedFrom", "13:00", "layer", "OWN");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("O rascunho mudou", this.admin.name(), "value=\"Véspera\"",
				"value=\"13:00\"", "name=\"edited\" value=\"1\"");
		assertThat(this.visitor
			.post(this.path + "/holidays", "edited", "1", "date", "2026-12-24", "name", "Véspera", "kind", "PARTIAL",
					"closedFrom", "13:00", "layer", "OWN")
			.statusCode()).isEqualTo(302);
		assertThat(draft().time().hours().holidays()).hasSize(2);
	}

	@Test
	void holidayIsAddedChangedSwitchedOffAndRemoved() {
		this.visitor.post(this.path + "/holidays", "edited", "0", "date", "2027-07-09", "name", "9 de Julho", "kind",
				"HOLIDAY", "layer", "STATE", "place", "SP", "source", "Lei estadual 9.497/1997");
		assertThat(get("/dates?year=2027")).contains("9 de Julho", "Estadual SP", "Lei estadual 9.497/1997",
				"1 feriado em 2027");
		DraftHoliday entry = this.drafts.holidays(this.id, 2027).get(0);
		assertThat(get("/holidays/" + entry.id())).contains("value=\"9 de Julho\"", "value=\"SP\"");
		this.visitor.post(this.path + "/holidays/" + entry.id(), "edited", "1", "date", "2027-07-09", "name",
				"Revolução", "kind", "OPTIONAL", "layer", "STATE", "place", "SP");
		this.visitor.post(this.path + "/holidays/" + entry.id() + "/counting", "edited", "2", "counts", "false");
		assertThat(get("/dates?year=2027")).contains("Revolução", "não conta", "Ponto facultativo");
		assertThat(draft().time().hours().holidays()).isEmpty();
		this.visitor.post(this.path + "/holidays/" + entry.id() + "/removal", "edited", "3");
		assertThat(this.drafts.holidays(this.id, 2027)).isEmpty();
		assertThat(this.visitor.get(this.path + "/holidays/" + entry.id()).statusCode()).isEqualTo(404);
	}

	@Test
	void exceptionIsAddedMovedAndRemoved() {
		this.visitor.post(this.path + "/exceptions", "edited", "0", "date", "2026-11-28", "reason", "Mutirão", "hours",
				"9:00-12:00");
		assertThat(get("/dates")).contains("28/11/2026 · Mutirão", "09:00–12:00");
		HttpResponse<String> twice = this.visitor.post(this.path + "/exceptions", "edited", "1", "date", "2026-11-28",
				"reason", "Outro", "hours", "");
		assertThat(twice.statusCode()).isEqualTo(422);
		assertThat(twice.body()).contains("duas exceções para a mesma data", "value=\"Outro\"");
		this.visitor.post(this.path + "/exceptions/2026-11-28", "edited", "1", "date", "2026-12-05", "reason",
				"Mutirão", "hours", "");
		assertThat(draft().time().hours().exceptions())
			.containsExactly(new DatedException(LocalDate.of(2026, 12, 5), List.of(), "Mutirão"));
		this.visitor.post(this.path + "/exceptions/2026-12-05/removal", "edited", "2");
		assertThat(draft().time().hours().exceptions()).isEmpty();
		assertThat(this.visitor.get(this.path + "/exceptions/2026-12-05").statusCode()).isEqualTo(404);
	}

	@Test
	void holidaysOfBrazilAreOfferedWithTheirSourcesAndNotTwice() {
		this.drafts.add(this.id, 0, Holiday.wholeDay(LocalDate.of(2027, 12, 25), "Natal da casa", ""), this.admin);
		String offer = get("/brazil?first=2027&last=2028&state=SP");
		assertThat(offer).contains("value=\"2027-07-09 Revolução Constitucionalista de 1932\" checked=\"checked\"",
				"value=\"2027-02-09 Carnaval (terça-feira)\">", "value=\"2027-03-26 Sexta-feira Santa\">",
				"value=\"2027-12-25 Natal\" disabled=\"disabled\"", "já está: Natal da casa", "Lei estadual 9.497/1997",
				"fechado 13:00–24:00");
		HttpResponse<String> added = this.visitor.post(this.path + "/brazil", "edited", "1", "first", "2027", "last",
				"2028", "state", "SP", "chosen", "2027-07-09 Revolução Constitucionalista de 1932", "chosen",
				"2027-12-25 Natal", "chosen", "2028-02-28 Carnaval (segunda-feira)", "chosen", "2027-01-02 Inventado");
		assertThat(added.statusCode()).isEqualTo(302);
		assertThat(draft().time().hours().holidays()).extracting(Holiday::date)
			.containsExactly(LocalDate.of(2027, 7, 9), LocalDate.of(2027, 12, 25), LocalDate.of(2028, 2, 28));
		assertThat(
				this.visitor.post(this.path + "/brazil", "edited", "2", "first", "2027", "last", "2028").statusCode())
			.isEqualTo(422);
	}

	@Test
	void yearsOutOfReachAreTheNearestWithinIt() {
		for (String query : List.of("?first=-5&last=99999", "?first=2147483647&last=-2147483648",
				"?first=2998&last=3005", "?first=&last=&state=")) {
			assertThat(this.visitor.get(this.path + "/brazil" + query).statusCode()).as(query).isEqualTo(200);
		}
		assertThat(this.visitor.get(this.path + "/dates?year=2147483647").statusCode()).isEqualTo(200);
		assertThat(this.visitor.get(this.path + "/brazil?state=XX").statusCode()).isEqualTo(400);
	}

	@Test
	void datesOfAFileAreShownFirstAndTakenWhenTicked() {
		HttpResponse<String> found = upload("""
				BEGIN:VCALENDAR
				VERSION:2.0
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20270125
				SUMMARY:Aniversário da cidade
				END:VEVENT
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20200101
				SUMMARY:Passado
				END:VEVENT
				END:VCALENDAR
				""");
		assertThat(found.statusCode()).isEqualTo(200);
		assertThat(found.body()).contains("2 datas encontradas",
				"value=\"2027-01-25|||HOLIDAY|OWN|||Aniversário da cidade\" checked=\"checked\"",
				"value=\"2020-01-01|||HOLIDAY|OWN|||Passado\">");
		assertThat(draft().time().hours().holidays()).isEmpty();
		HttpResponse<String> placeless = this.visitor.post(this.path + "/import/entries", "edited", "0", "layer",
				"CITY", "place", "", "chosen", "2027-01-25|||HOLIDAY|OWN|||Aniversário da cidade");
		assertThat(placeless.statusCode()).isEqualTo(422);
		assertThat(placeless.body()).contains("Informe o estado ou a cidade", "Aniversário da cidade");
		this.visitor.post(this.path + "/import/entries", "edited", "0", "layer", "CITY", "place", "São Paulo", "chosen",
				"2027-01-25|||HOLIDAY|OWN|||Aniversário da cidade");
		assertThat(draft().time().hours().holidays())
			.containsExactly(Holiday.wholeDay(LocalDate.of(2027, 1, 25), "Aniversário da cidade", "")
				.by(HolidayLayer.CITY, "São Paulo"));
	}

	@Test
	void fileThatIsNoCalendarIsToldSoBesideItsField() {
		HttpResponse<String> answer = upload("isto não é um calendário");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Não conseguimos ler o arquivo", "id=\"file-error\"");
	}

	@Test
	void draftIsPublishedFromADateOnAndItsVersionsAreCompared() {
		this.drafts.add(this.id, 0, Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "Lei 662/1949"), this.admin);
		assertThat(get("")).contains("O que muda em relação à versão 1", "25/12/2026 Natal", "Entra",
				"name=\"validFrom\" value=\"2026-11-20\"", "Simular efeito nos prazos");
		String publication = "/backoffice/calendars/" + this.id + "/publication";
		HttpResponse<String> past = this.visitor.post(publication, "edited", "1", "validFrom", "2026-11-19");
		assertThat(past.statusCode()).isEqualTo(422);
		assertThat(past.body()).contains("o passado não muda", "value=\"2026-11-19\"");
		assertThat(this.visitor.post(publication, "edited", "1", "validFrom", "amanhã").statusCode()).isEqualTo(422);
		assertThat(this.visitor.post(publication, "edited", "1", "validFrom", "2026-11-21").statusCode())
			.isEqualTo(302);
		assertThat(this.visitor.get("/backoffice/calendars/" + this.id).body())
			.contains("A versão 2 já está publicada e entra em vigor em 21/11/2026", "Uma meta de 4 h");
		assertThat(this.visitor.get("/backoffice/calendars/" + this.id + "/versions").body()).contains("Versão 2",
				"Versão 1", this.admin.name());
		assertThat(this.visitor.get("/backoffice/calendars/" + this.id + "/versions/2?against=1").body())
			.contains("25/12/2026 Natal", "Lei 662/1949");
		assertThat(this.visitor.get("/backoffice/calendars/" + this.id + "/versions/1?against=2").body())
			.contains("Sai");
		assertThat(this.visitor.get("/backoffice/calendars/" + this.id + "/versions/9").statusCode()).isEqualTo(404);
		HttpResponse<String> file = this.visitor.get("/backoffice/calendars/" + this.id + "/versions/2/holidays.ics");
		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
		assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		assertThat(file.body()).contains("SUMMARY:Natal", "DTSTART;VALUE=DATE:20261225");
	}

	@Test
	void calendarThatIsNewIsADraftUntilItIsPublished() {
		HttpResponse<String> made = this.visitor.post("/backoffice/calendars", "name", "Plantão", "zone",
				"America/Manaus", "start", "ALWAYS");
		String draft = made.headers().firstValue("Location").orElse("");
		assertThat(draft).endsWith("/draft");
		assertThat(this.visitor.get(draft).body()).contains("Primeira versão", "Plantão");
		assertThat(this.visitor.get(draft.replace("/draft", "")).body()).contains("ainda não foi publicado",
				"Continuar o rascunho");
		assertThat(this.visitor.get("/backoffice/calendars").body()).contains("Plantão", "rascunho");
		assertThat(this.visitor.post("/backoffice/calendars", "name", "plantão", "zone", "UTC", "start", "OFFICE")
			.statusCode()).isEqualTo(422);
		assertThat(this.visitor.post(draft + "/discarding", "edited", "0").statusCode()).isEqualTo(302);
		assertThat(this.visitor.get(draft).statusCode()).isEqualTo(404);
	}

	@Test
	void pagesSpeakEnglishToo() {
		for (String page : List.of("", "/hours", "/dates", "/holidays/new", "/exceptions/new", "/brazil", "/import")) {
			HttpResponse<String> answer = this.visitor
				.send(this.visitor.to(this.path + page).header("Accept-Language", "en").GET());
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page).doesNotContain("??").contains("Draft of");
		}
	}

	private String get(String part) {
		HttpResponse<String> answer = this.visitor.get(this.path + part);
		assertThat(answer.statusCode()).as(part).isEqualTo(200);
		return answer.body();
	}

	private PublishedCalendar draft() {
		return this.calendars.draft(this.id).orElseThrow();
	}

	private HttpResponse<String> upload(String content) {
		String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.visitor.token()
				+ "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"feriados.ics\"\r\n"
				+ "Content-Type: text/calendar\r\n\r\n" + content.replace("\n", "\r\n") + "\r\n--x--\r\n";
		return this.visitor.send(this.visitor.to(this.path + "/import")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

}
