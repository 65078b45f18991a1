package balcao.guard;

import java.util.EnumSet;
import java.util.Set;

/** Whoever may ask, seen from Aurora's ticket in the queue of the support team. */
enum Who {

	/** Not signed in. */
	STRANGER,

	/** Of the same organization, neither requester nor in copy. */
	COLLEAGUE,

	/** Manager of another organization. */
	FOREIGN_MANAGER,

	/** The requester. */
	OWNER,

	IN_COPY,

	/** Manager of the requester's organization. */
	MANAGER,

	/** Agent of another team. */
	OUTSIDER,

	/** Agent of the ticket's team. */
	AGENT,

	LEADER,

	ADMIN;

	static final Set<Who> CLIENTS = EnumSet.range(COLLEAGUE, MANAGER);

	static final Set<Who> TEAM = EnumSet.range(OUTSIDER, ADMIN);

	static final Set<Who> SIGNED_IN = EnumSet.range(COLLEAGUE, ADMIN);

	static final Set<Who> ANYBODY = EnumSet.allOf(Who.class);

	static final Set<Who> NOBODY = EnumSet.noneOf(Who.class);

	boolean isTeam() {
		return TEAM.contains(this);
	}

}
