package balcao.ticket;

import java.util.List;

/** What a list of the desk may show of a ticket. */
public enum ListColumn {

	WHEN, SUBJECT, ORGANIZATION, PRODUCT, SEVERITY, PRIORITY, STATUS, TEAM, ASSIGNEE, OPENED, CHANGED, NUMBER;

	/** What a list shows where nobody has chosen. */
	public static final List<ListColumn> USUAL = List.of(WHEN, SUBJECT, ORGANIZATION, SEVERITY, ASSIGNEE, NUMBER);

}
