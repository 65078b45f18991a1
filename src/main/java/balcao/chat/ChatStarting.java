package balcao.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;

/** Begins conversations with whoever looks after a client. */
@Service
@Transactional
public class ChatStarting {

	private final Conversations conversations;

	private final ChatWriting writing;

	private final ChatRows rows;

	private final Lines lines;

	private final ChatHours hours;

	private final FileStore files;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChatStarting(Conversations conversations, ChatWriting writing, ChatRows rows, Lines lines, ChatHours hours,
			FileStore files, ApplicationEventPublisher events, Clock clock) {
		this.conversations = conversations;
		this.writing = writing;
		this.rows = rows;
		this.lines = lines;
		this.hours = hours;
		this.files = files;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a conversation with its first words and answers its id; while one with the
	 * same person is open, the words go there; what was a message left before waits from
	 * now on. Outside the hours, and where nobody is there, it is a message that the team
	 * answers later. Publishes {@link ChatStarted}.
	 * @param askedId one of those who look after the client's organization; null for
	 * anybody of the team
	 */
	public long start(@Nullable Long askedId, Utterance first, CurrentPerson client) {
		if (!client.isClient()) {
			throw new NotFound();
		}
		if (first.isEmpty()) {
			throw new Refused("chat.refused.empty");
		}
		Instant now = this.clock.instant();
		Reception reception = this.hours.reception(client);
		Reception.Attendant asked = asked(reception, askedId);
		// two clicks at once begin one conversation
		this.lines.waitForKey(0, client.id(), "start");
		Optional<Conversation> open = this.conversations.lockOpen(client.id(), (askedId != null) ? askedId : 0);
		Conversation conversation = open.orElseGet(() -> begin(reception, asked, client, now));
		if (first.key() != null && this.lines.positionOf(conversation.id(), client.id(), first.key()).isPresent()) {
			return conversation.id();
		}
		if (reception.isThere()) {
			this.writing.queue(conversation, now);
		}
		List<Long> claimed = this.files.claim(first.files(), client.id()).stream().map(StoredFile::id).toList();
		this.writing.say(conversation, ChatSide.CLIENT, client.id(), first.text(), claimed, first.key(), now);
		return conversation.id();
	}

	private Conversation begin(Reception reception, Reception.@Nullable Attendant asked, CurrentPerson client,
			Instant now) {
		boolean there = reception.isThere();
		long teamId = (asked != null) ? asked.teamId() : reception.teamId();
		Conversation conversation = this.conversations
			.saveAndFlush(Conversation.start(client, teamId, (asked != null) ? asked.personId() : null, there, now));
		this.rows.join(conversation.id(), client.id(), ChatSide.CLIENT, now);
		Instant opensAt = reception.opensAt();
		this.writing.happen(conversation, there ? LineKind.STARTED : LineKind.LEFT, client.id(),
				(!there && opensAt != null) ? opensAt.toString() : null, now);
		this.events.publishEvent(new ChatStarted(conversation.id(), ChatKind.MANAGER,
				Objects.requireNonNull(client.organizationId()), client.id(), teamId, there, now));
		return conversation;
	}

	private static Reception.@Nullable Attendant asked(Reception reception, @Nullable Long askedId) {
		return (askedId == null) ? null
				: reception.attendants()
					.stream()
					.filter((one) -> one.personId() == askedId)
					.findFirst()
					.orElseThrow(NotFound::new);
	}

}
