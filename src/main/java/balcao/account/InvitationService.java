package balcao.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Role;
import org.jspecify.annotations.Nullable;

/** Invites people to choose their first password, by a link that works once. */
@Service
@Transactional
public class InvitationService {

	private final PersonService people;

	private final PasswordLinks links;

	private final AccountSettings settings;

	private final ApplicationEventPublisher events;

	InvitationService(PersonService people, PasswordLinks links, AccountSettings settings,
			ApplicationEventPublisher events) {
		this.people = people;
		this.links = links;
		this.settings = settings;
		this.events = events;
	}

	/**
	 * Invites a person, again if need be, and publishes {@link PersonInvited};
	 * {@link NotFound} for who is disabled.
	 */
	public void invite(long personId) {
		CurrentPerson person = this.people.findActive(personId).orElseThrow(NotFound::new);
		PasswordLinks.Issued link = this.links.issue(LinkPurpose.INVITATION, person.id(),
				this.settings.invitationLife());
		this.events.publishEvent(new PersonInvited(person.id(), link.token(), link.expiresAt(), link.at()));
	}

	/**
	 * Registers a person and invites them at once; refuses an e-mail that somebody else
	 * has.
	 */
	public void registerAndInvite(String name, String email, @Nullable String phone, Role role,
			@Nullable Long organizationId) {
		invite(this.people.register(name, email, phone, role, organizationId));
	}

	/** Who is invited by this link; {@link NotFound} when it works no more. */
	@Transactional(readOnly = true)
	public CurrentPerson holder(LinkToken token) {
		return this.links.holder(LinkPurpose.INVITATION, token);
	}

	/** Uses the link, sets the password and ends every other link of the person. */
	public void accept(LinkToken token, String password) {
		this.links.choosePassword(LinkPurpose.INVITATION, token, password);
	}

}
