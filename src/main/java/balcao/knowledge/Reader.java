package balcao.knowledge;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;

/**
 * For whom articles are looked up.
 *
 * @param organizationId the client organization; null for the team and for strangers
 */
public record Reader(boolean team, @Nullable Long organizationId) {

	/** The person who is signed in, or a stranger. */
	public static Reader of(@Nullable CurrentPerson person) {
		return (person != null) ? new Reader(person.isTeam(), person.organizationId()) : new Reader(false, null);
	}

	/** Any person of a client organization. */
	public static Reader client(long organizationId) {
		return new Reader(false, organizationId);
	}

}
