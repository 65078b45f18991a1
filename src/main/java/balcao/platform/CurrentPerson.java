package balcao.platform;

import org.jspecify.annotations.Nullable;

/**
 * The person who acts, read afresh for each request.
 *
 * @param organizationId the client organization; null for the team
 */
public record CurrentPerson(long id, String name, String email, Role role, @Nullable Long organizationId) {

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

	public boolean managesOrganization() {
		return this.role == Role.CLIENT_MANAGER;
	}

	/** First letters of the first and last name, for the avatar. */
	public String initials() {
		return Initials.of(this.name);
	}

}
