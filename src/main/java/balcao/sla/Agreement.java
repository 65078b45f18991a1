package balcao.sla;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

import balcao.catalog.Priority;

/**
 * What was agreed for a subject when it began: its contract and the version of its
 * policy, which stay though others are signed and published.
 */
@Entity
@Table(name = "sla_agreement")
class Agreement implements Persistable<Long> {

	@Id
	private Long subjectId;

	private String label;

	private long organizationId;

	private @Nullable Long productId;

	private short severity;

	@Enumerated(EnumType.STRING)
	private @Nullable Priority priority;

	private @Nullable Long contractId;

	private @Nullable Long policyVersionId;

	private @Nullable Long calendarId;

	private Instant openedAt;

	private boolean emergency;

	private @Nullable Instant serviceBeganAt;

	private @Nullable Instant updatedAt;

	private @Nullable Instant diagnosedAt;

	private @Nullable Instant workedAroundAt;

	@Version
	private @Nullable Integer version;

	protected Agreement() {
	}

	static Agreement reach(Request request, Instant now) {
		Agreement agreement = new Agreement();
		agreement.subjectId = request.subjectId();
		agreement.label = request.label();
		agreement.organizationId = request.organizationId();
		agreement.productId = request.productId();
		agreement.severity = (short) request.severity();
		agreement.priority = request.priority();
		agreement.openedAt = now;
		return agreement;
	}

	/** It is known whose it is and what it is about. */
	void identify(long organizationId, @Nullable Long productId) {
		this.organizationId = organizationId;
		this.productId = productId;
	}

	/** Rests on a contract and its policy, or on none. */
	void restOn(@Nullable Long contractId, @Nullable Long policyVersionId, @Nullable Long calendarId) {
		this.contractId = contractId;
		this.policyVersionId = policyVersionId;
		this.calendarId = calendarId;
	}

	void changeSeverity(int severity) {
		this.severity = (short) severity;
	}

	void movePolicy(long policyVersionId) {
		this.policyVersionId = policyVersionId;
	}

	/** Remembers the team's first public word. */
	void serviceBegins(Instant now) {
		if (this.serviceBeganAt == null) {
			this.serviceBeganAt = now;
		}
	}

	/** Remembers the last update, from which the next one is owed. */
	void updated(Instant now) {
		this.updatedAt = now;
	}

	/** Remembers when it was first told what is wrong. */
	void diagnosed(Instant now) {
		if (this.diagnosedAt == null) {
			this.diagnosedAt = now;
		}
	}

	/** Remembers since when the client can work again. */
	void workedAround(Instant now) {
		if (this.workedAroundAt == null) {
			this.workedAroundAt = now;
		}
	}

	/** What it is about is an emergency. */
	void declareEmergency() {
		this.emergency = true;
	}

	boolean isEmergency() {
		return this.emergency;
	}

	boolean isServed() {
		return this.serviceBeganAt != null;
	}

	@Override
	public Long getId() {
		return this.subjectId;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

	String label() {
		return this.label;
	}

	long organizationId() {
		return this.organizationId;
	}

	@Nullable Long productId() {
		return this.productId;
	}

	int severity() {
		return this.severity;
	}

	@Nullable Priority priority() {
		return this.priority;
	}

	@Nullable Long contractId() {
		return this.contractId;
	}

	@Nullable Long policyVersionId() {
		return this.policyVersionId;
	}

	/** Since when the team speaks to the client; null as long as it has not. */
	@Nullable Instant serviceBeganAt() {
		return this.serviceBeganAt;
	}

	/** When an update was told last; null as long as none was. */
	@Nullable Instant updatedAt() {
		return this.updatedAt;
	}

	/** When it was first told what is wrong; null as long as it was not. */
	@Nullable Instant diagnosedAt() {
		return this.diagnosedAt;
	}

	/** Since when the client can work again; null as long as that was not told. */
	@Nullable Instant workedAroundAt() {
		return this.workedAroundAt;
	}

	/** Counts instead of the calendars that the policy names. */
	@Nullable Long calendarId() {
		return this.calendarId;
	}

	Instant openedAt() {
		return this.openedAt;
	}

}
