package balcao.platform;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	@Test
	void cursorComesBackAsItWent() {
		Cursor cursor = new Cursor(Instant.parse("2026-11-20T19:00:00.123456Z"), 42);
		assertThat(Cursor.parse(cursor.text())).contains(cursor);
		assertThat(Cursor.parse(new Cursor(null, 7).text())).contains(new Cursor(null, 7));
		assertThat(new Cursor(null, 7).instant()).isEqualTo("infinity");
		assertThat(Cursor.parse(null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "x", "1-", "-1-2", "1-2-3", "99999999999999999999-1", "1-99999999999999999999",
			"a-1", "1;drop table ticket-1" })
	void foreignCursorIsNotFound(String text) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Cursor.parse(text));
	}

	@Test
	void pageKnowsItsNeighbours() {
		List<Integer> found = IntStream.rangeClosed(1, 26).boxed().toList();
		KeysetPage<Integer> first = KeysetPage.of(found, PageRequest.FIRST, Object::toString);
		assertThat(first.rows()).hasSize(25);
		assertThat(first.before()).isNull();
		assertThat(first.after()).isEqualTo("25");
		KeysetPage<Integer> last = KeysetPage.of(List.of(51), new PageRequest("50", null), Object::toString);
		assertThat(last.before()).isEqualTo("51");
		assertThat(last.after()).isNull();
		KeysetPage<Integer> back = KeysetPage.of(List.of(3, 2, 1), new PageRequest(null, "4"), Object::toString);
		assertThat(back.rows()).containsExactly(1, 2, 3);
		assertThat(back.before()).isNull();
		assertThat(back.after()).isEqualTo("3");
	}

}
