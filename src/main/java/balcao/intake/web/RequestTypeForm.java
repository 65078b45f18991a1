package balcao.intake.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeRow;
import balcao.platform.web.FieldMessages;

/** A request type as typed. */
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
						message = "{intake.admin.severityMissing}") @Nullable Integer defaultSeverity) {

	static final RequestTypeForm EMPTY = new RequestTypeForm("", "", "", "help", 10, false, false, 4);

	static RequestTypeForm of(RequestTypeRow row) {
		RequestTypeDetails it = row.details();
		return new RequestTypeForm(row.code(), it.name(), it.description(), it.icon(), it.position(),
				row.asksSituation(), it.needsApproval(), it.defaultSeverity());
	}

	RequestTypeDetails details() {
		return new RequestTypeDetails(this.name, this.description, this.icon,
				(this.position != null) ? this.position : 0, this.needsApproval,
				(this.defaultSeverity != null) ? this.defaultSeverity : 4);
	}

	/** The form that a new type begins with. */
	FormTerms firstForm() {
		return this.asksSituation ? FormTerms.INCIDENT : FormTerms.REQUEST;
	}

}
