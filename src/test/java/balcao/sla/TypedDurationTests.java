package balcao.sla;

import java.time.Duration;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDurationTests {

	@ParameterizedTest
	@CsvSource({ "2 h,120", "2h,120", "1 h 30,90", "1h30,90", "1 h 30 min,90", "1:30,90", "45 min,45", "45min,45",
			"90 min,90", "72 h,4320", "72 horas,4320", "7 d,10080", "7 dias,10080", "1 d 12 h,2160", "1 d 30 min,1470",
			"1 h 05,65", "2 H,120", "0:45,45", "30 minutos,30", "3 days,4320" })
	void readsWhatPeopleType(String typed, int minutes) {
		assertThat(TypedDuration.parse(typed)).map(TypedDuration::duration).contains(Duration.ofMinutes(minutes));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "90", "0", "0 h", "-2 h", "2", "h", "min", "2 x", "1 h 60", "1:60", "2 h 2 h",
			"1,5 h", "99999 d", "9999999 min", "2 h depois", "dois h", "²h", "2 semanas", "1 d 2" })
	void refusesWhatSaysNoDuration(String typed) {
		assertThat(TypedDuration.parse(typed)).isEmpty();
	}

	@Example
	void bareNumberLacksItsUnit() {
		assertThat(TypedDuration.lacksUnit("90")).isTrue();
		assertThat(TypedDuration.lacksUnit("90 min")).isFalse();
		assertThat(TypedDuration.lacksUnit("abc")).isFalse();
	}

	@Example
	void onlyDaysSayThatTheyAreDays() {
		assertThat(TypedDuration.parse("7 d")).map(TypedDuration::inDays).contains(true);
		assertThat(TypedDuration.parse("168 h")).map(TypedDuration::inDays).contains(false);
	}

	@Example
	void wholeDaysAreSaidFromFiveOnWhereEveryHourCounts() {
		assertThat(TypedDuration.text(Duration.ofDays(3), true)).isEqualTo("72 h");
		assertThat(TypedDuration.text(Duration.ofDays(5), true)).isEqualTo("5 d");
		assertThat(TypedDuration.text(Duration.ofHours(121), true)).isEqualTo("121 h");
		assertThat(TypedDuration.text(Duration.ofDays(7), false)).isEqualTo("168 h");
		assertThat(TypedDuration.text(Duration.ofMinutes(90), false)).isEqualTo("1 h 30 min");
		assertThat(TypedDuration.text(Duration.ofMinutes(45), false)).isEqualTo("45 min");
	}

	@Property
	void whatIsWrittenIsReadBack(@ForAll @IntRange(min = 1, max = 5_256_000) int minutes, @ForAll boolean everyHour) {
		Duration duration = Duration.ofMinutes(minutes);
		String text = TypedDuration.text(duration, everyHour);
		TypedDuration read = TypedDuration.parse(text).orElseThrow();
		assertThat(read.duration()).isEqualTo(duration);
		assertThat(read.inDays()).isEqualTo(text.endsWith("d"));
		assertThat(read.inDays() && !everyHour).isFalse();
		assertThat(text).hasSizeLessThanOrEqualTo(TypedDuration.LENGTH);
	}

	@Property
	void whatIsReadIsWrittenSoThatItMeansTheSame(@ForAll @IntRange(max = 300) int days,
			@ForAll @IntRange(max = 5000) int hours, @ForAll @IntRange(max = 59) int minutes) {
		String typed = (days + " d " + hours + "h" + minutes).replaceFirst("^0 d ", "");
		TypedDuration.parse(typed).ifPresent((read) -> {
			assertThat(read.duration().toMinutes()).isEqualTo((days * 24L + hours) * 60 + minutes);
			assertThat(TypedDuration.parse(TypedDuration.text(read.duration(), true))).map(TypedDuration::duration)
				.contains(read.duration());
		});
	}

	@Property
	void nothingTypedBreaksIt(@ForAll @StringLength(max = 40) String typed) {
		TypedDuration.parse(typed).ifPresent((read) -> assertThat(read.duration()).isPositive());
	}

}
