package balcao.ticket.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.organization.Choice;
import balcao.organization.PersonChoice;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.FieldChange;

/**
 * A change that goes with a reply, as its page tells it.
 *
 * @param value as forms write it down
 * @param sentence the key of what it tells
 * @param name of whom or what it speaks; null for nobody
 */
record ChangeLine(String value, String sentence, @Nullable String name, @Nullable String reason) {

	/** Null for what is not possible any more. */
	static @Nullable ChangeLine of(FieldChange change, DeskTicketPage page) {
		Long id = change.id();
		return switch (change.kind()) {
			case TAG -> line(change, "tag", change.text());
			case SEVERITY ->
				new ChangeLine(change.value(), "ticket.desk.also.severity", Objects.toString(id), change.text());
			case TEAM -> page.teams()
				.stream()
				.filter((team) -> id != null && team.id() == id)
				.findFirst()
				.map(Choice::name)
				.map((name) -> line(change, "team", name))
				.orElse(null);
			case ASSIGN -> (id == null) ? line(change, change.isToMe() ? "me" : "nobody", null)
					: page.members()
						.stream()
						.filter((member) -> member.id() == id)
						.findFirst()
						.map(PersonChoice::name)
						.map((name) -> line(change, "person", name))
						.orElse(null);
		};
	}

	private static ChangeLine line(FieldChange change, String key, @Nullable String name) {
		return new ChangeLine(change.value(), "ticket.desk.also." + key, name, null);
	}

}
