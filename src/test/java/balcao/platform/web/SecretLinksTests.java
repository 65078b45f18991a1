package balcao.platform.web;

import java.time.Duration;

import balcao.platform.NotFound;
import balcao.platform.RateLimits;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

class SecretLinksTests {

	private static final RateLimits.Limit LIMIT = new RateLimits.Limit("kit/secret", 7, Duration.ofMinutes(10));

	private final RateLimits limits = mock(RateLimits.class);

	@Test
	void addressIsToldToNobodyAndEachLookIsCounted() {
		MvcTestResult page = ask("/secret/known", "203.0.113.7");
		assertThat(page).hasStatusOk()
			.hasViewName("kit/secret")
			.hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("X-Robots-Tag", "noindex, nofollow");
		verify(this.limits).spend(LIMIT, "203.0.113.7");
		verifyNoMoreInteractions(this.limits);
	}

	@Test
	void linkThatEndedSaysSoAndCostsMoreToWhoeverTriesThem() {
		MvcTestResult page = ask("/secret/unknown", "203.0.113.7");
		assertThat(page).hasStatus(404)
			.hasViewName("kit/ended")
			.hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("X-Robots-Tag", "noindex, nofollow");
		verify(this.limits).spend(LIMIT, "203.0.113.7");
		verify(this.limits).charge(LIMIT, "203.0.113.7", 3);
	}

	@Test
	void addressesOfOnePlaceAreCountedTogether() {
		ask("/secret/unknown", "2001:db8:1:2:3:4:5:6");
		verify(this.limits).spend(LIMIT, "20010db800010002/64");
		verify(this.limits).charge(LIMIT, "20010db800010002/64", 3);
	}

	@Test
	void otherPagesAreNoneOfItsBusiness() {
		assertThat(ask("/open", "203.0.113.7")).hasStatusOk().doesNotContainHeader("X-Robots-Tag");
		verifyNoMoreInteractions(this.limits);
	}

	private MvcTestResult ask(String address, String from) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("limits", this.limits);
		return MockMvcTester
			.create(MockMvcBuilders.standaloneSetup(new Secret(), new Open())
				.setControllerAdvice(new SecretLinks(beans.getBeanProvider(RateLimits.class)))
				.build())
			.get()
			.uri(address)
			.with((request) -> {
				request.setRemoteAddr(from);
				return request;
			})
			.exchange();
	}

	@Controller
	@SecretLink(purpose = "kit/secret", tries = 7, missCosts = 3, ended = "kit/ended")
	static class Secret {

		@GetMapping("/secret/{token}")
		String page(@PathVariable String token) {
			if (!token.equals("known")) {
				throw new NotFound();
			}
			return "kit/secret";
		}

	}

	@Controller
	static class Open {

		@GetMapping("/open")
		String page() {
			return "kit/open";
		}

	}

}
