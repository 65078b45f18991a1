package balcao.organization;

import java.io.Serial;
import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A person's place in a team. */
@Entity
@Table(name = "organization_team_member")
class TeamMember {

	@EmbeddedId
	private Id id;

	private boolean leads;

	protected TeamMember() {
	}

	static TeamMember of(long teamId, long personId, boolean leads) {
		TeamMember member = new TeamMember();
		member.id = new Id(teamId, personId);
		member.leads = leads;
		return member;
	}

	Id id() {
		return this.id;
	}

	boolean leads() {
		return this.leads;
	}

	@Embeddable
	record Id(long teamId, long personId) implements Serializable {

		@Serial
		private static final long serialVersionUID = 1L;

	}

}
