package balcao.ticket;

import java.time.Instant;
import java.util.Collection;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.StoredFile;

/** Writes messages with their files, for the services that decide whether one may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketPosting {

	private final Messages messages;

	private final Attachments attachments;

	private final FileStore files;

	private final ApplicationEventPublisher events;

	TicketPosting(Messages messages, Attachments attachments, FileStore files, ApplicationEventPublisher events) {
		this.messages = messages;
		this.attachments = attachments;
		this.files = files;
		this.events = events;
	}

	/** The description, said by the requester whoever typed it. */
	void first(Ticket ticket, CurrentPerson requester, String description, Collection<Long> fileIds,
			CurrentPerson actor, Instant now) {
		Message message = this.messages
			.save(Message.say(ticket.id(), requester.id(), Side.CLIENT, Visibility.PUBLIC, description, now));
		attach(ticket, message, fileIds, actor);
	}

	long reply(Ticket ticket, CurrentPerson actor, String text, Collection<Long> fileIds, Instant now) {
		return reply(ticket, actor, text, fileIds, false, now);
	}

	/**
	 * @param toMany whether the same is said in others too
	 */
	long reply(Ticket ticket, CurrentPerson actor, String text, Collection<Long> fileIds, boolean toMany, Instant now) {
		Side side = actor.isTeam() ? Side.TEAM : Side.CLIENT;
		Message message = this.messages.save(Message.say(ticket.id(), actor.id(), side, Visibility.PUBLIC, text, now));
		attach(ticket, message, fileIds, actor);
		ticket.heard(side, actor.name(), text, now);
		tell(ticket, message, actor, side, Visibility.PUBLIC, toMany, now);
		return message.id();
	}

	long note(Ticket ticket, CurrentPerson actor, String text, Collection<Long> fileIds, Instant now) {
		Message message = this.messages
			.save(Message.say(ticket.id(), actor.id(), Side.TEAM, Visibility.INTERNAL, text, now));
		attach(ticket, message, fileIds, actor);
		tell(ticket, message, actor, Side.TEAM, Visibility.INTERNAL, false, now);
		return message.id();
	}

	private void tell(Ticket ticket, Message message, CurrentPerson actor, Side side, Visibility visibility,
			boolean toMany, Instant now) {
		this.events.publishEvent(
				new TicketSaid(ticket.id(), ticket.number(), message.id(), actor.id(), side, visibility, toMany, now));
	}

	private void attach(Ticket ticket, Message message, Collection<Long> fileIds, CurrentPerson actor) {
		for (StoredFile file : this.files.claim(fileIds, actor.id())) {
			this.attachments.save(Attachment.of(file.id(), message.id(), ticket.id()));
		}
	}

}
