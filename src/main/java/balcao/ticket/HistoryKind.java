package balcao.ticket;

/** What an entry of the history tells. */
public enum HistoryKind {

	OPENED, ROUTED, SEVERITY, STATUS, ASSIGNED, TEAM, DIAGNOSED, WORKED_AROUND, DEADLINES_MOVED, PAUSE_CONTESTED,
	PAUSE_DECIDED

}
