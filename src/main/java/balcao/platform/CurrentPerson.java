package balcao.platform;

import org.jspecify.annotations.Nullable;

/**
 * The person who acts, read afresh for each request.
 *
 * @param organizationId the client organization; null for the team
 * @param seesOrganization whether a client sees the whole organization's requests, those
 * excepted that are confidential
 */
public record CurrentPerson(long id, String name, String email, Role role, @Nullable Long organizationId,
		boolean seesOrganization) {

	/** As organizations are unless they say otherwise: managers see everything. */
	public CurrentPerson(long id, String name, String email, Role role, @Nullable Long organizationId) {
		this(id, name, email, role, organizationId, role == Role.CLIENT_MANAGER);
	}

	public boolean isClient() {
		return this.role.isClient();
	}

	public boolean isTeam() {
		return this.role.isTeam();
	}

	public boolean isAdmin() {
		return this.role == Role.ADMIN;
	}

	/** Leaders and admins see every team's queue. */
	public boolean seesEveryTeam() {
		return this.role == Role.LEADER || this.role == Role.ADMIN;
	}

	/** Invites, changes and disables the organization's contacts. */
	public boolean managesOrganization() {
		return this.role == Role.CLIENT_MANAGER;
	}

	/** First letters of the first and last name, for the avatar. */
	public String initials() {
		return Initials.of(this.name);
	}

}
