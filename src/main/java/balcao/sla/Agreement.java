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

	private @Nullable Instant serviceBeganAt;

	@Version
	private @Nullable Integer version;

	protected Agreement() {
	}

	static Agreement reach(Request request, @Nullable Long contractId, @Nullable Long policyVersionId,
			@Nullable Long calendarId, Instant now) {
		Agreement agreement = new Agreement();
		agreement.subjectId = request.subjectId();
		agreement.label = request.label();
		agreement.organizationId = request.organizationId();
		agreement.productId = request.productId();
		agreement.severity = (short) request.severity();
		agreement.priority = request.priority();
		agreement.contractId = contractId;
		agreement.policyVersionId = policyVersionId;
		agreement.calendarId = calendarId;
		agreement.openedAt = now;
		return agreement;
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

	/** Counts instead of the calendars that the policy names. */
	@Nullable Long calendarId() {
		return this.calendarId;
	}

	Instant openedAt() {
		return this.openedAt;
	}

}
