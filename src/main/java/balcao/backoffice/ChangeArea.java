package balcao.backoffice;

import java.util.stream.Stream;

/** A part of the configuration whose changes are read together. */
public enum ChangeArea {

	PEOPLE("organization_person"), ORGANIZATIONS("organization"),
	TEAMS("organization_team%", "ticket_escalation%", "duty%", "emergency%"), CATALOG("catalog_%"),
	REQUEST_TYPES("intake_request_type%", "intake_form%", "approval_plan%", "ticket_ending%", "ticket_cause%"),
	ROUTING("intake_routing%"), SEVERITY("severity_%"), CALENDARS("calendar", "calendar_%"), POLICIES("sla_policy%"),
	CONTRACTS("sla_contract%"), KNOWLEDGE("knowledge_%"), OTHERS;

	private final String patterns;

	ChangeArea(String... patterns) {
		this.patterns = String.join(" ", patterns);
	}

	/** The tables of the area, as patterns of {@code like}. */
	String[] patterns() {
		return this.patterns.isEmpty() ? new String[0] : this.patterns.replace("_", "\\_").split(" ", -1);
	}

	/** The tables of every area. */
	static String[] known() {
		return Stream.of(values()).flatMap((area) -> Stream.of(area.patterns())).toArray(String[]::new);
	}

}
