package balcao.account;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTokenTests {

	@Test
	void tokensAreLongAndNeverTheSame() {
		Set<String> tokens = new HashSet<>();
		for (int i = 0; i < 10_000; i++) {
			String token = LinkToken.random().value();
			assertThat(token).matches("[A-Za-z0-9_-]{43}");
			tokens.add(token);
		}
		assertThat(tokens).hasSize(10_000);
	}

	@Test
	void tokenHidesItself() {
		LinkToken token = LinkToken.random();
		assertThat(token.toString()).doesNotContain(token.value());
		assertThat(new LinkToken(token.value()).hash()).hasSize(32).isEqualTo(token.hash());
	}

}
