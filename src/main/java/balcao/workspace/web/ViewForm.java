package balcao.workspace.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A list to keep under a name.
 *
 * @param team the team it is for; null for one's own
 * @param query what stands in the list's address
 */
record ViewForm(@NotBlank(message = "{workspace.view.nameMissing}") @Size(max = 80) @Nullable String name,
		@Nullable Long team, @Size(max = 4000) @Nullable String query) {

	String text() {
		return (this.query != null) ? this.query : "";
	}

	String title() {
		return (this.name != null) ? this.name : "";
	}

}
