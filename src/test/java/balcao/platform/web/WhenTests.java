package balcao.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTests {

	/** Monday, 23 November 2026, 14:05 in São Paulo. */
	private static final Instant NOW = Instant.parse("2026-11-23T17:05:00Z");

	private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-23T17:04:31Z | agora                     | now
			2026-11-23T16:53:00Z | há 12 min                 | 12 min ago
			2026-11-23T16:05:01Z | há 59 min                 | 59 min ago
			2026-11-23T16:05:00Z | hoje às 13:05             | today at 13:05
			2026-11-23T17:17:00Z | em 12 min                 | in 12 min
			2026-11-23T21:00:00Z | hoje às 18:00             | today at 18:00
			2026-11-23T02:59:00Z | ontem às 23:59            | yesterday at 23:59
			2026-11-24T12:00:00Z | amanhã às 09:00           | tomorrow at 09:00
			2026-11-19T19:20:00Z | quinta, 19/11 às 16:20    | Thursday 19 Nov at 16:20
			2026-11-28T12:00:00Z | sábado, 28/11 às 09:00    | Saturday 28 Nov at 09:00
			2026-11-16T19:20:00Z | 16/11/2026 16:20          | 16 Nov 2026, 16:20
			2024-02-29T12:00:00Z | 29/02/2024 09:00          | 29 Feb 2024, 09:00
			""")
	void instantIsSaidAsPeopleDo(Instant instant, String portuguese, String english) {
		assertThat(in(Language.PORTUGUESE).of(instant)).isEqualTo(portuguese);
		assertThat(in(Language.ENGLISH).of(instant)).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PT0S      | menos de 1 min | less than 1 min | menos de 1 min
			PT59S     | menos de 1 min | less than 1 min | menos de 1 min
			PT25M     | 25 min         | 25 min          | 25 min
			-PT25M    | 25 min         | 25 min          | 25 min
			PT2H      | 2 h            | 2 h             | 2 h
			PT2H5M    | 2 h 05         | 2 h 05          | 2 h 05
			PT23H59M  | 23 h 59        | 23 h 59         | 23 h 59
			PT24H     | 1 dia          | 1 day           | 24 h
			PT80H     | 3 dias         | 3 days          | 80 h
			PT24000H  | 1.000 dias     | 1,000 days      | 24000 h
			""")
	void durationIsSaidInItsLargestUnit(Duration duration, String portuguese, String english, String hours) {
		Durations durations = new Durations(messages());
		assertThat(durations.of(duration, Language.PORTUGUESE.locale())).isEqualTo(portuguese);
		assertThat(durations.of(duration, Language.ENGLISH.locale())).isEqualTo(english);
		assertThat(durations.inHours(duration, Language.PORTUGUESE.locale())).isEqualTo(hours);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0|0 B", "1023|1023 B", "219136|214 KB", "1363149|1,3 MB", "10485760|10 MB",
			"1610612736|1,5 GB" })
	void fileSizeIsRounded(long bytes, String said) {
		assertThat(FileSizes.of(bytes, Language.PORTUGUESE.locale())).isEqualTo(said);
		assertThat(FileSizes.of(bytes, Locale.ENGLISH)).isEqualTo(said.replace(',', '.'));
	}

	private static When in(Language language) {
		return new When(Clock.fixed(NOW, ZoneOffset.UTC), ZONE, messages(), language.locale());
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/platform");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
