package balcao.protocol;

import java.time.LocalDate;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberFormTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private static final NumberForm SHORT = new NumberForm("", DateForm.SHORT_YEAR_MONTH_DAY, 4, 3);

	@Test
	void numberIsDayThenSequenceThenCheckDigit() {
		String number = NumberForm.USUAL.number(DAY, 123);
		assertThat(number).hasSize(15).startsWith("20261122000123");
		assertThat(NumberForm.USUAL.shown(number)).matches("2026 1122 0001 23-\\d");
	}

	@Test
	void everyPartOfTheFormCounts() {
		assertThat(new NumberForm("3417", DateForm.YEAR_DAY, 5, 4).number(DAY, 7)).startsWith("3417202632600007")
			.hasSize(17);
		assertThat(SHORT.shown(SHORT.number(DAY, 7))).matches("261 122 000 7-\\d");
	}

	/** The example of the dissertation. */
	@Test
	void checkDigitIsTheOneOfDamm() {
		assertThat(Damm.digit("572")).isEqualTo(4);
		assertThat(Damm.checks("5724")).isTrue();
		assertThat(Damm.checks("5727")).isFalse();
	}

	@Property
	void wrongDigitIsNoticedWhereverItStands(@ForAll @LongRange(min = 1, max = 2_000_000) long sequence,
			@ForAll @IntRange(max = 14) int place, @ForAll @IntRange(min = 1, max = 9) int wrong) {
		String number = NumberForm.USUAL.number(DAY, sequence);
		int at = Math.min(place, number.length() - 1);
		char digit = (char) ('0' + (number.charAt(at) - '0' + wrong) % 10);
		assertThat(NumberForm.checks(number)).isTrue();
		assertThat(NumberForm.checks(number.substring(0, at) + digit + number.substring(at + 1))).isFalse();
	}

	@Property
	void neighboursThatChangedPlacesAreNoticed(@ForAll @LongRange(min = 1, max = 2_000_000) long sequence,
			@ForAll @IntRange(max = 13) int place) {
		String number = NumberForm.USUAL.number(DAY, sequence);
		Assume.that(number.charAt(place) != number.charAt(place + 1));
		assertThat(NumberForm.checks(number.substring(0, place) + number.charAt(place + 1) + number.charAt(place)
				+ number.substring(place + 2)))
			.isFalse();
	}

	@Test
	void dayWithMoreContactsThanItsSequenceHasDigitsGetsLongerNumbers() {
		assertThat(SHORT.number(DAY, 10_000)).hasSize(SHORT.number(DAY, 9_999).length() + 1);
	}

	@Test
	void formThatWouldLookLikeTheNumberOfATicketIsRefused() {
		assertThatThrownBy(() -> new NumberForm("", DateForm.SHORT_YEAR_MONTH_DAY, 3, 4)).isInstanceOf(Refused.class);
	}

}
