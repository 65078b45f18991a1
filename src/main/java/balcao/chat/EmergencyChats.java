package balcao.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.ticket.Emergencies;
import balcao.ticket.EmergencyFacts;

/**
 * Begins the conversation about an emergency: its protocol has a number before anything
 * is asked, and every word from then on belongs to it.
 */
@Service
@Transactional
public class EmergencyChats {

	private final Emergencies emergencies;

	private final Conversations conversations;

	private final ChatWriting writing;

	private final ChatRows rows;

	private final Lines lines;

	private final ApplicationEventPublisher events;

	EmergencyChats(Emergencies emergencies, Conversations conversations, ChatWriting writing, ChatRows rows,
			Lines lines, ApplicationEventPublisher events) {
		this.emergencies = emergencies;
		this.conversations = conversations;
		this.writing = writing;
		this.rows = rows;
		this.lines = lines;
		this.events = events;
	}

	/** The same without a mark. */
	public long start(Subject about, String summary, CurrentPerson client) {
		return start(about, summary, null, client);
	}

	/**
	 * Opens a protocol and the conversation about it, whose first line tells the number;
	 * answers its id. What was begun under the same mark before is answered again.
	 * Publishes {@link ChatStarted}.
	 * @param summary one line of what stopped; empty where nothing was said
	 * @param key the client's own mark; null for none
	 */
	public long start(Subject about, String summary, @Nullable String key, CurrentPerson client) {
		if (!client.isClient()) {
			throw new NotFound();
		}
		if (key != null) {
			this.lines.waitForKey(0, client.id(), key);
		}
		return startedBy(key, client).orElseGet(() -> begin(about, summary, key, client));
	}

	/** What the client began under a mark. */
	@Transactional(readOnly = true)
	public Optional<Long> startedBy(@Nullable String key, CurrentPerson client) {
		return (key != null) ? this.lines.emergencyOf(client.id(), key) : Optional.empty();
	}

	private long begin(Subject about, String summary, @Nullable String key, CurrentPerson client) {
		Emergencies.Started started = this.emergencies
			.start(new EmergencyFacts(client.id(), about, summary, null, null), client);
		Instant now = started.at();
		Conversation conversation = this.conversations
			.saveAndFlush(Conversation.startEmergency(client, started.teamId(), started.ticketId(), now));
		this.rows.join(conversation.id(), client.id(), ChatSide.CLIENT, now);
		this.writing.happen(conversation, LineKind.PROTOCOL, client.id(), started.number(), now);
		if (key != null) {
			this.lines.signFirst(conversation.id(), key);
		}
		if (!summary.isBlank()) {
			this.lines.firstOfProtocol(started.ticketId())
				.ifPresent((message) -> this.writing.repeat(conversation, ChatSide.CLIENT, client.id(), message, now));
		}
		this.events.publishEvent(new ChatStarted(conversation.id(), ChatKind.EMERGENCY,
				Objects.requireNonNull(client.organizationId()), client.id(), started.teamId(), true, now));
		return conversation.id();
	}

}
