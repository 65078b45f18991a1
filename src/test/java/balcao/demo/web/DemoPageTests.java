package balcao.demo.web;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import balcao.demo.DemoTime;
import balcao.demo.DemoWall;
import balcao.platform.NotFound;
import balcao.platform.web.PageTest;
import balcao.platform.web.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest(DemoController.class)
@ActiveProfiles("demo")
class DemoPageTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private DemoTime time;

	@MockitoBean
	private DemoWall wall;

	@BeforeEach
	void stand() {
		given(this.time.now(TestPeople.ADMIN)).willReturn(TestPeople.NOW);
		given(this.time.now(TestPeople.CLIENT)).willThrow(new NotFound());
		willThrow(new NotFound()).given(this.time).advance(any(), org.mockito.ArgumentMatchers.eq(TestPeople.CLIENT));
	}

	@Test
	void adminSeesTheClock() {
		assertThat(this.mvc.get().uri("/demo").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.bodyText()
			.contains("Relógio da demonstração", "23/11/2026 14:05", "name=\"advance\" value=\"PT15M\"",
					"value=\"PT2H\"", "value=\"P1D\"");
	}

	@Test
	void adminFindsTheWall() {
		given(this.wall.path()).willReturn(Optional.of("/wall/abc"));
		assertThat(this.mvc.get().uri("/demo").with(TestPeople.as(TestPeople.ADMIN))).bodyText()
			.contains("href=\"/wall/abc\"");
	}

	@Test
	void adminMovesTheClock() {
		assertThat(this.mvc.post()
			.uri("/demo/clock")
			.param("advance", "PT2H")
			.with(csrf())
			.with(TestPeople.as(TestPeople.ADMIN))).hasRedirectedUrl("/demo");
		then(this.time).should().advance(Duration.ofHours(2), TestPeople.ADMIN);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "PT-2H", "-PT2H", "2 horas", "P", "PT", "P1DT", "P9999D", "P1M", "PT0.5S", "PT9999999999S" })
	void anythingElseIsRefusedBesideTheField(String advance) {
		assertThat(this.mvc.post()
			.uri("/demo/clock")
			.param("advance", advance)
			.with(csrf())
			.with(TestPeople.as(TestPeople.ADMIN))).hasStatus(422)
			.bodyText()
			.contains("Escreva uma duração para a frente", "value=\"" + advance + "\"");
		then(this.time).should(never()).advance(any(), any());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void nothingIsAskedFor(String advance) {
		assertThat(this.mvc.post()
			.uri("/demo/clock")
			.param("advance", advance)
			.with(csrf())
			.with(TestPeople.as(TestPeople.ADMIN))).hasStatus(422).bodyText().contains("Preencha este campo");
	}

	@Test
	void othersFindNothing() {
		assertThat(this.mvc.get().uri("/demo").with(TestPeople.as(TestPeople.CLIENT))).hasStatus(404);
		for (String advance : new String[] { "PT2H", "wrong" }) {
			assertThat(this.mvc.post()
				.uri("/demo/clock")
				.param("advance", advance)
				.with(csrf())
				.with(TestPeople.as(TestPeople.CLIENT))).hasStatus(404);
		}
	}

}
