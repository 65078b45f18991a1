package balcao.sla.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.platform.CurrentPerson;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** A new admin promises one client something of its own, in a real browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void clientWithItsOwnConditionsGetsExactlyThem(Page admin, @Screen(javaScript = false) Page boreal, Page aurora) {
		this.signedIn.as(this.cast.admin(), admin);
		admin.navigate("/backoffice");
		admin.click("text=Políticas de prazos");
		admin.click("main >> text=Nova política");
		admin.fill("[name='name']", "Boreal 24×7");
		type(admin, 2, "severity1", "1 h");
		type(admin, 4, "severity1", "3 h 30");
		admin.click("details.card:has([name='targets[3].by']) > summary");
		admin.check("[name='targets[3].by'][value=PRIORITY]");
		type(admin, 3, "high", "2 h");
		type(admin, 3, "medium", "4 h");
		admin.click("text=Acrescentar uma meta própria");
		assertThat(admin.inputValue("[name='targets[4].levels.severity1']")).isEqualTo("3 h 30");
		admin.fill("[name='targets[7].label']", "Vistoria técnica");
		admin.check("[name='targets[7].by'][value=ALL]");
		type(admin, 7, "one", "3 d");
		admin.keyboard().press("Enter");
		assertThat(admin.textContent("#targets-7-levels-one-error")).contains("Um dia útil depende do calendário");
		assertThat(admin.inputValue("[name='targets[7].levels.one']")).isEqualTo("3 d");
		admin.selectOption("[name='targets[7].calendar']", "");
		admin.click("text=Salvar o rascunho");
		assertThat(admin.textContent("main")).contains("Vistoria técnica", "72 h", "3 h 30 min", "Prioridade média",
				"Abaixo de cada tempo");
		admin.click("button:text-is('Publicar')");
		admin.waitForSelector(".flash:has-text('Política publicada')");

		admin.navigate("/backoffice/contracts");
		admin.click("main >> text=Novo contrato");
		admin.fill("[name=name]", "Boreal 24×7");
		admin.fill("[name=organization]", "Boreal Têxtil");
		admin.selectOption("[name=policy]", new SelectOption().setLabel("Boreal 24×7"));
		admin.selectOption("[name=calendar]", new SelectOption().setLabel("24 horas"));
		admin.click("text=Registrar o contrato");
		assertThat(admin.textContent("main")).contains("Por cliente", "Boreal Têxtil", "24 horas", "Vigente");

		// Friday at four in the afternoon, two hours before the office closes
		assertThat(promises(boreal, this.cast.stranger())).contains("Diagnóstico até hoje às 17:00",
				"Solução até hoje às 19:30", "Vistoria técnica até segunda, 23/11 às 16:00");
		assertThat(promises(aurora, this.cast.client()))
			.contains("Diagnóstico até hoje às 18:00", "Solução até segunda, 23/11 às 10:00")
			.doesNotContain("Vistoria");
	}

	private static void type(Page page, int target, String level, String duration) {
		page.fill("[name='targets[" + target + "].levels." + level + "']", duration);
	}

	private String promises(Page page, CurrentPerson client) {
		String number = this.scene.open(client, this.cast.incident(), this.cast.down(), "Parou tudo");
		this.signedIn.as(client, page);
		page.navigate("/tickets/" + number);
		return page.textContent("main").replaceAll("\\s+", " ");
	}

}
