package balcao.intake.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeScope;
import balcao.platform.FileRules;
import balcao.platform.web.FieldMessages;

/**
 * A request type as typed.
 *
 * @param products what it is about; none for everything
 * @param excepted whether everybody may ask but the organizations
 * @param extensions blank for the usual ones
 */
record RequestTypeForm(@Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "{intake.admin.codeShape}") String code,
		@NotBlank(message = "{intake.admin.nameMissing}") @Size(max = 60, message = FieldMessages.TOO_LONG) String name,
		@NotBlank(message = "{intake.admin.descriptionMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String description,
		@Pattern(regexp = "[a-z-]{2,20}", message = "{intake.admin.iconMissing}") String icon,
		@NotNull(message = "{intake.admin.positionMissing}") @Min(value = 0,
				message = "{intake.admin.positionMissing}") @Max(value = 999,
						message = "{intake.admin.positionMissing}") @Nullable Integer position,
		boolean asksSituation, boolean needsApproval,
		@NotNull(message = "{intake.admin.severityMissing}") @Min(value = 1,
				message = "{intake.admin.severityMissing}") @Max(value = 4,
						message = "{intake.admin.severityMissing}") @Nullable Integer defaultSeverity,
		@Nullable List<Long> products, @Nullable List<Long> teams, @Nullable List<Long> organizations, boolean excepted,
		@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, boolean productFirst,
		@Size(max = 300, message = FieldMessages.TOO_LONG) @Nullable String extensions) {

	static final RequestTypeForm EMPTY = new RequestTypeForm("", "", "", "help", 10, false, false, 4, List.of(),
			List.of(), List.of(), false, null, null, true, "");

	static RequestTypeForm of(RequestTypeRow row) {
		RequestTypeDetails it = row.details();
		RequestTypeScope scope = row.scope();
		List<String> extensions = scope.extensions();
		return new RequestTypeForm(row.code(), it.name(), it.description(), it.icon(), it.position(),
				row.asksSituation(), it.needsApproval(), it.defaultSeverity(), List.copyOf(scope.products()),
				List.copyOf(scope.teams()), List.copyOf(scope.organizations()), scope.excepted(), scope.validFrom(),
				scope.validUntil(), scope.productFirst(), (extensions != null) ? String.join(", ", extensions) : "");
	}

	RequestTypeDetails details() {
		return new RequestTypeDetails(this.name, this.description, this.icon,
				(this.position != null) ? this.position : 0, this.needsApproval,
				(this.defaultSeverity != null) ? this.defaultSeverity : 4);
	}

	RequestTypeScope scope() {
		List<String> wanted = wantedExtensions();
		return new RequestTypeScope(ids(this.products), ids(this.teams), ids(this.organizations), this.excepted,
				this.validFrom, this.validUntil, this.productFirst, wanted.isEmpty() ? null : wanted);
	}

	/** Says what is wrong with the dates and with the endings of files. */
	void check(FileRules rules, BindingResult errors) {
		if (errors.getTarget() == null) {
			return;
		}
		if (this.validFrom != null && this.validUntil != null && this.validUntil.isBefore(this.validFrom)) {
			errors.rejectValue("validUntil", "intake.admin.validUntilBefore");
		}
		List<String> unknown = wantedExtensions().stream()
			.filter((extension) -> !rules.allowedExtensions().contains(extension))
			.toList();
		if (!unknown.isEmpty()) {
			errors.rejectValue("extensions", "intake.admin.extensionsUnknown",
					new Object[] { String.join(", ", unknown), String.join(", ", rules.allowedExtensions()) }, null);
		}
	}

	private List<String> wantedExtensions() {
		return Arrays.stream(Objects.toString(this.extensions, "").split("[\\s,;]+"))
			.map((one) -> one.replaceFirst("^[*]?[.]", "").toLowerCase(Locale.ROOT))
			.filter((one) -> !one.isEmpty())
			.distinct()
			.toList();
	}

	private static Set<Long> ids(@Nullable Collection<Long> chosen) {
		Set<Long> ids = new HashSet<>((chosen != null) ? chosen : List.of());
		ids.removeIf(Objects::isNull);
		return ids;
	}

	/** The form that a new type begins with. */
	FormTerms firstForm() {
		return this.asksSituation ? FormTerms.INCIDENT : FormTerms.REQUEST;
	}

}
