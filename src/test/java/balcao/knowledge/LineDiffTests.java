package balcao.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineDiffTests {

	@Test
	void linesAreSameRemovedOrAdded() {
		assertThat(shown("a\nb\nc", "a\nx\nc\nd")).isEqualTo("=a -b +x =c +d");
		assertThat(shown("", "a")).isEqualTo("- +a");
		assertThat(shown("a\nb", "a\nb")).isEqualTo("=a =b");
		assertThat(shown("a\na\na", "a\na")).isEqualTo("=a =a -a");
	}

	@Test
	void longStretchesOfTheSameAreGaps() {
		String lines = IntStream.range(0, 20).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

		List<DiffLine> around = LineDiff.around(LineDiff.of(lines, lines.replace("10", "dez")));

		assertThat(text(around)).isEqualTo("~7 =7 =8 =9 -10 +dez =11 =12 =13 ~6");
		assertThat(text(LineDiff.around(LineDiff.of("a\nb", "a\nb\nc")))).isEqualTo("=a =b +c");
		assertThat(text(LineDiff.around(LineDiff.of(lines, lines)))).isEqualTo("~20");
	}

	@Test
	void textsOfNothingInCommonAreOneBlock() {
		String old = "a\n".repeat(30_000) + "fim";
		String now = "b\n".repeat(30_000) + "fim";

		List<DiffLine> lines = LineDiff.of(old, now);

		assertThat(lines).hasSize(60_001);
	}

	@Property(tries = 200)
	void bothTextsCanBeReadFromTheDifference(@ForAll @Size(max = 12) List<Line> old,
			@ForAll @Size(max = 12) List<Line> now) {
		String before = old.stream().map(Line::name).collect(Collectors.joining("\n"));
		String after = now.stream().map(Line::name).collect(Collectors.joining("\n"));

		List<DiffLine> lines = LineDiff.of(before, after);

		assertThat(without(lines, DiffLine.Kind.ADDED)).isEqualTo(before);
		assertThat(without(lines, DiffLine.Kind.REMOVED)).isEqualTo(after);
	}

	enum Line {

		A, B, C

	}

	private static String without(List<DiffLine> lines, DiffLine.Kind kind) {
		return lines.stream()
			.filter((line) -> line.kind() != kind)
			.map(DiffLine::text)
			.collect(Collectors.joining("\n"));
	}

	private static String shown(String before, String after) {
		return text(LineDiff.of(before, after));
	}

	private static String text(List<DiffLine> lines) {
		return lines.stream().map((line) -> switch (line.kind()) {
			case SAME -> "=";
			case REMOVED -> "-";
			case ADDED -> "+";
			case GAP -> "~";
		} + line.text()).collect(Collectors.joining(" "));
	}

}
