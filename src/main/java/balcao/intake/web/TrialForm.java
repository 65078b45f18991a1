package balcao.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.intake.RoutingField;

/** A request to try out; nothing of it is kept but in the address. */
record TrialForm(@Nullable Long organization, @Nullable Long requestType, @Nullable Long department,
		@Size(max = 30) @Nullable String subject, @Size(max = 30) @Nullable String scope,
		@Size(max = CustomForm.MOST) @Nullable List<@Valid CustomForm> custom) {

	TrialForm {
		custom = CustomForm.fill(custom);
	}

	boolean isComplete() {
		return this.organization != null && this.requestType != null;
	}

	/** The answers that need no look into the catalog. */
	Map<String, List<String>> answers() {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		if (this.department != null) {
			answers.put(RoutingField.DEPARTMENT.code(), List.of(Long.toString(this.department)));
		}
		CustomForm.fill(this.custom)
			.stream()
			.filter(CustomForm::isWhole)
			.forEach((one) -> answers.put(CustomForm.text(one.code()), List.of(CustomForm.text(one.value()))));
		return answers;
	}

}
