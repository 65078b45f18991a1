package balcao.organization;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;
import balcao.platform.Role;

/**
 * A person in lists and forms.
 *
 * @param seesTickets whether a contact has the right to see the organization's requests
 */
public record PersonRow(long id, String name, String email, @Nullable String phone, Role role,
		@Nullable Long organizationId, @Nullable String organization, boolean disabled, boolean seesTickets) {

	public String initials() {
		return Initials.of(this.name);
	}

}
