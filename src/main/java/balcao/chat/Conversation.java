package balcao.chat;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;

/**
 * A conversation between a client and the team. Whoever changes it has locked its row,
 * under which positions are given.
 */
@Entity
@Table(name = "chat_conversation")
class Conversation {

	private static final int EXCERPT = 160;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	private ChatKind kind;

	@Enumerated(EnumType.STRING)
	private ChatState state;

	private long organizationId;

	private long clientId;

	private long teamId;

	private @Nullable Long askedId;

	private @Nullable Long agentId;

	private @Nullable Long ticketId;

	private Instant startedAt;

	private Instant queuedAt;

	private @Nullable Instant takenAt;

	private @Nullable Instant endedAt;

	private Instant lastAt;

	private int lastPosition;

	@Enumerated(EnumType.STRING)
	private @Nullable ChatSide lastSide;

	private @Nullable String lastExcerpt;

	@Version
	private int version;

	protected Conversation() {
	}

	/**
	 * @param askedId whom the client asks for; null for anybody of the team
	 * @param open whether somebody is there; otherwise a message is left
	 */
	static Conversation start(CurrentPerson client, long teamId, @Nullable Long askedId, boolean open, Instant now) {
		Conversation conversation = begin(ChatKind.MANAGER, client, teamId, now);
		conversation.askedId = askedId;
		conversation.state = open ? ChatState.WAITING : ChatState.LEFT_MESSAGE;
		return conversation;
	}

	static Conversation startEmergency(CurrentPerson client, long teamId, long ticketId, Instant now) {
		Conversation conversation = begin(ChatKind.EMERGENCY, client, teamId, now);
		conversation.ticketId = ticketId;
		return conversation;
	}

	private static Conversation begin(ChatKind kind, CurrentPerson client, long teamId, Instant now) {
		Conversation conversation = new Conversation();
		conversation.kind = kind;
		conversation.state = ChatState.WAITING;
		conversation.organizationId = Objects.requireNonNull(client.organizationId());
		conversation.clientId = client.id();
		conversation.teamId = teamId;
		conversation.startedAt = now;
		conversation.queuedAt = now;
		conversation.lastAt = now;
		return conversation;
	}

	/** The place of the next line. */
	int next(ChatSide side, @Nullable String said, Instant now) {
		this.lastPosition++;
		this.lastAt = now;
		if (said != null) {
			this.lastSide = side;
			this.lastExcerpt = said.substring(0,
					said.offsetByCodePoints(0, Math.min(EXCERPT, said.codePointCount(0, said.length()))));
		}
		return this.lastPosition;
	}

	/** Refuses to go on with what has ended. */
	void requireOpen() {
		if (!this.state.isOpen()) {
			throw new Refused("chat.refused.ended");
		}
	}

	/**
	 * Somebody of the team takes it. Refuses one that has ended, and one that somebody
	 * else has.
	 */
	void takeBy(long agentId, Instant now) {
		requireOpen();
		if (this.agentId != null && this.agentId != agentId) {
			throw new Refused("chat.refused.taken");
		}
		this.agentId = agentId;
		this.takenAt = (this.takenAt != null) ? this.takenAt : now;
		this.state = ChatState.TALKING;
	}

	/** Goes to somebody, of whichever team. */
	void handTo(long teamId, long agentId, Instant now) {
		requireOpen();
		this.teamId = teamId;
		this.agentId = agentId;
		this.takenAt = (this.takenAt != null) ? this.takenAt : now;
		this.state = ChatState.TALKING;
	}

	/** Waits again for somebody, of whichever team. */
	void returnTo(long teamId) {
		requireOpen();
		this.teamId = teamId;
		this.agentId = null;
		this.state = ChatState.WAITING;
	}

	/**
	 * The client is back where somebody is there to answer, and waits from now on like
	 * whoever begins.
	 */
	void waitNow(Instant now) {
		if (this.state == ChatState.LEFT_MESSAGE) {
			this.state = ChatState.WAITING;
			this.queuedAt = now;
		}
	}

	/** It became a ticket, which it goes on beside. */
	void concern(long ticketId) {
		this.ticketId = ticketId;
	}

	/** Its protocol turned out to be somebody else's: so is what was said about it. */
	void belongTo(long organizationId, long clientId) {
		this.organizationId = organizationId;
		this.clientId = clientId;
	}

	/** It became an emergency: from now on every word belongs to the protocol. */
	void becomeEmergency(long ticketId) {
		requireOpen();
		this.ticketId = ticketId;
		this.kind = ChatKind.EMERGENCY;
	}

	void end(Instant now) {
		requireOpen();
		this.state = ChatState.ENDED;
		this.endedAt = now;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	ChatKind kind() {
		return this.kind;
	}

	ChatState state() {
		return this.state;
	}

	long organizationId() {
		return this.organizationId;
	}

	long clientId() {
		return this.clientId;
	}

	long teamId() {
		return this.teamId;
	}

	@Nullable Long askedId() {
		return this.askedId;
	}

	@Nullable Long agentId() {
		return this.agentId;
	}

	@Nullable Long ticketId() {
		return this.ticketId;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	@Nullable Instant takenAt() {
		return this.takenAt;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	int lastPosition() {
		return this.lastPosition;
	}

}
