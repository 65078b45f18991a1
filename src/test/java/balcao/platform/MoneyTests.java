package balcao.platform;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MoneyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1.250|1250.00", "1250,5|1250.50", "1,250.00|1250.00", "R$ 1.234,56|1234.56",
					"r$1.234,56|1234.56", "0,01|0.01", "12.50|12.50", "1.234.567,89|1234567.89", "1,234,567|1234567.00",
					"7|7.00" })
	void typedAmountIsUnderstood(String typed, String amount) {
		assertThat(Money.typed(typed, Money.REAL)).isEqualTo(Money.reais(amount));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,250", "12,345", "1.25.00", "1.2500", "-5", "1,2,3", "doze", "", "1.234,567", "R$", "5%",
			"99999999999999999999", "1e3" })
	void doubtfulAmountIsRefused(String typed) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Money.typed(typed, Money.REAL));
	}

	@Property
	void whatIsWrittenIsReadAgain(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long coins) {
		Money money = new Money(BigDecimal.valueOf(coins, 2), Money.REAL);
		assertThat(Money.typed(money.typed(), Money.REAL)).isEqualTo(money);
		assertThat(Money.typed(money.words(), Money.REAL)).isEqualTo(money);
	}

	@ParameterizedTest
	@CsvSource({ "0.005,0.01", "0.004,0.00", "2.675,2.68", "-0.005,-0.01" })
	void halfACoinIsRoundedAwayFromZero(String exact, String rounded) {
		assertThat(Money.reais(exact)).isEqualTo(Money.reais(rounded));
	}

}
