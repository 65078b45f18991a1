package balcao.account;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.OrganizationService;
import balcao.organization.OrganizationVisibility;
import balcao.organization.PersonRow;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.Role;

/**
 * The contacts of a client organization, kept by its managers. People of other
 * organizations do not exist here, and nobody but managers finds anything.
 */
@Service
@Transactional
public class ContactService {

	private final PersonService people;

	private final OrganizationService organizations;

	private final InvitationService invitations;

	ContactService(PersonService people, OrganizationService organizations, InvitationService invitations) {
		this.people = people;
		this.organizations = organizations;
		this.invitations = invitations;
	}

	/** A page of the organization's contacts by name. */
	@Transactional(readOnly = true)
	public KeysetPage<PersonRow> page(String words, PageRequest request, CurrentPerson actor) {
		return this.people.page(organization(actor), words, request);
	}

	/** How the organization's requests are seen. */
	@Transactional(readOnly = true)
	public OrganizationVisibility visibility(CurrentPerson actor) {
		return this.organizations.sight(organization(actor)).visibility();
	}

	@Transactional(readOnly = true)
	public PersonRow row(long id, CurrentPerson actor) {
		long organization = organization(actor);
		PersonRow person = this.people.row(id);
		if (!Long.valueOf(organization).equals(person.organizationId())) {
			throw new NotFound();
		}
		return person;
	}

	/**
	 * Registers a contact and sends an invitation; an e-mail that somebody has already is
	 * refused alike, whoever has it.
	 */
	public void invite(String name, String email, @Nullable String phone, boolean manager, boolean seesTickets,
			CurrentPerson actor) {
		long organization = organization(actor);
		long person;
		try {
			person = this.people.register(name, email, phone, role(manager), organization);
		}
		catch (Refused ex) {
			throw new Refused("account.refused.contactEmail");
		}
		this.people.seeTickets(person, seesTickets);
		this.invitations.invite(person);
	}

	/** Sends the invitation again; {@link NotFound} for who is disabled. */
	public void inviteAgain(long id, CurrentPerson actor) {
		row(id, actor);
		this.invitations.invite(id);
	}

	/** Changes a contact; the last manager stays one. */
	public void change(long id, String name, @Nullable String phone, boolean manager, boolean seesTickets,
			CurrentPerson actor) {
		PersonRow person = row(id, actor);
		if (!manager) {
			this.people.keepAnotherManager(id);
		}
		this.people.change(id, name, phone, role(manager), person.organizationId());
		this.people.seeTickets(id, seesTickets);
	}

	/**
	 * Disables a contact, whose sessions and tokens end at once; the last manager stays.
	 */
	public void disable(long id, CurrentPerson actor) {
		row(id, actor);
		if (id == actor.id()) {
			throw new Refused("account.refused.disableOneself");
		}
		this.people.keepAnotherManager(id);
		this.people.disable(id);
	}

	public void enable(long id, CurrentPerson actor) {
		row(id, actor);
		this.people.enable(id);
	}

	private static Role role(boolean manager) {
		return manager ? Role.CLIENT_MANAGER : Role.CLIENT;
	}

	private static long organization(CurrentPerson actor) {
		if (!actor.managesOrganization()) {
			throw new NotFound();
		}
		return Objects.requireNonNull(actor.organizationId());
	}

}
