package balcao.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import balcao.intake.RoutingCondition;
import balcao.intake.RoutingField;
import balcao.intake.RoutingLine;
import balcao.intake.RoutingTerms;

/**
 * A routing rule as typed; what is empty matches anything.
 *
 * @param rule the rule that is edited; null for a new one
 * @param subject a category or a topic with its category
 * @param scope a product, or a module or routine with what it is a part of
 */
record RoutingForm(@Nullable Long rule, @Nullable Integer version, @Nullable Long organization,
		@Nullable Long requestType, @Nullable Long department, @Size(max = 30) @Nullable String subject,
		@Size(max = 30) @Nullable String scope, @Size(max = CustomForm.MOST) @Nullable List<@Valid CustomForm> custom,
		@NotNull(message = "{intake.admin.teamMissing}") @Nullable Long team, @Nullable Boolean followsDepartment) {

	static final RoutingForm EMPTY = new RoutingForm(null, null, null, null, null, "", "", CustomForm.fill(null), null,
			false);

	RoutingForm {
		custom = CustomForm.fill(custom);
	}

	static RoutingForm of(RoutingLine line) {
		return new RoutingForm(line.id(), line.version(), id(line, RoutingField.ORGANIZATION),
				id(line, RoutingField.REQUEST_TYPE), id(line, RoutingField.DEPARTMENT),
				part(line, "c", RoutingField.CATEGORY) + part(line, "t", RoutingField.TOPIC),
				part(line, "p", RoutingField.PRODUCT) + part(line, "m", RoutingField.MODULE)
						+ part(line, "r", RoutingField.ROUTINE),
				CustomForm.fill(line.custom()
					.stream()
					.map((one) -> new CustomForm(one.condition().code(), one.value(),
							CustomForm.text(one.condition().label())))
					.toList()),
				line.teamId(), line.followsDepartment());
	}

	RoutingTerms terms() {
		List<RoutingCondition> conditions = new ArrayList<>();
		add(conditions, RoutingField.ORGANIZATION, this.organization);
		add(conditions, RoutingField.REQUEST_TYPE, this.requestType);
		add(conditions, RoutingField.DEPARTMENT, this.department);
		Stream.of(this.subject, this.scope)
			.filter((one) -> one != null && !one.isBlank())
			.forEach((one) -> add(conditions, field(one.charAt(0)), Long.valueOf(one.substring(1))));
		CustomForm.fill(this.custom)
			.stream()
			.filter(CustomForm::isWhole)
			.forEach((one) -> conditions.add(RoutingCondition.custom(CustomForm.text(one.code()),
					CustomForm.text(one.value()), CustomForm.text(one.label()).isEmpty() ? null : one.label())));
		return new RoutingTerms(conditions, Objects.requireNonNull(this.team),
				Boolean.TRUE.equals(this.followsDepartment));
	}

	/** An address that carries the rule as typed. */
	String address(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		carry(address, "rule", this.rule);
		carry(address, "version", this.version);
		carry(address, "organization", this.organization);
		carry(address, "requestType", this.requestType);
		carry(address, "department", this.department);
		carry(address, "subject", this.subject);
		carry(address, "scope", this.scope);
		List<CustomForm> fields = CustomForm.fill(this.custom);
		for (int i = 0; i < fields.size(); i++) {
			carry(address, "custom[" + i + "].code", fields.get(i).code());
			carry(address, "custom[" + i + "].value", fields.get(i).value());
			carry(address, "custom[" + i + "].label", fields.get(i).label());
		}
		carry(address, "team", this.team);
		carry(address, "followsDepartment", this.followsDepartment);
		return address.build(true).toUriString();
	}

	private static void carry(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			address.queryParam(UriUtils.encode(name, StandardCharsets.UTF_8),
					UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
		}
	}

	private static void add(List<RoutingCondition> conditions, RoutingField field, @Nullable Long id) {
		if (id != null) {
			conditions.add(RoutingCondition.of(field, id));
		}
	}

	private static RoutingField field(char letter) {
		return switch (letter) {
			case 'c' -> RoutingField.CATEGORY;
			case 't' -> RoutingField.TOPIC;
			case 'p' -> RoutingField.PRODUCT;
			case 'm' -> RoutingField.MODULE;
			default -> RoutingField.ROUTINE;
		};
	}

	private static @Nullable Long id(RoutingLine line, RoutingField field) {
		String value = line.value(field);
		return (value != null) ? Long.valueOf(value) : null;
	}

	private static String part(RoutingLine line, String letter, RoutingField field) {
		String value = line.value(field);
		return (value != null) ? letter + value : "";
	}

}
