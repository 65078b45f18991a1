package balcao.calendar;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Facts about business hours from many projects and a reference program. */
class SlaVectorsTests {

	private static final Path FILE = Path.of("src/test/resources/sla-vectors/vectors.jsonl");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	@ParameterizedTest(name = "{0}")
	@MethodSource("vectors")
	void answersAsTheVectorSays(Vector vector) {
		if ("error".equals(vector.expect().asString())) {
			assertThatExceptionOfType(CalendarRefused.class).isThrownBy(vector::answer);
		}
		else if (vector.isAddition()) {
			assertThat(vector.answer()).isEqualTo(OffsetDateTime.parse(vector.expect().asString()).toInstant());
		}
		else {
			assertThat(vector.answer()).isEqualTo(exactly(vector.expect().decimalValue()));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("vectors")
	void segmentsAndAccountAddUpToTheAnswer(Vector vector) {
		if (!"error".equals(vector.expect().asString())) {
			BusinessTime time = vector.time();
			Instant from = vector.startInstant();
			Instant to = vector.isAddition() ? (Instant) vector.answer() : vector.endInstant();
			Duration between = time.between(from, to, vector.spans());
			if (vector.isAddition()) {
				assertThat(between).isEqualTo(vector.amount());
			}
			List<Span> segments = time.segments(from, to, vector.spans());
			assertThat(segments.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus)).isEqualTo(between);
			if (vector.isAddition() && !between.isZero()) {
				assertThat(segments.get(segments.size() - 1).to()).isEqualTo(to);
			}
			List<AccountLine> account = time.account(from, to, vector.spans());
			assertThat(account.stream().map(AccountLine::counted).reduce(Duration.ZERO, Duration::plus))
				.isEqualTo(between);
		}
	}

	static Stream<Vector> vectors() throws IOException {
		return Files.readAllLines(FILE, StandardCharsets.UTF_8)
			.stream()
			.map((line) -> JSON.readValue(line, Vector.class));
	}

	private static Duration exactly(BigDecimal seconds) {
		return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
	}

	record Vector(String id, String zone, Map<DayOfWeek, List<List<String>>> weekly, @Nullable List<LocalDate> holidays,
			@Nullable List<Exceptional> exceptions, @Nullable List<List<String>> pauses, String op, String start,
			@Nullable String end, @Nullable BigDecimal minutes, @Nullable BigDecimal seconds, JsonNode expect) {

		boolean isAddition() {
			return "add".equals(this.op);
		}

		Object answer() {
			return isAddition() ? time().plus(startInstant(), amount(), spans())
					: time().between(startInstant(), endInstant(), spans());
		}

		BusinessTime time() {
			Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
			this.weekly.forEach((weekday, open) -> week.put(weekday, intervals(open)));
			return BusinessTime.of(new BusinessHours(ZoneId.of(this.zone), week,
					orNone(this.holidays).stream().map((date) -> Holiday.wholeDay(date, "holiday", "")).toList(),
					orNone(this.exceptions).stream()
						.map((exception) -> new DatedException(exception.date(), intervals(exception.open()), ""))
						.toList()));
		}

		Instant startInstant() {
			return OffsetDateTime.parse(this.start).toInstant();
		}

		Instant endInstant() {
			return OffsetDateTime.parse(String.valueOf(this.end)).toInstant();
		}

		Duration amount() {
			return (this.minutes != null) ? exactly(this.minutes.multiply(BigDecimal.valueOf(60)))
					: exactly((this.seconds != null) ? this.seconds : BigDecimal.ZERO);
		}

		List<Span> spans() {
			return orNone(this.pauses).stream()
				.map((pause) -> new Span(OffsetDateTime.parse(pause.get(0)).toInstant(),
						OffsetDateTime.parse(pause.get(1)).toInstant()))
				.toList();
		}

		private static List<OpenInterval> intervals(List<List<String>> open) {
			return open.stream().map((interval) -> OpenInterval.of(interval.get(0), interval.get(1))).toList();
		}

		private static <T> List<T> orNone(@Nullable List<T> list) {
			return (list != null) ? list : List.of();
		}

		@Override
		public String toString() {
			return this.id;
		}

	}

	record Exceptional(LocalDate date, List<List<String>> open) {
	}

}
