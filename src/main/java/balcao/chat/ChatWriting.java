package balcao.chat;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.LiveHints;

/**
 * Writes the lines of a conversation whose row the caller has locked, and lets open pages
 * know once that is committed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ChatWriting {

	private final Lines lines;

	private final ChatRows rows;

	private final LiveHints hints;

	private final ApplicationEventPublisher events;

	ChatWriting(Lines lines, ChatRows rows, LiveHints hints, ApplicationEventPublisher events) {
		this.lines = lines;
		this.rows = rows;
		this.hints = hints;
		this.events = events;
	}

	/** Something said; answers its place. */
	int say(Conversation conversation, ChatSide side, long authorId, String text, Collection<Long> files,
			@Nullable String key, Instant now) {
		int position = conversation.next(side, text, now);
		long line = this.lines.add(conversation.id(), position, LineKind.SAID, side, authorId, text, null, key, now);
		this.lines.attach(conversation.id(), line, files);
		said(conversation, position, side, authorId, now);
		return position;
	}

	/** Something that a message of the protocol says; answers its place. */
	int repeat(Conversation conversation, ChatSide side, long authorId, long ticketMessageId, Instant now) {
		int position = conversation.next(side, this.lines.said(ticketMessageId), now);
		this.lines.add(conversation.id(), position, LineKind.SAID, side, authorId, null, ticketMessageId, null, now);
		said(conversation, position, side, authorId, now);
		return position;
	}

	private void said(Conversation conversation, int position, ChatSide side, long authorId, Instant now) {
		this.rows.join(conversation.id(), authorId, side, now);
		if (conversation.kind() == ChatKind.MANAGER) {
			this.rows.spoken(conversation.id(), authorId,
					(side == ChatSide.CLIENT) ? conversation.agentId() : (Long) conversation.clientId(), now);
		}
		tell(conversation);
		this.events.publishEvent(new ChatSaid(conversation.id(), conversation.kind(), position, side, authorId, now));
	}

	/**
	 * Who left a message is back where somebody is there, and waits like whoever begins.
	 */
	void queue(Conversation conversation, Instant now) {
		if (conversation.state() == ChatState.LEFT_MESSAGE) {
			conversation.waitNow(now);
			happen(conversation, LineKind.RETURNED, null, null, now);
			tellWaiting(conversation.teamId());
		}
	}

	/**
	 * Something that happened.
	 * @param actorId who did it; null for nobody
	 * @param detail a number, an instant or a name
	 */
	int happen(Conversation conversation, LineKind kind, @Nullable Long actorId, @Nullable String detail, Instant now) {
		int position = conversation.next(ChatSide.SYSTEM, null, now);
		this.lines.add(conversation.id(), position, kind, ChatSide.SYSTEM, actorId, detail, null, null, now);
		tell(conversation);
		return position;
	}

	/** It has another client now; whose it was takes part no more. */
	void belong(Conversation conversation, Instant now) {
		this.rows.forgetFormerClient(conversation.id(), conversation.clientId());
		this.rows.join(conversation.id(), conversation.clientId(), ChatSide.CLIENT, now);
		tell(conversation);
	}

	/**
	 * Whoever waits for a team has come another place forward, or has one more before.
	 */
	void tellWaiting(long teamId) {
		this.rows.waiting(teamId).forEach((id) -> this.hints.changed("chat:" + id));
		this.hints.changed("chats:" + teamId);
	}

	private void tell(Conversation conversation) {
		this.hints.changed("chat:" + conversation.id());
		this.hints.changed("chats:" + conversation.teamId());
	}

}
