package balcao.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CanonicalJsonTests {

	/** After the example of RFC 8785, section 3.2.3, whose order is that of UTF-16. */
	@Test
	void membersAreOrderedAsTheStandardSays() {
		Map<String, Object> members = new LinkedHashMap<>();
		for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
			members.put(name, true);
		}
		assertThat(CanonicalJson.write(members)).isEqualTo(
				"{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,\"\ud83d\ude00\":true,\"\ufb33\":true}");
	}

	@Test
	void textsAreEscapedNoMoreThanTheyMust() {
		assertThat(CanonicalJson.write(List.of("\u20ac$\u000F\nA'B\"\\\\\"/")))
			.isEqualTo("[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
	}

	@Test
	void fractionsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(1.5));
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(1L << 60));
	}

	@Test
	void hashIsTheKnownOne() {
		assertThat(CanonicalJson.sha256("abc"))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

}
