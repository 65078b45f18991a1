package balcao.teamwork;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the team knows of a person or an organization.
 *
 * @param personId null where it is about the organization
 * @param by who wrote it last
 */
public record ClientNote(long id, long organizationId, @Nullable Long personId, String text, String by, Instant at,
		int version) {

	public boolean isAboutPerson() {
		return this.personId != null;
	}

}
