package balcao.emergency.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.emergency.WallShows;
import balcao.platform.web.FieldMessages;

/** A link to the board as typed. */
record WallForm(
		@NotBlank(message = FieldMessages.REQUIRED) @Size(max = 80,
				message = FieldMessages.TOO_LONG) @Nullable String name,
		@NotNull(message = "{emergency.wall.showsMissing}") @Nullable WallShows shows,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable List<Long> teams) {

	static final WallForm EMPTY = new WallForm("", WallShows.COMPANIES, List.of());

	List<Long> teamIds() {
		return (this.teams != null) ? this.teams.stream().filter(Objects::nonNull).toList() : List.of();
	}

}
