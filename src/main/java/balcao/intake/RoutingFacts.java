package balcao.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What routing knows of a request.
 *
 * @param answers raw values by the code of their field
 */
public record RoutingFacts(long organizationId, long requestTypeId, Map<String, List<String>> answers) {

	private static final int LONGEST = 200;

	/** A request of which nothing but its product and module is known. */
	public static RoutingFacts of(long organizationId, long requestTypeId, @Nullable Long productId,
			@Nullable Long moduleId) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		if (productId != null) {
			answers.put(RoutingField.PRODUCT.code(), List.of(Long.toString(productId)));
		}
		if (moduleId != null) {
			answers.put(RoutingField.MODULE.code(), List.of(Long.toString(moduleId)));
		}
		return new RoutingFacts(organizationId, requestTypeId, answers);
	}

	/** The values by the fields of rules, without what no rule looks at. */
	Map<String, List<String>> given() {
		Map<String, List<String>> given = new LinkedHashMap<>();
		given.put(RoutingField.ORGANIZATION.code(), List.of(Long.toString(this.organizationId)));
		given.put(RoutingField.REQUEST_TYPE.code(), List.of(Long.toString(this.requestTypeId)));
		this.answers.forEach((code, values) -> {
			if (RoutingField.of(code).isPresent() || FieldKind.builtIn(code) == null) {
				String field = RoutingField.of(code).isPresent() ? code : RoutingCondition.CUSTOM + code;
				List<String> known = values.stream()
					.filter(Objects::nonNull)
					.filter((value) -> !value.isBlank() && value.length() <= LONGEST)
					.distinct()
					.toList();
				if (!known.isEmpty()) {
					given.put(field, known);
				}
			}
		});
		return given;
	}

	/** The department that the client asked for. */
	@Nullable Long department() {
		String asked = this.answers.getOrDefault(RoutingField.DEPARTMENT.code(), List.of())
			.stream()
			.findFirst()
			.orElse("");
		return asked.matches("[1-9][0-9]{0,17}") ? Long.valueOf(asked) : null;
	}

}
