package balcao.intake;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a routing rule can look at beside custom fields, from what weighs most to what
 * weighs least where two rules have equally many conditions; custom fields weigh more
 * than any of these. What is a part of something says the whole as well, and counts for
 * it: a routine its module and its product.
 */
public enum RoutingField {

	ROUTINE("routine", 3, 128),

	TOPIC("topic", 2, 64),

	MODULE("module", 2, 32),

	CATEGORY("category", 1, 16),

	PRODUCT("product", 1, 8),

	DEPARTMENT("team", 1, 4),

	REQUEST_TYPE("request_type", 1, 2),

	ORGANIZATION("organization", 1, 1);

	private final String code;

	private final int count;

	private final int bit;

	RoutingField(String code, int count, int bit) {
		this.code = code;
		this.count = count;
		this.bit = bit;
	}

	/** The code of the field in answers and in rules. */
	public String code() {
		return this.code;
	}

	/** How many conditions it counts for. */
	int count() {
		return this.count;
	}

	int bit() {
		return this.bit;
	}

	/** The field of a code; none for custom fields. */
	public static Optional<RoutingField> of(String code) {
		return Stream.of(values()).filter((field) -> field.code.equals(code)).findFirst();
	}

}
