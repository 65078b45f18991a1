package balcao.platform;

/** What a person may do; each person has exactly one role. */
public enum Role {

	/** A person of a client organization. */
	CLIENT,

	/** A client who also manages the organization's contacts. */
	CLIENT_MANAGER,

	/** A member of one or more teams. */
	AGENT,

	/** An agent who leads and also sees every team. */
	LEADER,

	/** Configures everything. */
	ADMIN;

	public boolean isClient() {
		return this == CLIENT || this == CLIENT_MANAGER;
	}

	public boolean isTeam() {
		return !isClient();
	}

}
