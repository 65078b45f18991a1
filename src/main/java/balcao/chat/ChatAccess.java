package balcao.chat;

import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.TicketAssignment;

/**
 * The only door to a conversation that is to be changed: locked, and only for who may see
 * it. Whoever needs more than one lock takes them in this order: the ticket, the
 * conversation, the room of who is to have it ({@link AvailabilityService#requireRoom}).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ChatAccess {

	private final Conversations conversations;

	private final TicketAssignment assignment;

	ChatAccess(Conversations conversations, TicketAssignment assignment) {
		this.conversations = conversations;
		this.assignment = assignment;
	}

	/** {@link NotFound} when missing or not the actor's to see. */
	Conversation lock(long id, CurrentPerson actor) {
		// one that became an emergency while its lock was waited for has a protocol that
		// the statement which waited could not know
		return find(id, actor).or(() -> find(id, actor)).orElseThrow(NotFound::new);
	}

	private Optional<Conversation> find(long id, CurrentPerson actor) {
		return actor.isTeam() ? this.conversations.lockForTeam(id, actor.id(), actor.seesEveryTeam())
				: this.conversations.lockForClient(id, actor.id(),
						Objects.requireNonNullElse(actor.organizationId(), 0L), actor.seesOrganization());
	}

	/**
	 * The one that somebody is to have from now on, after its protocol, which is theirs
	 * as well. Refuses one that became an emergency meanwhile.
	 */
	Conversation lockToGive(ChatStanding standing, CurrentPerson actor) {
		String protocol = standing.ticketNumber();
		if (standing.isEmergency() && protocol != null) {
			this.assignment.hold(protocol, actor);
		}
		Conversation conversation = lockAsTeam(standing.id(), actor);
		if (conversation.kind() != standing.kind()) {
			throw new Refused("chat.refused.becameEmergency");
		}
		return conversation;
	}

	Conversation lockAsTeam(long id, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return lock(id, actor);
	}

}
