package balcao.incident;

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

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;

/** What clients are told on every page while something is out of order. */
@Entity
@Table(name = "incident_banner")
class Banner {

	private static final Duration FAR = Duration.ofDays(3650);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private @Nullable Long incidentId;

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	@Enumerated(EnumType.STRING)
	private BannerAudience audience;

	@Enumerated(EnumType.STRING)
	private IncidentState state;

	private Instant fromAt;

	private @Nullable Instant untilAt;

	private long publishedById;

	private @Nullable Instant resolvedAt;

	private @Nullable Instant withdrawnAt;

	private int said;

	@Version
	private int version;

	protected Banner() {
	}

	static Banner publish(@Nullable Long incidentId, BannerTerms terms, CurrentPerson actor, Instant now) {
		if (terms.audience() == BannerAudience.PRODUCT && terms.productId() == null) {
			throw new Refused("incident.refused.product");
		}
		Banner banner = new Banner();
		banner.incidentId = incidentId;
		banner.productId = terms.productId();
		banner.moduleId = terms.moduleId();
		banner.audience = terms.audience();
		banner.fromAt = (terms.from() != null) ? terms.from() : now;
		banner.untilAt = terms.until();
		requireNear(banner.fromAt, now);
		if (banner.untilAt != null) {
			requireNear(banner.untilAt, now);
		}
		if (banner.untilAt != null && !banner.untilAt.isAfter(banner.fromAt)) {
			throw new Refused("incident.refused.until");
		}
		banner.state = terms.words().state();
		banner.resolvedAt = terms.words().state().isOpen() ? null : now;
		banner.publishedById = actor.id();
		banner.said = 1;
		return banner;
	}

	/**
	 * Says how it stands now; refuses what was withdrawn, and over what somebody else
	 * said meanwhile.
	 */
	void update(IncidentState state, int seen, Instant now) {
		requireShown();
		if (seen != this.version) {
			throw new Refused("incident.refused.bannerChanged");
		}
		this.state = state;
		this.said++;
		this.resolvedAt = state.isOpen() ? null : (this.resolvedAt != null) ? this.resolvedAt : now;
	}

	/** It should not have been published: no client sees it any more. */
	void withdraw(Instant now) {
		requireShown();
		this.withdrawnAt = now;
	}

	private static void requireNear(Instant at, Instant now) {
		if (at.isBefore(now.minus(FAR)) || at.isAfter(now.plus(FAR))) {
			throw new Refused("incident.refused.dates");
		}
	}

	private void requireShown() {
		if (this.withdrawnAt != null) {
			throw new Refused("incident.refused.withdrawn");
		}
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	@Nullable Long incidentId() {
		return this.incidentId;
	}

	@Nullable Long productId() {
		return this.productId;
	}

}
