package balcao.backoffice;

import java.net.URI;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.platform.CurrentPerson;
import balcao.platform.web.TestPeople;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (builder) -> builder.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	@Test
	void emptyFormAsksForDateAndOrganization() {
		assertThat(get("", this.cast.admin())).hasStatusOk()
			.bodyText()
			.contains("Simulador de prazos", "Escolha ao menos a data e a empresa");
		assertThat(get("", this.cast.leader())).hasStatus(403);
	}

	@Test
	void rowThatDecidesStandsBeforeThoseThatDoNot() {
		// Tuesday, 17 November 2026, 16:00
		assertThat(get(down("2026-11-17T16:00"), this.cast.admin())).hasStatusOk()
			.bodyText()
			.contains("Severidade 1", "Decide: serve e é a mais específica", "Serve, mas é menos específica",
					"Contrato", "Vale: está em vigor", "soma: 4 h 00 min 00 s = meta", "soma: 2 h 00 min 00 s = meta",
					"Salvar como caso de exemplo", "ter 17/11, 16:00 às 18:00", "qua 18/11, 08:00 às 10:00");
	}

	@Test
	void whatIfChangesTheDeadline() {
		assertThat(get(down("2026-11-17T16:00") + "&holiday=2026-11-18", this.cast.admin())).bodyText()
			.contains("qui 19/11, 08:00 às 10:00", "Feriado");
		assertThat(get(down("2026-11-17T16:00") + "&pauseFrom=2026-11-17T17:00&pauseUntil=2026-11-18T09:00",
				this.cast.admin()))
			.bodyText()
			.contains("qua 18/11, 09:00 às 12:00", "Pausa: esperava o cliente", "soma: 4 h 00 min 00 s = meta");
		assertThat(get(down("2026-11-17T16:00") + "&severity=4", this.cast.admin())).bodyText()
			.contains("A que você escolheu", "soma: 56 h 00 min 00 s = meta");
	}

	@Test
	void otherSituationLosesTheRowByItsSituation() {
		assertThat(get("?openedAt=2026-11-17T16:00&organization=" + this.cast.aurora() + "&scope=s"
				+ this.cast.slow().situationId(), this.cast.admin()))
			.bodyText()
			.contains("Severidade 3", "A situação é outra", "soma: 40 h 00 min 00 s = meta");
	}

	@Test
	void ticketFillsInWhatItWasOpenedWith() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat parado");
		MvcTestResult answer = get("?ticket=" + number, this.cast.admin());
		assertThat(answer).hasStatus(302);
		String location = String.valueOf(answer.getResponse().getRedirectedUrl());
		assertThat(location).contains("organization=" + this.cast.aurora(), "scope=s" + this.cast.down().situationId(),
				"impact=" + this.cast.down().impactId());
		assertThat(get(location.substring(location.indexOf('?')), this.cast.admin())).bodyText()
			.contains("Severidade 1", "soma: 4 h 00 min 00 s = meta");
		assertThat(get("?ticket=2099-999999", this.cast.admin())).hasStatusOk()
			.bodyText()
			.contains("Não há chamado com este número");
	}

	@Test
	void mistakesAreSaidBesideTheField() {
		assertThat(get(down("2026-11-17T16:00") + "&pauseFrom=2026-11-18T09:00&pauseUntil=2026-11-17T09:00",
				this.cast.admin()))
			.hasStatus(422)
			.bodyText()
			.contains("A pausa termina antes de começar", "href=\"#pauseUntil\"");
		assertThat(get("?openedAt=ontem&organization=1", this.cast.admin())).hasStatus4xxClientError();
		assertThat(
				get("?openedAt=9999-12-31T23:59&organization=" + this.cast.aurora() + "&severity=1", this.cast.admin()))
			.hasStatus4xxClientError();
	}

	private String down(String openedAt) {
		return "?openedAt=" + openedAt + "&organization=" + this.cast.aurora() + "&scope=s"
				+ this.cast.down().situationId() + "&impact=" + this.cast.down().impactId();
	}

	private MvcTestResult get(String query, CurrentPerson person) {
		return this.mvc.get().uri(URI.create("/backoffice/simulator" + query)).with(TestPeople.as(person)).exchange();
	}

}
