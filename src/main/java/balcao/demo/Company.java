package balcao.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import balcao.platform.Role;
import balcao.sla.Stage;
import balcao.ticket.TicketStatus;

/**
 * The demo's company as its file tells it: what it sells, who works there, whom it
 * serves, and what its queues look like on the first day.
 */
record Company(List<Offer> products, List<Kind> requestTypes, List<Member> staff, List<Group> teams, List<Way> routes,
		List<Client> clients, List<Portal> portals, List<Share> season) {

	/** A product. */
	record Offer(String name, String description) {

	}

	/** A request type. */
	record Kind(String code, String name, String description, String icon, boolean asksSituation, boolean needsApproval,
			int severity) {

	}

	/** A person; the grammar of what they say depends on the last component. */
	record Member(String name, String email, String phone, Role role, boolean feminine) {

	}

	/** A team with the e-mails of its people. */
	record Group(String name, List<String> members, String leader) {

	}

	/** Which team answers; a blank matches anything. */
	record Way(@Nullable String type, @Nullable String product, String team) {

	}

	/**
	 * A client organization.
	 *
	 * @param audience whom it serves, in the plural
	 * @param thing what its customers ask it for
	 * @param goods whether it delivers goods rather than services
	 * @param contract the name of a contract of its own, round the clock
	 */
	record Client(String name, String domain, String audience, Thing thing, boolean goods, List<Thing> places,
			List<Member> contacts, @Nullable String contract) {

	}

	/** A client that asks in a way of its own, see {@link Portals}. */
	record Portal(String code, String name, List<Member> contacts) {

	}

	/** A noun with its grammar. */
	record Thing(String name, @Nullable String many, boolean feminine) {

	}

	/**
	 * How many tickets end where.
	 *
	 * @param stage of the clock that runs on; null where none does
	 * @param requesters how many of them certain people ask, by e-mail
	 */
	record Share(TicketStatus status, @Nullable Stage stage, int count, Map<String, Integer> requesters) {

	}

}
