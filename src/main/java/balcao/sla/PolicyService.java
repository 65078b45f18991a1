package balcao.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;

/**
 * Keeps policies, edits their drafts and publishes them as versions that never change.
 */
@Service
@Transactional
public class PolicyService {

	/** From when on a policy holds that the application begins with. */
	static final Instant SINCE_EVER = Instant.parse("2000-01-01T00:00:00Z");

	private final Policies policies;

	private final PolicyVersions versions;

	private final PolicyRows rows;

	private final Contracts contracts;

	private final ZoneRules zone;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PolicyService(Policies policies, PolicyVersions versions, PolicyRows rows, Contracts contracts, ZoneRules zone,
			ApplicationEventPublisher events, Clock clock) {
		this.policies = policies;
		this.versions = versions;
		this.rows = rows;
		this.contracts = contracts;
		this.zone = zone;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Registers a policy with a first version in force from now; refuses a name in use.
	 */
	public long create(String name, PolicyTerms terms) {
		long policyId = register(name, terms, null);
		PolicyVersion draft = this.versions.draft(policyId).orElseThrow();
		publish(draft, draft.edit(), SINCE_EVER, null);
		return policyId;
	}

	/** Registers a policy that is only a draft yet; refuses a name in use. */
	public long register(String name, PolicyTerms terms, @Nullable CurrentPerson actor) {
		refuseNameInUse(name, null);
		long policyId = this.policies.saveAndFlush(Policy.register(name)).id();
		this.versions.addDraft(policyId, terms, nameOf(actor), this.clock.instant());
		return policyId;
	}

	/** Opens a draft like the latest version, unless there is a draft already. */
	public PolicyVersion openDraft(long policyId, CurrentPerson actor) {
		hold(policyId);
		return this.versions.draft(policyId).orElseGet(() -> {
			PolicyVersion latest = this.versions.publishedOf(policyId, 1).stream().findFirst().orElseThrow();
			this.versions.addDraft(policyId, latest.terms(), actor.name(), this.clock.instant());
			return this.versions.draft(policyId).orElseThrow();
		});
	}

	/**
	 * Writes the draft; refuses when somebody else changed or published it meanwhile.
	 * @param edit the {@link PolicyVersion#edit()} that the editor saw
	 */
	public void changeDraft(long policyId, int edit, String name, PolicyTerms terms, CurrentPerson actor) {
		Policy policy = hold(policyId);
		refuseNameInUse(name, policy);
		PolicyVersion draft = this.versions.draft(policyId).orElseThrow(PolicyService::changedMeanwhile);
		if (!this.versions.changeDraft(draft.id(), edit, terms, actor.name(), this.clock.instant())) {
			throw changedMeanwhile();
		}
		policy.rename(name);
	}

	/**
	 * Throws the draft away, and a policy that was never published with it; refuses one
	 * that changed meanwhile.
	 * @param edit the {@link PolicyVersion#edit()} that the editor saw
	 * @return whether the policy stays
	 */
	public boolean discardDraft(long policyId, int edit) {
		Policy policy = hold(policyId);
		this.versions.draft(policyId)
			.filter((draft) -> draft.edit() == edit)
			.ifPresentOrElse((draft) -> this.versions.discardDraft(draft.id()), () -> {
				throw changedMeanwhile();
			});
		boolean stays = !this.versions.publishedOf(policyId, 1).isEmpty();
		if (!stays) {
			this.policies.delete(policy);
		}
		return stays;
	}

	/**
	 * Publishes the draft; refuses one that changed meanwhile and one without targets.
	 * Publishes {@link PolicyPublished}.
	 * @param validFrom now where it lies in the past
	 */
	public PolicyVersion publishDraft(long policyId, int edit, Instant validFrom, CurrentPerson actor) {
		hold(policyId);
		PolicyVersion draft = this.versions.draft(policyId).orElseThrow(PolicyService::changedMeanwhile);
		Instant now = this.clock.instant();
		return publish(draft, edit, validFrom.isBefore(now) ? now : validFrom, actor);
	}

	private PolicyVersion publish(PolicyVersion draft, int edit, Instant validFrom, @Nullable CurrentPerson actor) {
		Instant now = this.clock.instant();
		if (draft.terms().targets().stream().allMatch((target) -> target.levels().isEmpty())) {
			throw new Refused("sla.refused.noTargets");
		}
		Long previous = this.versions.inForce(draft.policyId(), now).map(PolicyVersion::id).orElse(null);
		if (!this.versions.publish(draft.id(), edit, validFrom, nameOf(actor), now)) {
			throw changedMeanwhile();
		}
		this.events.publishEvent(new PolicyPublished(draft.policyId(), draft.id(), previous, validFrom,
				(actor != null) ? actor.id() : null, now));
		return this.versions.version(draft.id());
	}

	/**
	 * Takes a policy out of the lists to choose from; refuses while a contract of today
	 * or later uses it.
	 */
	public void archive(long policyId) {
		Policy policy = hold(policyId);
		Instant now = this.clock.instant();
		this.contracts.using(policyId, LocalDate.ofInstant(now, this.zone.zone()), Limit.of(1)).forEach((contract) -> {
			throw new Refused("sla.refused.policyInUse", contract.terms().name());
		});
		policy.archive(now);
	}

	/** Refuses when another policy has taken the name. */
	public void restore(long policyId) {
		Policy policy = hold(policyId);
		refuseNameInUse(policy.name(), policy);
		policy.restore();
	}

	/** A page of the policies in use, or of the archived ones, by name. */
	@Transactional(readOnly = true)
	public KeysetPage<PolicyRow> rows(boolean archived, PageRequest request) {
		Instant now = this.clock.instant();
		return this.rows.page(archived, request, now, LocalDate.ofInstant(now, this.zone.zone()));
	}

	/** The policies in use that were ever published, by name. */
	@Transactional(readOnly = true)
	public List<PolicyChoice> choices() {
		return this.rows.choices();
	}

	/** The calendar that most targets count by, those for everybody first. */
	@Transactional(readOnly = true)
	public Optional<Long> usualCalendar() {
		return this.rows.usualCalendar();
	}

	/** A policy with its draft and its latest versions. */
	@Transactional(readOnly = true)
	public PolicyPage page(long policyId) {
		Policy policy = this.policies.findById(policyId).orElseThrow(NotFound::new);
		return new PolicyPage(policyId, policy.name(), policy.isArchived(),
				this.versions.inForce(policyId, this.clock.instant()).orElse(null),
				this.versions.draft(policyId).orElse(null), this.versions.publishedOf(policyId, 25));
	}

	/** A version, draft or published. */
	@Transactional(readOnly = true)
	public PolicyVersion version(long versionId) {
		return this.versions.version(versionId);
	}

	/** A published version by its number. */
	@Transactional(readOnly = true)
	public PolicyVersion numbered(long policyId, int number) {
		return this.versions.numbered(policyId, number).orElseThrow(NotFound::new);
	}

	/** The version of a policy that holds at an instant. */
	@Transactional(readOnly = true)
	public Optional<PolicyVersion> inForce(long policyId, Instant at) {
		return this.versions.inForce(policyId, at);
	}

	@Transactional(readOnly = true)
	public Optional<PolicyVersion> draft(long policyId) {
		return this.versions.draft(policyId);
	}

	private Policy hold(long policyId) {
		return this.policies.hold(policyId).orElseThrow(NotFound::new);
	}

	private void refuseNameInUse(String name, @Nullable Policy itself) {
		this.policies.findInUse(name).filter((other) -> other != itself).ifPresent((other) -> {
			throw new Refused("sla.refused.nameInUse", other.name());
		});
	}

	private static @Nullable String nameOf(@Nullable CurrentPerson actor) {
		return (actor != null) ? actor.name() : null;
	}

	private static Refused changedMeanwhile() {
		return new Refused("sla.refused.changedMeanwhile");
	}

}
