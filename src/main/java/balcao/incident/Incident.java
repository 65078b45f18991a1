package balcao.incident;

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

/** One thing out of order that several clients asked about. */
@Entity
@Table(name = "incident")
class Incident {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String number;

	private String subject;

	private long productId;

	private @Nullable Long moduleId;

	private long teamId;

	private @Nullable Long leadId;

	@Enumerated(EnumType.STRING)
	private IncidentState state;

	private Instant beganAt;

	private Instant openedAt;

	private long openedById;

	private @Nullable Instant resolvedAt;

	@Version
	private int version;

	protected Incident() {
	}

	/** Whoever opens it leads it at first. */
	static Incident open(String number, IncidentTerms terms, Instant beganAt, CurrentPerson actor, Instant now) {
		Incident incident = new Incident();
		incident.number = number;
		incident.subject = terms.subject();
		incident.productId = terms.productId();
		incident.moduleId = terms.moduleId();
		incident.teamId = terms.teamId();
		incident.leadId = actor.id();
		incident.state = IncidentState.INVESTIGATING;
		incident.beganAt = beganAt.isAfter(now) ? now : beganAt;
		incident.openedAt = now;
		incident.openedById = actor.id();
		return incident;
	}

	/** Refuses the state it has. */
	void move(IncidentState next, Instant now) {
		if (this.state == next) {
			throw new Refused("incident.refused.sameState");
		}
		this.state = next;
		this.resolvedAt = next.isOpen() ? null : now;
	}

	void lead(@Nullable Long personId) {
		this.leadId = personId;
	}

	/** Refuses what is over: it is opened again first. */
	void requireOpen() {
		if (!this.state.isOpen()) {
			throw new Refused("incident.refused.resolved");
		}
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String number() {
		return this.number;
	}

	IncidentState state() {
		return this.state;
	}

	long teamId() {
		return this.teamId;
	}

	long productId() {
		return this.productId;
	}

	@Nullable Long moduleId() {
		return this.moduleId;
	}

}
