package balcao.incident;

import java.time.Duration;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** From when on requests are a spike, for a product or for all without such a rule. */
@Entity
@Table(name = "incident_spike_rule")
class SpikeRule {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private @Nullable Long productId;

	private short requests;

	private short clients;

	private short minutes;

	private short quietMinutes;

	private boolean severe;

	@Version
	private int version;

	protected SpikeRule() {
	}

	static SpikeRule of(@Nullable Long productId, SpikeTerms terms) {
		SpikeRule rule = new SpikeRule();
		rule.productId = productId;
		rule.write(terms);
		return rule;
	}

	/** Refuses a change of what somebody else has changed meanwhile. */
	void change(SpikeTerms terms, int seen) {
		if (seen != this.version) {
			throw new Refused("incident.refused.ruleChanged");
		}
		write(terms);
	}

	private void write(SpikeTerms terms) {
		if (terms.clients() > terms.requests()) {
			throw new Refused("incident.refused.moreClients");
		}
		this.requests = (short) terms.requests();
		this.clients = (short) terms.clients();
		this.minutes = (short) terms.within().toMinutes();
		this.quietMinutes = (short) terms.quiet().toMinutes();
		this.severe = terms.severe();
	}

	SpikeTerms terms() {
		return new SpikeTerms(this.requests, this.clients, Duration.ofMinutes(this.minutes),
				Duration.ofMinutes(this.quietMinutes), this.severe);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	@Nullable Long productId() {
		return this.productId;
	}

	int version() {
		return this.version;
	}

}
