package balcao.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The number by which the Brazilian revenue service knows a company (CNPJ, letters and
 * digits since July 2026, IN RFB 2.229/2024) or a person (CPF), without its marks.
 */
public record TaxNumber(String value) {

	private static final Pattern MARKS = Pattern.compile("[\\s./-]");

	private static final Pattern COMPANY = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");

	private static final Pattern PERSON = Pattern.compile("[0-9]{11}");

	private static final int COMPANY_BASE = 12;

	private static final int PERSON_BASE = 9;

	/** The number that was typed; empty where its check digits are not right. */
	public static Optional<TaxNumber> parse(@Nullable String typed) {
		String plain = plain((typed != null) ? typed : "");
		boolean company = COMPANY.matcher(plain).matches() && checks(plain, COMPANY_BASE, 9);
		boolean person = PERSON.matcher(plain).matches() && checks(plain, PERSON_BASE, 11);
		boolean same = plain.chars().distinct().count() == 1;
		return ((company || person) && !same) ? Optional.of(new TaxNumber(plain)) : Optional.empty();
	}

	/** What was typed without marks, in capitals. */
	public static String plain(String typed) {
		return MARKS.matcher(typed.strip()).replaceAll("").toUpperCase(Locale.ROOT);
	}

	private static boolean checks(String plain, int base, int heaviest) {
		int first = check(plain.substring(0, base), heaviest);
		int second = check(plain.substring(0, base) + first, heaviest);
		return plain.endsWith("" + first + second);
	}

	/** Modulo 11 with weights from 2 on the right, begun anew after the heaviest. */
	private static int check(String text, int heaviest) {
		int sum = 0;
		int weight = 2;
		for (int i = text.length() - 1; i >= 0; i--) {
			sum += (text.charAt(i) - '0') * weight;
			weight = (weight == heaviest) ? 2 : weight + 1;
		}
		int rest = sum % 11;
		return (rest < 2) ? 0 : 11 - rest;
	}

	public boolean isCompany() {
		return this.value.length() > 11;
	}

	/** As it stands on papers: {@code 12.ABC.345/01DE-35}, {@code 529.982.247-25}. */
	public String shown() {
		String v = this.value;
		return isCompany()
				? v.substring(0, 2) + "." + v.substring(2, 5) + "." + v.substring(5, 8) + "/" + v.substring(8, 12) + "-"
						+ v.substring(12)
				: v.substring(0, 3) + "." + v.substring(3, 6) + "." + v.substring(6, 9) + "-" + v.substring(9);
	}

}
