package balcao.macro.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.ticket.FieldChange;

/** Puts the changes of a prepared answer into words. */
@Component
class MacroChanges {

	private final TeamService teams;

	MacroChanges(TeamService teams) {
		this.teams = teams;
	}

	/**
	 * A change in words.
	 *
	 * @param value as forms write it down
	 * @param sentence the key of what it tells
	 * @param name of what it speaks; null for nothing
	 */
	record Line(String value, String sentence, @Nullable String name, @Nullable String reason) {

	}

	/** One statement, where there is anything to tell. */
	List<Line> of(List<FieldChange> changes) {
		if (changes.isEmpty()) {
			return List.of();
		}
		List<Choice> all = this.teams.choices();
		return changes.stream().map((change) -> line(change, all)).toList();
	}

	private static Line line(FieldChange change, List<Choice> teams) {
		return switch (change.kind()) {
			case TAG -> new Line(change.value(), "ticket.desk.also.tag", change.text(), null);
			case SEVERITY ->
				new Line(change.value(), "ticket.desk.also.severity", Objects.toString(change.id()), change.text());
			case TEAM -> new Line(change.value(), "ticket.desk.also.team",
					teams.stream()
						.filter((team) -> Objects.equals(change.id(), team.id()))
						.findFirst()
						.map(Choice::name)
						.orElse("?"),
					null);
			case ASSIGN ->
				new Line(change.value(), "ticket.desk.also." + (change.isToMe() ? "me" : "nobody"), null, null);
		};
	}

}
