package balcao.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.organization.OrganizationService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.LiveHints;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.StatusBanner;
import balcao.platform.StatusBanners;

/**
 * Tells clients on every page what is out of order, and what was. A client reads of what
 * they have only, and never the name of another.
 */
@Service
@Transactional
public class BannerService implements StatusBanners {

	private final Banners banners;

	private final BannerRows rows;

	private final IncidentRows incidents;

	private final CatalogService catalog;

	private final OrganizationService organizations;

	private final LiveHints hints;

	private final Clock clock;

	BannerService(Banners banners, BannerRows rows, IncidentRows incidents, CatalogService catalog,
			OrganizationService organizations, LiveHints hints, Clock clock) {
		this.banners = banners;
		this.rows = rows;
		this.incidents = incidents;
		this.catalog = catalog;
		this.organizations = organizations;
		this.hints = hints;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<StatusBanner> of(CurrentPerson client, Locale locale) {
		return client.isClient() ? this.rows.shown(client, locale, this.clock.instant()) : List.of();
	}

	/** What is and was out of order for a client. */
	@Transactional(readOnly = true)
	public KeysetPage<StatusStory> stories(CurrentPerson client, PageRequest request) {
		if (!client.isClient()) {
			throw new NotFound();
		}
		return this.rows.stories(client, request, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public KeysetPage<BannerRow> page(CurrentPerson person, PageRequest request) {
		requireTeam(person);
		return this.rows.page(person, request, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public BannerRow find(long id, CurrentPerson person) {
		requireTeam(person);
		return this.rows.find(id, person, this.clock.instant()).orElseThrow(NotFound::new);
	}

	/**
	 * Publishes a banner, of an incident that the actor sees or, for leaders and admins,
	 * of none. Refuses words that name a client, and to tell everybody of what only some
	 * have.
	 */
	public long publish(@Nullable Long incidentId, BannerTerms terms, CurrentPerson actor) {
		requireTeam(actor);
		if ((incidentId == null) ? !actor.seesEveryTeam() : this.incidents.head(incidentId, actor).isEmpty()) {
			throw new NotFound();
		}
		if (terms.productId() != null) {
			this.catalog.check(new Subject(terms.productId(), terms.moduleId(), null, null));
		}
		if (terms.audience() == BannerAudience.EVERYBODY && (isRestricted(CatalogKind.PRODUCT, terms.productId())
				|| isRestricted(CatalogKind.MODULE, terms.moduleId()))) {
			throw new Refused("incident.refused.restricted");
		}
		refuseNames(terms.words());
		Instant now = this.clock.instant();
		Banner banner = this.banners.saveAndFlush(Banner.publish(incidentId, terms, actor, now));
		this.rows.say(banner.id(), terms.words(), actor, now);
		happened(banner, IncidentEventKind.BANNER_PUBLISHED, terms.words().state().name(), actor, now);
		return banner.id();
	}

	private boolean isRestricted(CatalogKind kind, @Nullable Long id) {
		return id != null && !this.catalog.availability(kind, id).isEmpty();
	}

	/** Tells how it stands now; what it said before stays in its history. */
	public void update(long id, BannerWords words, int seen, CurrentPerson actor) {
		Banner banner = lock(id, actor);
		Instant now = this.clock.instant();
		refuseNames(words);
		banner.update(words.state(), seen, now);
		this.rows.say(id, words, actor, now);
		happened(banner, IncidentEventKind.BANNER_UPDATED, words.state().name(), actor, now);
	}

	/** Takes it back: no client finds it any more, in no history. */
	public void withdraw(long id, CurrentPerson actor) {
		Banner banner = lock(id, actor);
		Instant now = this.clock.instant();
		banner.withdraw(now);
		happened(banner, IncidentEventKind.BANNER_WITHDRAWN, null, actor, now);
	}

	private Banner lock(long id, CurrentPerson actor) {
		requireTeam(actor);
		return this.banners.lock(id, actor.id(), actor.seesEveryTeam()).orElseThrow(NotFound::new);
	}

	private void happened(Banner banner, IncidentEventKind kind, @Nullable String detail, CurrentPerson actor,
			Instant now) {
		Long incident = banner.incidentId();
		if (incident != null) {
			this.incidents.happened(incident, kind, detail, actor, now);
			this.hints.changed("incident:" + incident);
		}
		List<Long> only = this.rows.restricted(banner.productId());
		(only.isEmpty() ? List.of(0L) : only)
			.forEach((organization) -> this.hints.changed(StatusAudience.KIND + ":" + organization));
	}

	private void refuseNames(BannerWords words) {
		String text = Objects.requireNonNullElse(words.portuguese(), "") + "\n"
				+ Objects.requireNonNullElse(words.english(), "");
		List<String> named = this.organizations.namedIn(text);
		if (!named.isEmpty()) {
			throw new Refused("incident.refused.clientNamed", named.get(0));
		}
	}

	private static void requireTeam(CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
	}

}
