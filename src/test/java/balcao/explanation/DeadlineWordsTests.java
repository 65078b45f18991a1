package balcao.explanation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.Span;
import balcao.platform.web.Durations;
import balcao.platform.web.PlatformSettings;
import balcao.sla.ClockState;
import balcao.sla.CompletesOn;
import balcao.sla.Deadline;
import balcao.sla.Stage;
import balcao.sla.TargetName;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineWordsTests {

	private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

	private static final BusinessTime OFFICE = BusinessTime.of(BusinessHours.brazilianOffice());

	/** Monday, 23 November 2026, 14:05 in São Paulo. */
	private static final Instant NOW = Instant.parse("2026-11-23T17:05:00Z");

	@Test
	void weekendIsOneNarrowColumnAndNowStandsBeforeTheEnd() {
		ClockStrip strip = draw(running("2026-11-20T17:00:00Z", Duration.ofHours(12), List.of()));
		assertThat(strip.labels()).extracting(ClockStrip.Label::text)
			.contains("sex 20", "sáb, dom", "seg 23", "fechado", "agora, 14:05", "vence 17:00", "4 h");
		assertThat(strip.now()).isLessThan(strip.due());
	}

	@Test
	void pauseIsHatchedAndLeftIsPale() {
		ClockStrip strip = draw(running("2026-11-23T11:00:00Z", Duration.ofHours(8),
				List.of(new Span(Instant.parse("2026-11-23T13:15:00Z"), Instant.parse("2026-11-23T14:05:00Z")))));
		assertThat(strip.bars()).extracting(ClockStrip.Bar::kind)
			.containsExactly("closed", "pause", "open", "open", "open", "left");
	}

	@Test
	void longDeadlineIsBundledIntoTheWidth() {
		ClockStrip strip = draw(running("2026-10-05T13:00:00Z", Duration.ofHours(400), List.of()));
		assertThat(strip.bars()).allMatch((bar) -> bar.x() >= 0 && bar.x() + bar.width() <= ClockStrip.WIDTH)
			.hasSizeLessThan(16);
		assertThat(strip.labels()).extracting(ClockStrip.Label::text).anyMatch((text) -> text.endsWith(" dias"));
	}

	@Test
	void standingClockHasNoEndAndAnEndedOneNoNow() {
		Deadline paused = deadline(Instant.parse("2026-11-16T13:00:00Z"), null, null, Duration.ofHours(8),
				List.of(new Span(Instant.parse("2026-11-16T15:00:00Z"), NOW)));
		assertThat(draw(paused).due()).isNull();
		assertThat(draw(paused).labels()).extracting(ClockStrip.Label::text).contains("pausa", "17 a 23/11");
		Instant end = Instant.parse("2026-11-16T17:40:00Z");
		ClockStrip ended = draw(deadline(Instant.parse("2026-11-16T13:00:00Z"), end.plusSeconds(3600), end,
				Duration.ofHours(8), List.of()));
		assertThat(ended.now()).isNull();
		assertThat(ended.labels()).extracting(ClockStrip.Label::text).contains("encerrado 14:40");
	}

	@Test
	void longOverdueClockDoesNotPretendThatNowIsNear() {
		assertThat(draw(running("2026-11-09T13:00:00Z", Duration.ofHours(2), List.of())).now()).isNull();
	}

	@Test
	void textsOfARowNeverCoverEachOther() {
		ClockStrip strip = draw(running("2026-11-23T16:55:00Z", Duration.ofMinutes(12), List.of()));
		assertThat(strip.labels()).isNotEmpty();
		for (ClockStrip.Label one : strip.labels()) {
			assertThat(strip.labels()).filteredOn((other) -> other.y() == one.y() && other.x() == one.x()).hasSize(1);
		}
	}

	private static Deadline running(String from, Duration total, List<Span> pauses) {
		Instant start = Instant.parse(from);
		return deadline(start, OFFICE.plus(start, total, pauses), null, total, pauses);
	}

	private static Deadline deadline(Instant start, @Nullable Instant due, @Nullable Instant end, Duration total,
			List<Span> pauses) {
		Instant until = (end != null) ? end : (due != null) ? due : NOW;
		ClockState state = (end != null) ? ClockState.MET : (due != null) ? ClockState.RUNNING : ClockState.PAUSED;
		return new Deadline(1, TargetName.SOLUTION, 1, state, (state == ClockState.RUNNING) ? Stage.GREEN : null, start,
				due, end, total, Duration.ZERO, total, Duration.ZERO, 2, "Comercial", CompletesOn.SOLUTION, end == null,
				OFFICE.account(start, until, pauses));
	}

	private static ClockStrip draw(Deadline deadline) {
		return words().draw(deadline, PORTUGUESE);
	}

	private static DeadlineWords words() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/platform", "messages/explanation");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new DeadlineWords(
				messages, new Durations(messages), new PlatformSettings(ZoneId.of("America/Sao_Paulo"),
						Duration.ofDays(7), new PlatformSettings.Support("", "", "")),
				Clock.fixed(NOW, ZoneOffset.UTC));
	}

}
