package balcao.incident;

import java.util.Objects;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;

/**
 * Clients hear that a status changes: 0 for what anybody's may be, else that of their own
 * organization.
 */
@Component
class StatusAudience implements LiveAudience {

	static final String KIND = "status";

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return person.isClient() && (id == 0 || Objects.equals(id, person.organizationId()));
	}

}
