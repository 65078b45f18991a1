package balcao.organization;

import java.util.List;

/**
 * Who of an organization sees its requests.
 *
 * @param managers how many active managers it has
 * @param entitled how many other active contacts have the right
 * @param contacts how many active contacts it has, the managers included
 * @param named those who would see everything by the rule, 20 at most
 */
public record OrganizationSight(long id, String name, OrganizationVisibility visibility, boolean outsidersAllowed,
		long managers, long entitled, long contacts, List<String> named) {

	/** How many see everything but what is confidential. */
	public long seeing() {
		return switch (this.visibility) {
			case OWN -> 0;
			case MANAGER -> this.managers;
			case BY_ROLE -> this.managers + this.entitled;
			case ALL -> this.contacts;
		};
	}

	public boolean hasMore() {
		return this.named.size() < seeing();
	}

}
