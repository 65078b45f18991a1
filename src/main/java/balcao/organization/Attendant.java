package balcao.organization;

import balcao.platform.Initials;

/** Somebody of the team who looks after a client. */
public record Attendant(long personId, String name, AttendantKind kind) {

	public String initials() {
		return Initials.of(this.name);
	}

}
