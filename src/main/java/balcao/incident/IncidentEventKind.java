package balcao.incident;

/** What happened to an incident, its updates excepted. */
public enum IncidentEventKind {

	OPENED, JOINED, LEFT, LED, MOVED, BANNER_PUBLISHED, BANNER_UPDATED, BANNER_WITHDRAWN

}
