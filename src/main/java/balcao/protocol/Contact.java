package balcao.protocol;

import java.time.Duration;
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

import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.PhoneNumber;
import balcao.platform.Refused;

/**
 * Somebody asked for help: the number they were given, and what became of it. It exists
 * before anything is known of who calls.
 */
@Entity
@Table(name = "protocol_contact")
class Contact {

	/** How long whoever takes a call to give back has it for themselves. */
	private static final Duration CALLING = Duration.ofMinutes(10);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String number;

	@Enumerated(EnumType.STRING)
	private ContactChannel channel;

	@Enumerated(EnumType.STRING)
	private ContactState state;

	private long agentId;

	private Instant startedAt;

	private Instant issuedAt;

	private @Nullable String lateReason;

	private Instant heardAt;

	private @Nullable Instant endedAt;

	private @Nullable String callerName;

	private @Nullable String phone;

	private @Nullable String phoneE164;

	private @Nullable Long requesterId;

	private @Nullable Long organizationId;

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	private @Nullable Long situationId;

	private @Nullable Long impactId;

	private String summary;

	private String told;

	private @Nullable Long ticketId;

	private @Nullable Instant interruptedAt;

	private @Nullable Instant callAt;

	private @Nullable Long callerId;

	private @Nullable Instant callingAt;

	private @Nullable String closingWords;

	@Version
	private int version;

	protected Contact() {
	}

	static Contact begin(String number, ContactChannel channel, ContactFacts facts, long agentId, Instant now) {
		Contact contact = new Contact();
		contact.number = number;
		contact.channel = channel;
		contact.state = ContactState.RUNNING;
		contact.agentId = agentId;
		contact.startedAt = now;
		contact.issuedAt = now;
		contact.know(facts, now);
		return contact;
	}

	/** It began earlier than it is written down; refuses one that is still to come. */
	void late(Instant startedAt, String reason) {
		requirePast(startedAt, this.issuedAt);
		this.startedAt = startedAt;
		this.lateReason = reason;
	}

	/** Refuses a beginning that is still to come. */
	static void requirePast(Instant startedAt, Instant now) {
		if (startedAt.isAfter(now)) {
			throw new Refused("protocol.refused.future");
		}
	}

	/** Keeps what is known now, which is a sign of life as well. */
	final void know(ContactFacts facts, Instant now) {
		this.requesterId = facts.requesterId();
		this.organizationId = facts.organizationId();
		this.callerName = facts.callerName();
		this.phone = facts.phone();
		this.phoneE164 = PhoneNumber.parse(facts.phone()).map(PhoneNumber::e164).orElse(null);
		Subject about = facts.about();
		this.productId = about.productId();
		this.moduleId = about.moduleId();
		this.situationId = about.situationId();
		this.impactId = about.impactId();
		this.summary = facts.summary();
		this.told = facts.told();
		this.heardAt = now;
	}

	/** The page is still open. */
	void hear(Instant now) {
		this.heardAt = now;
	}

	/** It is a protocol now. */
	void register(long ticketId, CurrentPerson actor, Instant now) {
		end(ContactState.REGISTERED, actor, now);
		this.ticketId = ticketId;
	}

	/** It belongs to a ticket or protocol that was open already. */
	void join(long ticketId, CurrentPerson actor, Instant now) {
		end(ContactState.JOINED, actor, now);
		this.ticketId = ticketId;
	}

	/** Nothing comes of it. */
	void close(String words, CurrentPerson actor, Instant now) {
		end(ContactState.CLOSED, actor, now);
		this.closingWords = words;
	}

	/** Nothing is known of it, so there is nobody to call back. */
	void lapse(Instant now) {
		requireInterrupted();
		if (!isBlank()) {
			throw new IllegalStateException("Somebody can be called back about " + this.number);
		}
		end(ContactState.LAPSED, now);
	}

	private void end(ContactState next, CurrentPerson actor, Instant now) {
		end(next, now);
		this.agentId = actor.id();
	}

	private void end(ContactState next, Instant now) {
		requireOpen();
		this.state = next;
		this.endedAt = now;
		this.callAt = null;
		this.callerId = null;
		this.callingAt = null;
	}

	/** The call was cut: somebody has to call back, at once. */
	void interrupt(Instant now) {
		if (this.state != ContactState.RUNNING) {
			throw new Refused("protocol.refused.ended");
		}
		this.state = ContactState.INTERRUPTED;
		this.interruptedAt = now;
		this.callAt = now;
	}

	/** Somebody is about to call back; refuses while another does. */
	void take(CurrentPerson actor, Instant now) {
		requireInterrupted();
		Instant since = this.callingAt;
		boolean busy = since != null && since.plus(CALLING).isAfter(now);
		if (busy && !Objects.equals(this.callerId, actor.id())) {
			throw new Refused("protocol.refused.calling");
		}
		this.callerId = actor.id();
		this.callingAt = now;
	}

	/** The caller is on the phone again. */
	void resume(CurrentPerson actor, Instant now) {
		requireInterrupted();
		this.state = ContactState.RUNNING;
		this.agentId = actor.id();
		this.callAt = null;
		this.callerId = null;
		this.callingAt = null;
		this.heardAt = now;
	}

	/** Nobody answered. */
	void tryAgain(Instant at) {
		requireInterrupted();
		this.callAt = at;
		this.callerId = null;
		this.callingAt = null;
	}

	private void requireInterrupted() {
		if (this.state != ContactState.INTERRUPTED) {
			throw new Refused("protocol.refused.notInterrupted");
		}
	}

	private void requireOpen() {
		if (!this.state.isOpen()) {
			throw new Refused("protocol.refused.ended");
		}
	}

	ContactFacts facts() {
		return new ContactFacts(this.requesterId, this.organizationId, this.callerName, this.phone,
				new Subject(this.productId, this.moduleId, this.situationId, this.impactId), this.summary, this.told);
	}

	/** Whether nothing was typed yet. */
	boolean isBlank() {
		return facts().equals(ContactFacts.of(null));
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String number() {
		return this.number;
	}

	ContactChannel channel() {
		return this.channel;
	}

	ContactState state() {
		return this.state;
	}

	long agentId() {
		return this.agentId;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	Instant issuedAt() {
		return this.issuedAt;
	}

	@Nullable String lateReason() {
		return this.lateReason;
	}

	@Nullable Instant interruptedAt() {
		return this.interruptedAt;
	}

	@Nullable Long ticketId() {
		return this.ticketId;
	}

}
