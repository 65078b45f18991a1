package balcao.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.PeopleDirectory;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.platform.Unique;

/** Registers, changes and disables people. */
@Service
@Transactional
public class PersonService implements PeopleDirectory {

	private final People people;

	private final PersonRows rows;

	private final Organizations organizations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PersonService(People people, PersonRows rows, Organizations organizations, ApplicationEventPublisher events,
			Clock clock) {
		this.people = people;
		this.rows = rows;
		this.organizations = organizations;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<CurrentPerson> findActive(String email) {
		return this.people.findByEmail(email).filter(Person::isActive).map(Person::asCurrent);
	}

	/** The person, unless unknown or disabled. */
	@Transactional(readOnly = true)
	public Optional<CurrentPerson> findActive(long id) {
		return this.people.findWithOrganization(id).filter(Person::isActive).map(Person::asCurrent);
	}

	/** The person, active or not; {@link NotFound} when missing. */
	@Transactional(readOnly = true)
	public CurrentPerson find(long id) {
		return load(id).asCurrent();
	}

	/**
	 * Registers a person and publishes {@link PersonRegistered}; refuses an e-mail that
	 * somebody else has.
	 */
	public long register(String name, String email, @Nullable String phone, Role role, @Nullable Long organizationId) {
		String address = email.strip().toLowerCase(Locale.ROOT);
		if (this.people.findByEmail(address).isPresent()) {
			throw new Refused("organization.refused.emailTaken");
		}
		Person person = Unique.orRefuse(
				() -> this.people
					.saveAndFlush(Person.register(name, address, phone, role, organization(role, organizationId))),
				"organization.refused.emailTaken");
		this.events.publishEvent(new PersonRegistered(person.id(), this.clock.instant()));
		return person.id();
	}

	/** Changes a person; a new role or organization ends the person's sessions. */
	public void change(long id, String name, @Nullable String phone, Role role, @Nullable Long organizationId) {
		Person person = load(id);
		if (person.role() == Role.ADMIN && role != Role.ADMIN) {
			keepAnAdmin(person);
		}
		CurrentPerson before = person.asCurrent();
		person.change(name, phone, role, organization(role, organizationId));
		if (before.role() != role || !Objects.equals(before.organizationId(), organizationId)) {
			this.events.publishEvent(new PersonAccessChanged(id, person.email(), this.clock.instant()));
		}
	}

	/**
	 * Disables a person and publishes {@link PersonAccessChanged}; the last admin stays.
	 */
	public void disable(long id) {
		Person person = load(id);
		keepAnAdmin(person);
		person.disable(this.clock.instant());
		this.events.publishEvent(new PersonAccessChanged(id, person.email(), this.clock.instant()));
	}

	/** Gives a contact the right to see the organization's requests, or takes it. */
	public void seeTickets(long id, boolean right) {
		load(id).seeTickets(right);
	}

	/** Refuses to lose the last active manager of an organization. */
	public void keepAnotherManager(long id) {
		Person person = load(id);
		Organization client = person.organization();
		if (client != null && person.role() == Role.CLIENT_MANAGER && person.isActive()
				&& this.rows.lockManagers(client.id()) == 1) {
			throw new Refused("organization.refused.lastManager");
		}
	}

	public void enable(long id) {
		load(id).enable();
	}

	/** The active contacts of an organization. */
	@Transactional(readOnly = true)
	public List<PersonChoice> contactsOf(long organizationId) {
		return this.people.contactsOf(organizationId);
	}

	/** Those of them whose name or e-mail has the words, 8 at most; none for no words. */
	@Transactional(readOnly = true)
	public List<PersonChoice> contactsOf(long organizationId, String words) {
		return words.isBlank() ? List.of() : this.rows.contacts(organizationId, words);
	}

	/** A page of people by name. */
	@Transactional(readOnly = true)
	public KeysetPage<PersonRow> page(PersonFilter filter, PageRequest request) {
		return this.rows.page(filter, request);
	}

	/** A page of an organization's people by name, the disabled included. */
	@Transactional(readOnly = true)
	public KeysetPage<PersonRow> page(long organizationId, String words, PageRequest request) {
		return this.rows.page(organizationId, words, request);
	}

	/** Everybody of an organization, the disabled included, 200 at most. */
	@Transactional(readOnly = true)
	public List<PersonRow> peopleOf(long organizationId) {
		return this.rows.ofOrganization(organizationId);
	}

	/** A person for their form. */
	@Transactional(readOnly = true)
	public PersonRow row(long id) {
		return this.rows.find(id).orElseThrow(NotFound::new);
	}

	/** Those of the team's side among some people who may sign in. */
	@Transactional(readOnly = true)
	public List<Long> activeInTeam(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : this.people.activeInTeam(ids);
	}

	/** The admins who may sign in. */
	@Transactional(readOnly = true)
	public List<Long> admins() {
		return this.people.admins();
	}

	/** The leaders and admins who may sign in. */
	@Transactional(readOnly = true)
	public List<Long> leadersAndAdmins() {
		return this.people.leadersAndAdmins();
	}

	@Transactional(readOnly = true)
	public boolean hasAdmin() {
		return this.people.countAdmins() > 0;
	}

	private void keepAnAdmin(Person person) {
		if (person.role() == Role.ADMIN && person.isActive() && this.people.countAdmins() == 1) {
			throw new Refused("organization.refused.lastAdmin");
		}
	}

	private @Nullable Organization organization(Role role, @Nullable Long id) {
		if (!role.isClient() || id == null) {
			return null;
		}
		return this.organizations.findById(id).orElseThrow(NotFound::new);
	}

	private Person load(long id) {
		return this.people.findWithOrganization(id).orElseThrow(NotFound::new);
	}

}
