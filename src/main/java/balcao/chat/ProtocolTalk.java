package balcao.chat;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.ticket.Side;
import balcao.ticket.TicketAssigned;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketHandedOver;
import balcao.ticket.TicketIdentified;
import balcao.ticket.TicketMoved;
import balcao.ticket.TicketSaid;
import balcao.ticket.TicketStatus;
import balcao.ticket.TicketUnassigned;
import balcao.ticket.Visibility;

/**
 * Hears what is said in protocols: each public message becomes one line of the
 * conversation about it, in the same transaction, wherever it was written.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ProtocolTalk {

	private final Conversations conversations;

	private final ChatWriting writing;

	private final ChatTalking talking;

	private final ChatHanding handing;

	private final TicketAssignment assignment;

	private final PersonService people;

	private final ApplicationEventPublisher events;

	ProtocolTalk(Conversations conversations, ChatWriting writing, ChatTalking talking, ChatHanding handing,
			TicketAssignment assignment, PersonService people, ApplicationEventPublisher events) {
		this.conversations = conversations;
		this.writing = writing;
		this.talking = talking;
		this.handing = handing;
		this.assignment = assignment;
		this.people = people;
		this.events = events;
	}

	@EventListener
	void on(TicketSaid said) {
		if (said.visibility() == Visibility.PUBLIC) {
			this.conversations.lockOfProtocol(said.ticketId()).ifPresent((conversation) -> repeat(conversation, said));
		}
	}

	private void repeat(Conversation conversation, TicketSaid said) {
		if (said.side() == Side.TEAM && !said.toMany() && conversation.state().isOpen()
				&& conversation.agentId() == null) {
			CurrentPerson author = this.people.find(said.authorId());
			this.talking.take(conversation, author, said.at());
			this.assignment.giveWhileOpen(said.number(), author, null, author.id());
		}
		ChatSide side = (said.side() == Side.TEAM) ? ChatSide.TEAM : ChatSide.CLIENT;
		this.writing.repeat(conversation, side, said.authorId(), said.messageId(), said.at());
	}

	/** Whoever has the protocol has the conversation about it. */
	@EventListener
	void on(TicketAssigned assigned) {
		this.conversations.lockOfProtocol(assigned.ticketId())
			.filter((conversation) -> conversation.state().isOpen()
					&& !Long.valueOf(assigned.assigneeId()).equals(conversation.agentId()))
			.ifPresent((conversation) -> follow(conversation, assigned));
	}

	private void follow(Conversation conversation, TicketAssigned assigned) {
		CurrentPerson assignee = this.people.find(assigned.assigneeId());
		if (conversation.agentId() == null && Objects.equals(assigned.actorId(), assigned.assigneeId())) {
			this.talking.take(conversation, assignee, assigned.at());
		}
		else {
			this.talking.hand(conversation, this.conversations.teamOf(assigned.ticketId()), assignee,
					assigned.actorId(), assigned.at());
		}
	}

	/** What nobody has yet is talked about by nobody yet. */
	@EventListener
	void on(TicketHandedOver handed) {
		if (handed.assigneeId() == null) {
			letWait(handed.ticketId(), handed.teamId(), handed.actorId(), handed.at());
		}
	}

	/** The same within the team. */
	@EventListener
	void on(TicketUnassigned unassigned) {
		letWait(unassigned.ticketId(), unassigned.teamId(), unassigned.actorId(), unassigned.at());
	}

	private void letWait(long ticketId, long teamId, @Nullable Long actorId, Instant now) {
		this.conversations.lockOfProtocol(ticketId)
			.filter((conversation) -> conversation.state().isOpen()
					&& (conversation.agentId() != null || conversation.teamId() != teamId))
			.ifPresent((conversation) -> this.handing.letWait(conversation, teamId, null, actorId, now));
	}

	/** Whose the protocol turned out to be reads what is said about it, nobody before. */
	@EventListener
	void on(TicketIdentified identified) {
		this.conversations.lockOfProtocol(identified.ticketId())
			.filter((conversation) -> conversation.clientId() != identified.requesterId())
			.ifPresent((conversation) -> {
				conversation.belongTo(identified.organizationId(), identified.requesterId());
				this.writing.belong(conversation, identified.at());
			});
	}

	/** What has ended is talked about no more. */
	@EventListener
	void on(TicketMoved moved) {
		if (moved.to() == TicketStatus.CLOSED || moved.to() == TicketStatus.CANCELLED) {
			this.conversations.lockOfProtocol(moved.ticketId())
				.filter((conversation) -> conversation.state().isOpen())
				.ifPresent((conversation) -> end(conversation, moved));
		}
	}

	private void end(Conversation conversation, TicketMoved moved) {
		Instant now = moved.at();
		conversation.end(now);
		this.writing.happen(conversation, LineKind.ENDED, moved.actorId(), null, now);
		this.events.publishEvent(new ChatEnded(conversation.id(), conversation.kind(), moved.actorId(), now));
	}

}
