package balcao.protocol;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;
import balcao.platform.PhoneNumber;

/**
 * Somebody who may be calling: a client's contact, or a client of whom no contact is
 * meant.
 *
 * @param personId null for the client itself
 */
public record FoundCaller(@Nullable Long personId, String name, @Nullable String phone, long organizationId,
		String organization) {

	public String initials() {
		return Initials.of(this.name);
	}

	/** The phone as people read it. */
	public @Nullable String shownPhone() {
		return PhoneNumber.shown(this.phone);
	}

	/** What a form sends for it. */
	public String value() {
		return (this.personId != null) ? "person:" + this.personId : "organization:" + this.organizationId;
	}

}
