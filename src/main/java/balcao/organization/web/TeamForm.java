package balcao.organization.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.organization.TeamPage;
import balcao.platform.web.FieldMessages;

/** A team as typed. */
record TeamForm(@NotBlank(message = "{organization.admin.nameMissing}") @Size(max = 120,
		message = FieldMessages.TOO_LONG) String name, @Nullable List<Long> members, @Nullable Long leader) {

	static final TeamForm EMPTY = new TeamForm("", List.of(), null);

	static TeamForm of(TeamPage page) {
		return new TeamForm(page.name(), page.memberIds(), page.leaderId());
	}

	List<Long> memberIds() {
		return (this.members != null) ? this.members.stream().filter(Objects::nonNull).toList() : List.of();
	}

}
