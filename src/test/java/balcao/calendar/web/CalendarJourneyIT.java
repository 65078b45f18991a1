package balcao.calendar.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Objects;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
import balcao.ticket.Scene;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who is new to it brings a calendar into force in a real browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private CalendarService calendars;

	private CurrentPerson admin;

	@BeforeAll
	void set() {
		this.admin = this.scene.set().admin();
	}

	@Test
	void calendarWithBrazilsHolidaysIsPublishedFromTomorrowAndExported(Page page) throws IOException {
		this.signedIn.as(this.admin, page);
		bringIntoForce(page, "Comercial, São Paulo");
		Download file = page.waitForDownload(
				() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exportar iCalendar")).click());
		assertThat(Files.readString(file.path())).contains("SUMMARY:Natal", "DTSTART;VALUE=DATE:20280709");
	}

	@Test
	void soItDoesWithoutScriptOnAPhone(@Screen(width = 360, javaScript = false, dark = true) Page page) {
		this.signedIn.as(this.admin, page);
		bringIntoForce(page, "Comercial de bolso");
	}

	private void bringIntoForce(Page page, String name) {
		page.navigate("/backoffice/calendars");
		click(page, AriaRole.LINK, "Novo calendário");
		page.getByLabel("Nome").fill(name);
		click(page, AriaRole.BUTTON, "Criar calendário");
		click(page, AriaRole.LINK, "Feriados do Brasil");
		page.getByLabel("De", new Page.GetByLabelOptions().setExact(true)).fill("2026");
		page.getByLabel("Até").fill("2028");
		page.getByLabel("Estado").selectOption("SP");
		click(page, AriaRole.BUTTON, "Mostrar datas");
		page.getByLabel("24/12/2026").check();
		click(page, AriaRole.BUTTON, "Incluir as datas marcadas");
		assertThat(page.locator(".flash")).containsText("31 datas incluídas");
		click(page, AriaRole.LINK, "Resumo");
		page.getByLabel("Em vigor a partir de").fill("2026-11-21");
		click(page, AriaRole.BUTTON, "Publicar");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText(name);
		PublishedCalendar published = this.calendars.findByName(name).orElseThrow();
		assertThat(published.validFrom()).isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
		assertThat(Objects.requireNonNull(published.publishedBy())).isNotEmpty();
		assertThat(published.time().hours().holidays()).hasSize(31);
	}

	private static void click(Page page, AriaRole role, String name) {
		page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
