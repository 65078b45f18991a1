package balcao.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import balcao.platform.CurrentPerson;
import balcao.platform.Role;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PageTest(PreferenceController.class)
@Import(KitController.class)
class DenialsTests {

	private static final CurrentPerson DISABLED = new CurrentPerson(9, "Ana", "quem@saiu.example", Role.ADMIN, null);

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "CLIENT,/tickets/kit,200", "CLIENT,/desk/kit,404", "CLIENT,/backoffice/kit,404", "AGENT,/desk/kit,200",
			"AGENT,/backoffice/kit,403", "LEADER,/backoffice/kit,403", "ADMIN,/backoffice/kit,200",
			"ADMIN,/desk/kit,200", "CLIENT,/desk,404", "AGENT,/backoffice,403" })
	void areaIsOpenToItsRolesOnly(Role role, String path, int status) {
		CurrentPerson person = switch (role) {
			case CLIENT -> TestPeople.CLIENT;
			case CLIENT_MANAGER -> TestPeople.MANAGER;
			case AGENT -> TestPeople.AGENT;
			case LEADER -> TestPeople.LEADER;
			case ADMIN -> TestPeople.ADMIN;
		};
		assertThat(this.mvc.get().uri(path).with(TestPeople.as(person))).hasStatus(status);
	}

	@Test
	void strangerSignsInAndComesBack() {
		assertThat(this.mvc.get().uri(URI.create("/tickets/kit?q=caf%C3%A9&x=1"))).hasStatus(302)
			.hasRedirectedUrl("/login?to=%2Ftickets%2Fkit%3Fq%3Dcaf%25C3%25A9%26x%3D1");
		assertThat(this.mvc.get().uri("/login").param("to", "/tickets/kit?q=1")).bodyText()
			.contains("name=\"to\" value=\"/tickets/kit?q=1\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https:evil", "https://evil.example", "/%09/evil",
			"\\\\evil.example", "/\t/evil.example", " /x", "/a/../..//evil" })
	void signInLeadsNowhereElse(String to) {
		assertThat(this.mvc.get().uri("/login").param("to", to)).hasStatusOk().bodyText().doesNotContain("name=\"to\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/h2-console", "/install", "/.git/HEAD", "/actuator/env", "/v3/api-docs" })
	void strangerIsNotAskedToSignInForWhatDoesNotExist(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
	}

	@Test
	void disabledPersonIsSignedOut() {
		MockHttpSession session = new MockHttpSession();
		MvcTestResult answer = this.mvc.get()
			.uri("/tickets/kit")
			.session(session)
			.with(TestPeople.as(DISABLED))
			.exchange();
		assertThat(answer).hasStatus(302).hasRedirectedUrl("/login?ended&to=%2Ftickets%2Fkit");
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void roleIsTheOneOfNow() {
		assertThat(this.mvc.get().uri("/backoffice/kit").with(user(TestPeople.AGENT.email()).roles("ADMIN")))
			.hasStatus(403);
	}

	@Test
	void sessionEndsWithItsLifetime() {
		HttpSession old = new MockHttpSession() {
			@Override
			public long getCreationTime() {
				return getLastAccessedTime() - 8L * 24 * 60 * 60 * 1000;
			}
		};
		assertThat(this.mvc.get()
			.uri("/tickets/kit")
			.session((MockHttpSession) old)
			.with(TestPeople.as(TestPeople.CLIENT))).hasStatus(302)
			.hasRedirectedUrl("/login?ended&to=%2Ftickets%2Fkit");
	}

	@Test
	void formOfAnotherSiteIsRefusedWhateverItsToken() {
		assertThat(this.mvc.post()
			.uri("/tickets/echo")
			.param("text", "x")
			.header("Sec-Fetch-Site", "cross-site")
			.with(csrf())
			.with(TestPeople.as(TestPeople.CLIENT))).hasStatus(403);
	}

	@Test
	void staleFormIsHeld() {
		assertThat(this.mvc.post()
			.uri("/tickets/kit?step=2")
			.param("subject", "Um texto que levou tempo para escrever")
			.param("password", "secreta")
			.with(TestPeople.as(TestPeople.CLIENT))).hasStatus(403)
			.hasForwardedUrl("/held")
			.request()
			.attributes()
			.hasEntrySatisfying(HeldPostController.class.getName(),
					(held) -> assertThat(held).isEqualTo(new HeldPost("/tickets/kit?step=2", false, List.of(),
							List.of(new HeldPost.Field("subject", "Um texto que levou tempo para escrever")), false)));
	}

	@Test
	void strangersFormIsHeldBySignIn() {
		assertThat(this.mvc.post().uri("/tickets/kit").param("subject", "Um texto que levou tempo").with(csrf()))
			.hasStatus(401)
			.hasForwardedUrl("/login");
	}

	@Test
	void heldPostIsReachedFromInsideOnly() {
		assertThat(this.mvc.post().uri("/held").with(csrf()).with(TestPeople.as(TestPeople.CLIENT))).hasStatus(404);
	}

	@Test
	void everyResponseCarriesTheRules() {
		Map<String, String> rules = SecurityHeaders.ALWAYS;
		for (String path : List.of("/tickets/kit", "/desk/kit", "/tickets/x", "/tickets/4", "/nowhere")) {
			MvcTestResult answer = this.mvc.get().uri(path).with(TestPeople.as(TestPeople.CLIENT)).exchange();
			rules.forEach((name, value) -> assertThat(answer).as(path).hasHeader(name, value));
		}
	}

}
