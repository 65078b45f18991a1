package balcao.platform.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest(PreferenceController.class)
@Import({ KitController.class, RailTests.Rails.class })
class RailTests {

	private static final AtomicInteger ASKED = new AtomicInteger();

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void askedNothingYet() {
		ASKED.set(0);
	}

	@Test
	void teamSeesItsNavigationInOrderAndWhereItIs() {
		assertThat(this.mvc.get().uri("/desk/kit").with(TestPeople.as(TestPeople.AGENT))).bodyText()
			.containsSubsequence("<h2>Chamados</h2>", "<a href=\"/desk/queues/3\">", "Suporte fiscal",
					"<data value=\"25\">25</data>", "<h2>Início</h2>", "<a href=\"/desk/kit\" aria-current=\"page\">",
					"Copiado");
		assertThat(ASKED).hasValue(2);
	}

	@Test
	void nobodyElseAsks() {
		assertThat(this.mvc.get().uri("/tickets/kit").with(TestPeople.as(TestPeople.CLIENT))).hasStatusOk();
		assertThat(this.mvc.get().uri("/tickets/2").with(TestPeople.as(TestPeople.AGENT))).hasStatus(404);
		assertThat(this.mvc.post()
			.uri("/desk/kit")
			.param("subject", "Certo")
			.param("_agreed", "on")
			.with(csrf())
			.with(TestPeople.as(TestPeople.AGENT))).hasStatus(302);
		assertThat(ASKED).hasValue(0);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Rails {

		@Bean
		@Order(2)
		RailSource second() {
			return (person) -> {
				ASKED.incrementAndGet();
				return List.of(new RailSection("platform.navigation.home",
						List.of(RailLink.keyed("/desk/kit", "list", "platform.copied"))));
			};
		}

		@Bean
		@Order(1)
		RailSource first() {
			return (person) -> {
				ASKED.incrementAndGet();
				return List.of(new RailSection("platform.navigation.tickets",
						List.of(RailLink.named("/desk/queues/3", "inbox", "Suporte fiscal").counting(25))));
			};
		}

	}

}
