package balcao.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import balcao.platform.Money;
import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OfferTests {

	/** Beside a count in whole hundredths of a coin, without the classes under test. */
	@Property
	void totalIsTheSumOfWhatTheLinesShow(
			@ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 9_999_999) Long> prices,
			@ForAll @IntRange(min = 1, max = 9_999) int thousandths, @ForAll @IntRange(max = 10_000) int percent) {
		List<OfferLine> lines = new ArrayList<>();
		BigDecimal expected = BigDecimal.ZERO;
		for (long price : prices) {
			BigDecimal unit = BigDecimal.valueOf(price, 2);
			BigDecimal quantity = BigDecimal.valueOf(thousandths, 3);
			lines.add(new OfferLine("x", quantity, new Money(unit, Money.REAL),
					new Discount(Discount.Kind.PERCENT, BigDecimal.valueOf(percent, 2))));
			BigDecimal gross = unit.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
			expected = expected.add(gross.subtract(gross.multiply(BigDecimal.valueOf(percent, 2))
				.divide(BigDecimal.valueOf(100))
				.setScale(2, RoundingMode.HALF_UP)));
		}
		Offer offer = new Offer("x", "x", Money.REAL, lines);
		assertThat(offer.total().amount()).isEqualTo(expected.setScale(2));
		assertThat(offer.total().isNegative()).isFalse();
		Offer read = OfferJson.offer(OfferJson.write(offer));
		assertThat(read.total()).isEqualTo(offer.total());
		assertThat(OfferJson.write(read)).isEqualTo(OfferJson.write(offer));
	}

	@Test
	void discountIsNeverMoreThanTheLine() {
		OfferLine line = OfferLine.of("Horas", "3", Money.reais("100"));
		assertThat(line.less(Discount.amount(Money.reais("300"))).total().isZero()).isTrue();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> line.less(Discount.amount(Money.reais("300.01"))));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Discount.percent("100.01"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.250", "1,250", "0", "", "-1", "1,2345", "dois", "1000001" })
	void doubtfulQuantityIsRefused(String typed) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> TypedNumbers.quantity(typed));
	}

	@Test
	void quantitiesAndDiscountsAreUnderstood() {
		assertThat(TypedNumbers.quantity("1,5")).isEqualByComparingTo("1.5");
		assertThat(TypedNumbers.quantity("0.125")).isEqualByComparingTo("0.125");
		assertThat(TypedNumbers.discount("7,5 %", Money.REAL)).isEqualTo(Discount.percent("7.5"));
		assertThat(TypedNumbers.discount("150,00", Money.REAL)).isEqualTo(Discount.amount(Money.reais("150")));
		assertThat(TypedNumbers.discount("0%", Money.REAL)).isNull();
	}

	@ParameterizedTest
	@EnumSource(ProposalState.class)
	void onlyWhatWaitsIsDecided(ProposalState state) {
		Set<ProposalState> next = EnumSet.noneOf(ProposalState.class);
		for (ProposalState other : ProposalState.values()) {
			if (state.mayBecome(other)) {
				next.add(other);
			}
		}
		assertThat(next).isEqualTo(switch (state) {
			case DRAFT -> EnumSet.of(ProposalState.SENT);
			case SENT -> EnumSet.complementOf(EnumSet.of(ProposalState.DRAFT, ProposalState.SENT));
			default -> EnumSet.noneOf(ProposalState.class);
		});
	}

	@Test
	void versionsAreComparedLineByLine() {
		ProposalTerms first = terms(OfferLine.of("A", "1", Money.reais("100")),
				OfferLine.of("B", "2", Money.reais("50")));
		ProposalTerms second = terms(OfferLine.of("A", "1", Money.reais("90")),
				OfferLine.of("B", "2", Money.reais("50")));
		assertThat(Difference.between(first, second)).extracting(Difference::part)
			.containsExactly(Difference.Part.LINE, Difference.Part.LINE, Difference.Part.TOTAL);
		assertThat(Difference.between(first, first)).isEmpty();
	}

	private static ProposalTerms terms(OfferLine... lines) {
		return new ProposalTerms(new Offer("T", "E", Money.REAL, List.of(lines)), Delivery.within(5),
				LocalDate.of(2026, 11, 30));
	}

}
