package balcao.severity.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;
import balcao.platform.web.FieldMessages;
import balcao.severity.ExampleCase;
import balcao.catalog.Priority;
import balcao.severity.SeverityQuestion;

/** An example case as typed; scope is a product, module or situation as a whole. */
record ExampleForm(
		@NotBlank(message = "{severity.examples.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) @Nullable String name,
		@Size(max = 30) @Nullable String scope, @Nullable Long impact,
		@Min(value = 1, message = "{severity.examples.levelRange}") @Max(
				value = 4, message = "{severity.examples.levelRange}") @Nullable Integer impactLevel,
		@Nullable Priority priority,
		@NotNull(message = "{severity.admin.severityMissing}") @Min(value = 1,
				message = "{severity.refused.severity}") @Max(value = 4,
						message = "{severity.refused.severity}") @Nullable Integer severity) {

	static final ExampleForm EMPTY = new ExampleForm("", "", null, null, null, null);

	static ExampleForm of(ExampleCase example) {
		Subject about = example.question().about();
		String scope = (about.situationId() != null) ? "s" + about.situationId() : (about.moduleId() != null)
				? "m" + about.moduleId() : (about.productId() != null) ? "p" + about.productId() : "";
		return new ExampleForm(example.name(), scope, about.impactId(), example.question().impactLevel(),
				example.question().priority(), example.severity());
	}

	SeverityQuestion question(Subject scope) {
		return new SeverityQuestion(new Subject(scope.productId(), scope.moduleId(), scope.situationId(), this.impact),
				this.impactLevel, this.priority);
	}

	String title() {
		return Objects.requireNonNull(this.name);
	}

	int expected() {
		return Objects.requireNonNull(this.severity);
	}

}
