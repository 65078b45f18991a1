package balcao.protocol;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.platform.PhoneNumber;

/**
 * A contact with everything that one row knows of it.
 *
 * @param caller who is about to call back; null for nobody
 * @param calls how often somebody has called back
 */
public record ContactRow(long id, String number, ContactChannel channel, ContactState state, String agent,
		Instant startedAt, Instant issuedAt, @Nullable String lateReason, ContactFacts facts,
		@Nullable String requester, @Nullable String requesterEmail, @Nullable String organization,
		@Nullable Long ticketId, @Nullable String ticketNumber, @Nullable Instant interruptedAt,
		@Nullable Instant callAt, @Nullable Long callerId, @Nullable String caller, @Nullable Instant callingAt,
		int calls, @Nullable String closingWords) {

	/** Who calls, as far as it is known. */
	public @Nullable String who() {
		String name = this.facts.callerName();
		return (this.requester != null) ? this.requester : name;
	}

	/** The phone as people read it. */
	public @Nullable String phone() {
		return PhoneNumber.shown(this.facts.phone());
	}

	/** The phone as a link: digits and a leading plus only. */
	public @Nullable String phoneLink() {
		String phone = this.facts.phone();
		return (phone == null) ? null
				: "tel:" + PhoneNumber.parse(phone).map(PhoneNumber::e164).orElse(phone.replaceAll("[^+0-9]", ""));
	}

	public boolean isRunning() {
		return this.state == ContactState.RUNNING;
	}

	public boolean isInterrupted() {
		return this.state == ContactState.INTERRUPTED;
	}

	/** Whether it ended by itself, since nothing was known of it. */
	public boolean isLapsed() {
		return this.state == ContactState.LAPSED;
	}

	public boolean isOpen() {
		return this.state.isOpen();
	}

	public boolean isLate() {
		return this.lateReason != null;
	}

}
