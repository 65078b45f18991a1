package balcao.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Says who of the team looks after which client. */
@Service
@Transactional
public class AttendantService {

	/** How many people look after one client at most. */
	public static final int MOST = 8;

	private final Attendants attendants;

	private final Organizations organizations;

	private final People people;

	AttendantService(Attendants attendants, Organizations organizations, People people) {
		this.attendants = attendants;
		this.organizations = organizations;
		this.people = people;
	}

	/**
	 * Who looks after an organization, in the order it was given; only who may sign in.
	 */
	@Transactional(readOnly = true)
	public List<Attendant> of(long organizationId) {
		return this.attendants.of(organizationId);
	}

	/** The organizations that somebody looks after, by name. */
	@Transactional(readOnly = true)
	public List<Choice> organizationsOf(long personId) {
		return this.attendants.organizationsOf(personId);
	}

	/**
	 * Names who looks after an organization, in order, instead of whoever did; refuses
	 * somebody named twice, and {@link NotFound} for who is not of the team.
	 */
	public void assign(long organizationId, List<Attending> attending) {
		if (!this.organizations.existsById(organizationId)) {
			throw new NotFound();
		}
		Set<Long> ids = attending.stream().map(Attending::personId).collect(Collectors.toSet());
		if (ids.size() < attending.size()) {
			throw new Refused("organization.refused.attendantTwice");
		}
		if (attending.size() > MOST || (!ids.isEmpty() && this.people.activeInTeam(ids).size() < ids.size())) {
			throw new NotFound();
		}
		this.attendants.replace(organizationId, attending);
	}

}
