package balcao.ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/** A reply together with what changes on the ticket: all of it happens, or nothing. */
@Service
@Transactional
public class TicketReplying {

	private final TicketConversation conversation;

	private final TicketAssignment assignment;

	private final TicketTags tags;

	private final TicketSheets sheets;

	TicketReplying(TicketConversation conversation, TicketAssignment assignment, TicketTags tags, TicketSheets sheets) {
		this.conversation = conversation;
		this.assignment = assignment;
		this.tags = tags;
		this.sheets = sheets;
	}

	/**
	 * Sends the reply and then changes the ticket; who has it comes last, since the actor
	 * may not see it any more afterwards. Answers whether they do.
	 */
	public boolean send(String number, CurrentPerson actor, Reply reply, AfterReply after, Set<Told> told,
			List<FieldChange> changes) {
		this.conversation.reply(number, actor, reply, after, told);
		changes.stream()
			.sorted(Comparator.comparing(FieldChange::kind))
			.forEach((change) -> change(number, actor, change));
		return changes.stream().noneMatch((change) -> change.kind() == FieldChange.Kind.TEAM)
				|| this.sheets.find(number, actor).isPresent();
	}

	private void change(String number, CurrentPerson actor, FieldChange change) {
		switch (change.kind()) {
			case TAG -> this.tags.tag(number, actor, Objects.requireNonNull(change.text()));
			case SEVERITY -> this.assignment.overrule(number, actor, Objects.requireNonNull(change.id()).intValue(),
					Objects.requireNonNull(change.text()));
			case TEAM -> this.assignment.give(number, actor, change.id(), null);
			case ASSIGN -> this.assignment.give(number, actor, null, change.isToMe() ? (Long) actor.id() : change.id());
		}
	}

}
