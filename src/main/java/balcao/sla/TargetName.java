package balcao.sla;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is promised: one of the usual targets, or one that the company named itself.
 *
 * @param code as the API says it: capitals, digits and underscores
 * @param label the company's own word for it; null for the usual ones, whose words are
 * messages
 */
public record TargetName(String code, @Nullable String label) {

	/** The team answers the request for the first time. */
	public static final TargetName FIRST_RESPONSE = usual("FIRST_RESPONSE");

	/** The team answers what the client wrote meanwhile. */
	public static final TargetName NEXT_RESPONSE = usual("NEXT_RESPONSE");

	/** The team tells what is wrong. */
	public static final TargetName DIAGNOSIS = usual("DIAGNOSIS");

	/** The client can work again, though the cause remains. */
	public static final TargetName WORKAROUND = usual("WORKAROUND");

	/** The request is resolved. */
	public static final TargetName SOLUTION = usual("SOLUTION");

	/** A request that needs approval is approved or denied. */
	public static final TargetName FEEDBACK = usual("FEEDBACK");

	/** The client is told how an emergency stands, again and again until it is over. */
	public static final TargetName NEXT_UPDATE = usual("NEXT_UPDATE");

	/** The usual targets, in the order in which they fall due. */
	public static final List<TargetName> USUAL = List.of(FIRST_RESPONSE, NEXT_RESPONSE, DIAGNOSIS, WORKAROUND, SOLUTION,
			FEEDBACK, NEXT_UPDATE);

	private static final int LONGEST_CODE = 40;

	/**
	 * A company's own target, its code made of the label: capitals without accents, so
	 * that the API can say it.
	 * @param taken codes of other targets of the policy
	 */
	public static TargetName own(String label, Collection<String> taken) {
		String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toUpperCase(Locale.ROOT)
			.replaceAll("[^A-Z0-9]+", "_")
			.replaceAll("^_+|_+$", "");
		String code = cut(plain.matches("[A-Z][A-Z0-9_]+") ? plain : (plain.isEmpty() ? "TARGET" : "TARGET_" + plain),
				LONGEST_CODE);
		String free = code;
		for (int count = 2; taken.contains(free)
				|| USUAL.stream().map(TargetName::code).anyMatch(free::equals); count++) {
			free = cut(code, LONGEST_CODE - 4) + "_" + count;
		}
		return new TargetName(free, label);
	}

	private static String cut(String code, int length) {
		return code.substring(0, Math.min(length, code.length())).replaceAll("_+$", "");
	}

	private static TargetName usual(String code) {
		return new TargetName(code, null);
	}

	public boolean isUsual() {
		return this.label == null;
	}

	/** Whether both are the same promise, whatever it is called. */
	public boolean is(TargetName other) {
		return this.code.equals(other.code);
	}

}
