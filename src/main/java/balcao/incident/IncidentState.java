package balcao.incident;

/** How far an incident is, for the team and for the status that clients read. */
public enum IncidentState {

	INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED;

	public boolean isOpen() {
		return this != RESOLVED;
	}

}
