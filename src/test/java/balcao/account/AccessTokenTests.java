package balcao.account;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenTests {

	@Test
	void h34_noTwoAreAlikeAndNothingButChanceIsInThem() {
		Set<String> seen = new HashSet<>();
		int[][] letters = new int[43][128];
		for (int i = 0; i < 10_000; i++) {
			String token = AccessToken.random().value();
			assertThat(token).matches("balcao_[0-9A-Za-z]{49}");
			assertThat(seen.add(token)).isTrue();
			for (int at = 0; at < 43; at++) {
				letters[at][token.charAt(7 + at)]++;
			}
		}
		for (int[] place : letters) {
			for (char letter : "09AZaz".toCharArray()) {
				assertThat(place[letter]).isBetween(80, 260);
			}
		}
	}

	@Test
	void checksumTellsATokenFromWhatLooksLikeOne() {
		String token = AccessToken.random().value();
		char last = token.charAt(token.length() - 1);
		assertThat(new AccessToken(token).isWellFormed()).isTrue();
		assertThat(new AccessToken(token.substring(0, token.length() - 1) + ((last == 'a') ? 'b' : 'a')).isWellFormed())
			.isFalse();
		assertThat(new AccessToken(token + "0").isWellFormed()).isFalse();
		assertThat(new AccessToken(token.toUpperCase(java.util.Locale.ROOT)).isWellFormed()).isFalse();
		assertThat(new AccessToken("").isWellFormed()).isFalse();
	}

	@Test
	void secretIsNotWrittenByAccident() {
		AccessToken token = AccessToken.random();
		assertThat(token).hasToString("AccessToken[hidden]");
		assertThat(token.hash()).hasSize(32);
	}

}
