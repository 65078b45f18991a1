package balcao.organization;

import balcao.platform.Role;

/**
 * Who of a client organization sees requests beside the own and those in copy.
 * Confidential ones are seen by nobody but their requester and the people in copy.
 */
public enum OrganizationVisibility {

	/** Nobody, the managers included. */
	OWN,

	/** The managers. */
	MANAGER,

	/** The managers and whoever was given the right. */
	BY_ROLE,

	/** Every contact. */
	ALL;

	/** Whether a contact sees the organization's requests. */
	boolean shows(Role role, boolean hasRight) {
		return switch (this) {
			case OWN -> false;
			case MANAGER -> role == Role.CLIENT_MANAGER;
			case BY_ROLE -> role == Role.CLIENT_MANAGER || hasRight;
			case ALL -> role.isClient();
		};
	}

}
