package balcao.organization;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;
import balcao.platform.Role;

/** A person in the back office. */
public record PersonRow(long id, String name, String email, @Nullable String phone, Role role,
		@Nullable Long organizationId, @Nullable String organization, boolean disabled) {

	public String initials() {
		return Initials.of(this.name);
	}

}
