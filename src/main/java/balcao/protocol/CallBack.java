package balcao.protocol;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Somebody called back; written once, never changed. */
@Entity
@Table(name = "protocol_call")
class CallBack {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long contactId;

	private long agentId;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private CallResult result;

	private @Nullable String words;

	protected CallBack() {
	}

	static CallBack of(long contactId, long agentId, CallResult result, @Nullable String words, Instant now) {
		CallBack call = new CallBack();
		call.contactId = contactId;
		call.agentId = agentId;
		call.result = result;
		call.words = words;
		call.at = now;
		return call;
	}

	Instant at() {
		return this.at;
	}

	long agentId() {
		return this.agentId;
	}

	CallResult result() {
		return this.result;
	}

}
