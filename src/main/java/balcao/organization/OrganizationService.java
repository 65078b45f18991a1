package balcao.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Folding;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.TicketCounts;
import balcao.platform.Unique;

/** Registers, renames and archives client organizations. */
@Service
@Transactional
public class OrganizationService {

	private final Organizations organizations;

	private final OrganizationRows rows;

	private final TicketCounts tickets;

	private final Clock clock;

	OrganizationService(Organizations organizations, OrganizationRows rows, TicketCounts tickets, Clock clock) {
		this.organizations = organizations;
		this.rows = rows;
		this.tickets = tickets;
		this.clock = clock;
	}

	public long register(String name, @Nullable String document) {
		return Unique
			.orRefuse(() -> this.organizations.saveAndFlush(Organization.register(name, document)),
					"organization.refused.nameTaken")
			.id();
	}

	public void rename(long id, String name, @Nullable String document) {
		Organization organization = load(id);
		organization.rename(name, document);
		Unique.orRefuse(() -> this.organizations.saveAndFlush(organization), "organization.refused.nameTaken");
	}

	/** People of an archived organization can no longer sign in; its tickets stay. */
	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		Organization organization = load(id);
		organization.restore();
		Unique.orRefuse(() -> this.organizations.saveAndFlush(organization), "organization.refused.nameTaken");
	}

	/**
	 * Says who of an organization sees whose requests, from the next request on, and
	 * whether people from outside may be put in copy.
	 */
	public void show(long id, OrganizationVisibility visibility, boolean outsidersAllowed) {
		load(id).show(visibility, outsidersAllowed);
	}

	/** Who of an organization sees its requests now. */
	@Transactional(readOnly = true)
	public OrganizationSight sight(long id) {
		return this.rows.sight(id, null).orElseThrow(NotFound::new);
	}

	/** Who would see them by another rule. */
	@Transactional(readOnly = true)
	public OrganizationSight sight(long id, OrganizationVisibility visibility) {
		return this.rows.sight(id, visibility).orElseThrow(NotFound::new);
	}

	/** Every organization in use, by name. */
	@Transactional(readOnly = true)
	public List<Choice> choices() {
		return this.organizations.choices();
	}

	/** A page of organizations by name, those whose name has the words. */
	@Transactional(readOnly = true)
	public KeysetPage<OrganizationRow> page(String words, PageRequest request) {
		return this.rows.page(words, null, request);
	}

	/** The same, of those in use or of the archived. */
	@Transactional(readOnly = true)
	public KeysetPage<OrganizationRow> page(String words, boolean archived, PageRequest request) {
		return this.rows.page(words, archived, request);
	}

	/** How many tickets there are of each. */
	@Transactional(readOnly = true)
	public Map<Long, Integer> uses(Collection<Long> ids) {
		return this.tickets.of(TicketCounts.Counted.ORGANIZATION, ids);
	}

	/** An organization for its form. */
	@Transactional(readOnly = true)
	public OrganizationRow row(long id) {
		return this.rows.find(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	public String nameOf(long id) {
		return load(id).name();
	}

	/** The clients that a text names, whatever the accents and capitals. */
	@Transactional(readOnly = true)
	public List<String> namedIn(String text) {
		return this.rows.namesIn(text).stream().filter(Folding.naming(text)).toList();
	}

	private Organization load(long id) {
		return this.organizations.findById(id).orElseThrow(NotFound::new);
	}

}
