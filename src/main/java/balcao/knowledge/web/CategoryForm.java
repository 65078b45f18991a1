package balcao.knowledge.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.knowledge.CategoryRow;
import balcao.platform.web.FieldMessages;

/**
 * A category as typed.
 *
 * @param version what was read; null for a new one
 */
record CategoryForm(
		@NotBlank(message = "{knowledge.category.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) @Nullable String name,
		@Size(max = 300, message = FieldMessages.TOO_LONG) @Nullable String description,
		@NotNull(message = "{knowledge.category.positionMissing}") @Min(value = 0,
				message = "{knowledge.category.positionMissing}") @Max(value = 999,
						message = "{knowledge.category.positionMissing}") @Nullable Integer position,
		@Nullable Integer version) {

	static final CategoryForm EMPTY = new CategoryForm("", "", 10, null);

	static CategoryForm of(CategoryRow row) {
		return new CategoryForm(row.name(), row.description(), row.position(), row.version());
	}

	int place() {
		return (this.position != null) ? this.position : 0;
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	String title() {
		return (this.name != null) ? this.name : "";
	}

}
