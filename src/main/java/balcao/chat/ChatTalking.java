package balcao.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.LiveHints;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.ticket.Reply;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

/** What both sides do in a conversation that exists. */
@Service
@Transactional
public class ChatTalking {

	private final ChatAccess access;

	private final ChatWriting writing;

	private final ChatRows rows;

	private final Lines lines;

	private final ChatHours hours;

	private final AvailabilityService availability;

	private final TicketConversation tickets;

	private final TicketAssignment assignment;

	private final FileStore files;

	private final LiveHints hints;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChatTalking(ChatAccess access, ChatWriting writing, ChatRows rows, Lines lines, ChatHours hours,
			AvailabilityService availability, TicketConversation tickets, TicketAssignment assignment, FileStore files,
			LiveHints hints, ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.writing = writing;
		this.rows = rows;
		this.lines = lines;
		this.hours = hours;
		this.availability = availability;
		this.tickets = tickets;
		this.assignment = assignment;
		this.files = files;
		this.hints = hints;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says something and answers its place; what was sent before under the same key has
	 * the place it got then. The first word of the team takes a conversation that nobody
	 * has. Refuses an empty one, one in a conversation that has ended, and one in a
	 * conversation that becomes an emergency at the same moment.
	 */
	public int say(long id, Utterance said, CurrentPerson actor) {
		ChatStanding standing = this.rows.standing(id, actor).orElseThrow(NotFound::new);
		String key = said.key();
		if (key != null) {
			this.lines.waitForKey(id, actor.id(), key);
			Integer before = this.lines.positionOf(id, actor.id(), key).orElse(null);
			if (before != null) {
				return before;
			}
		}
		if (said.isEmpty()) {
			throw new Refused("chat.refused.empty");
		}
		return standing.isEmergency() ? sayInProtocol(standing, said, actor) : sayHere(id, said, actor);
	}

	private int sayHere(long id, Utterance said, CurrentPerson actor) {
		Instant now = this.clock.instant();
		Conversation conversation = this.access.lock(id, actor);
		conversation.requireOpen();
		if (conversation.kind() == ChatKind.EMERGENCY) {
			// its protocol, which has the words from now on, is locked before it
			throw new Refused("chat.refused.becameEmergency");
		}
		if (actor.isTeam()) {
			takeUntaken(conversation, actor, now);
		}
		else if (conversation.state() == ChatState.LEFT_MESSAGE && this.hours.reception(actor).isThere()) {
			this.writing.queue(conversation, now);
		}
		List<Long> claimed = this.files.claim(said.files(), actor.id()).stream().map(StoredFile::id).toList();
		return this.writing.say(conversation, ChatSide.of(actor), actor.id(), said.text(), claimed, said.key(), now);
	}

	/**
	 * The protocol has the words; {@link ProtocolTalk} hears of them and writes the line.
	 * The ticket is locked before the conversation, as whoever writes on its page does.
	 */
	private int sayInProtocol(ChatStanding standing, Utterance said, CurrentPerson actor) {
		if (!standing.isOpen()) {
			throw new Refused("chat.refused.ended");
		}
		String number = standing.ticketNumber();
		if (number == null) {
			throw new NotFound();
		}
		Reply reply = new Reply(words(said, actor), said.files(), Long.MAX_VALUE);
		if (actor.isTeam()) {
			if (standing.agentId() == null) {
				takeFree(standing, actor);
			}
			this.tickets.talk(number, actor, reply);
		}
		else {
			this.tickets.answer(number, actor, reply);
		}
		String key = said.key();
		if (key != null) {
			this.lines.sign(standing.id(), actor.id(), key);
		}
		return this.lines.last(standing.id());
	}

	/** A protocol keeps no message without words: files alone say their names. */
	private String words(Utterance said, CurrentPerson actor) {
		return !said.text().isBlank() ? said.text()
				: this.files.pending(said.files(), actor.id())
					.stream()
					.map(StoredFile::name)
					.collect(Collectors.joining(", "));
	}

	/** How far the actor's page has come: shown, and looked at. */
	public void received(long id, int delivered, int read, CurrentPerson actor) {
		if (this.rows.receive(id, actor, delivered, read, this.clock.instant())) {
			this.rows.touch(id);
			this.hints.changed("chat:" + id);
		}
		else if (this.rows.standing(id, actor).isEmpty()) {
			throw new NotFound();
		}
	}

	/** Lets the other side know that the actor is writing; kept nowhere. */
	public void typing(long id, CurrentPerson actor) {
		ChatStanding standing = this.rows.standing(id, actor).orElseThrow(NotFound::new);
		if (standing.isOpen()) {
			this.hints.changed("chat:" + id + ":typing:" + ChatSide.of(actor) + ":" + actor.id());
		}
	}

	/**
	 * Somebody of the team takes a conversation; refuses what somebody else has, and
	 * another one for who has as many as they may. For an emergency there is always room,
	 * and who takes it has its protocol.
	 */
	public void take(long id, CurrentPerson actor) {
		ChatStanding standing = this.rows.standing(id, actor).orElseThrow(NotFound::new);
		Conversation conversation = this.access.lockToGive(standing, actor);
		requireRoom(conversation, actor);
		take(conversation, actor, this.clock.instant());
		has(standing, actor);
	}

	private void takeFree(ChatStanding standing, CurrentPerson actor) {
		Conversation conversation = this.access.lockToGive(standing, actor);
		if (conversation.agentId() == null) {
			take(conversation, actor, this.clock.instant());
			has(standing, actor);
		}
	}

	/** Whoever takes an emergency's conversation has its protocol until it is solved. */
	private void has(ChatStanding standing, CurrentPerson actor) {
		String protocol = standing.ticketNumber();
		if (standing.isEmergency() && protocol != null) {
			this.assignment.giveWhileOpen(protocol, actor, null, actor.id());
		}
	}

	private void takeUntaken(Conversation conversation, CurrentPerson actor, Instant now) {
		if (conversation.agentId() == null) {
			requireRoom(conversation, actor);
			take(conversation, actor, now);
		}
		else {
			this.rows.join(conversation.id(), actor.id(), ChatSide.TEAM, now);
		}
	}

	private void requireRoom(Conversation conversation, CurrentPerson actor) {
		if (conversation.kind() == ChatKind.MANAGER && conversation.agentId() == null
				&& conversation.state().isOpen()) {
			this.availability.requireRoom(actor.id());
		}
	}

	void take(Conversation conversation, CurrentPerson actor, Instant now) {
		boolean taken = Long.valueOf(actor.id()).equals(conversation.agentId());
		conversation.takeBy(actor.id(), now);
		if (!taken) {
			this.rows.join(conversation.id(), actor.id(), ChatSide.TEAM, now);
			this.writing.happen(conversation, LineKind.TAKEN, actor.id(), null, now);
			this.writing.tellWaiting(conversation.teamId());
		}
	}

	/** Somebody else has it from now on, of whichever team; refuses what has ended. */
	void hand(Conversation conversation, long teamId, CurrentPerson receiver, @Nullable Long actorId, Instant now) {
		long former = conversation.teamId();
		conversation.handTo(teamId, receiver.id(), now);
		this.rows.leave(conversation.id());
		this.rows.join(conversation.id(), receiver.id(), ChatSide.TEAM, now);
		this.writing.happen(conversation, LineKind.HANDED, actorId, receiver.name(), now);
		this.writing.tellWaiting(former);
	}

	/** Either side ends it; refuses what has ended. Publishes {@link ChatEnded}. */
	public void end(long id, CurrentPerson actor) {
		Instant now = this.clock.instant();
		Conversation conversation = this.access.lock(id, actor);
		conversation.end(now);
		this.writing.happen(conversation, LineKind.ENDED, actor.id(), null, now);
		this.writing.tellWaiting(conversation.teamId());
		this.events.publishEvent(new ChatEnded(conversation.id(), conversation.kind(), actor.id(), now));
	}

}
