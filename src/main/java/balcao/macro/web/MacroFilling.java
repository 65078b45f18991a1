package balcao.macro.web;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.macro.MacroRow;
import balcao.macro.MacroText;
import balcao.macro.MacroVariable;
import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
import balcao.platform.web.When;
import balcao.sla.Deadline;
import balcao.sla.DeadlineService;
import balcao.sla.TargetName;
import balcao.ticket.TicketSheet;

/** Fills prepared answers with what a ticket has. */
@Component
class MacroFilling {

	private static final List<String> ANSWERS = List.of("FIRST_RESPONSE", "NEXT_RESPONSE");

	private final DeadlineService deadlines;

	private final MessageSource messages;

	private final ZoneRules zone;

	private final Clock clock;

	MacroFilling(DeadlineService deadlines, MessageSource messages, ZoneRules zone, Clock clock) {
		this.deadlines = deadlines;
		this.messages = messages;
		this.zone = zone;
		this.clock = clock;
	}

	/** What stands in the places, in one statement. */
	Map<MacroVariable, String> values(TicketSheet ticket, CurrentPerson author, Locale locale) {
		Instant now = this.clock.instant();
		When when = new When(this.clock, this.zone.zone(), this.messages, locale);
		Map<MacroVariable, String> values = new EnumMap<>(MacroVariable.class);
		values.put(MacroVariable.CLIENT_NAME, ticket.requester());
		values.put(MacroVariable.CLIENT_FIRST_NAME, first(ticket.requester()));
		values.put(MacroVariable.CLIENT_EMAIL, ticket.requesterEmail());
		values.put(MacroVariable.ORGANIZATION, ticket.organization());
		values.put(MacroVariable.NUMBER, ticket.number());
		values.put(MacroVariable.SUBJECT, ticket.subject());
		values.put(MacroVariable.PRODUCT, Objects.requireNonNullElse(ticket.product(), ""));
		values.put(MacroVariable.SEVERITY, Integer.toString(ticket.severity()));
		values.put(MacroVariable.TEAM, ticket.team());
		values.put(MacroVariable.OPENED, when.date(ticket.openedAt()));
		values.put(MacroVariable.AGENT_NAME, author.name());
		values.put(MacroVariable.AGENT_FIRST_NAME, first(author.name()));
		values.put(MacroVariable.TODAY, when.date(now));
		for (Deadline deadline : this.deadlines.of(ticket.id(), now)) {
			Instant due = deadline.dueAt();
			if (deadline.isOpen() && due != null) {
				if (deadline.target().is(TargetName.SOLUTION)) {
					values.put(MacroVariable.SOLUTION, when.day(due));
				}
				if (ANSWERS.contains(deadline.target().code())) {
					values.put(MacroVariable.ANSWER, when.day(due));
				}
			}
		}
		return values;
	}

	static List<FilledMacro> fill(List<MacroRow> macros, Map<MacroVariable, String> values) {
		return macros.stream()
			.map((macro) -> new FilledMacro(macro, MacroText.fill(macro.terms().text(), values)))
			.toList();
	}

	private static String first(String name) {
		return name.replaceFirst(" .*", "");
	}

}
