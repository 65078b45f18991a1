package balcao.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Contrast as WCAG 2.2 computes it, in the light and the dark theme. */
class ColoursTests {

	@ParameterizedTest
	@CsvSource({ "text,paper,12", "text,surface,12", "text,sunken,12", "text,fill,10", "muted,paper,5.2",
			"muted,surface,5.2", "muted,sunken,5.2", "muted,fill,4.5", "primary,surface,4.5", "primary,paper,4.5",
			"primary,primary-soft,4.5", "on-primary,primary,4.5", "on-primary,primary-strong,4.5", "on-bar,bar,12",
			"on-bar-muted,bar,4.5", "green,green-soft,6.8", "yellow,yellow-soft,6.8", "red,red-soft,6.8",
			"on-breached,breached,6.8", "paused,paused-soft,6.8", "note,note-soft,6.8", "red,surface,6.8",
			"line-strong,surface,3.4", "line-strong,paper,3", "note-line,note-soft,3", "breached,surface,4.5",
			"focus,surface,6", "focus,paper,6" })
	void textsAndEdgesStandOutFromTheirGround(String ink, String ground, double least) throws IOException {
		String tokens = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
		for (int theme = 1; theme <= 2; theme++) {
			assertThat(contrast(luminance(tokens, ink, theme), luminance(tokens, ground, theme)))
				.as("%s on %s in theme %d", ink, ground, theme)
				.isGreaterThanOrEqualTo(least);
		}
	}

	private static double contrast(double one, double other) {
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	}

	private static double luminance(String tokens, String name, int theme) {
		Matcher colours = Pattern.compile("--" + name + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")
			.matcher(tokens);
		assertThat(colours.find()).as(name).isTrue();
		int colour = Integer.parseInt(colours.group(theme), 16);
		return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
	}

	private static double channel(int colour) {
		double share = (colour & 0xff) / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
