package balcao.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.account.AccountService;
import balcao.account.DemoAccounts;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.Role;

/** Registers the people of the demo, on both sides of the counter, with one password. */
@Component
@Profile("demo")
class Hiring {

	private final PersonService people;

	private final OrganizationService organizations;

	private final TeamService teams;

	private final AccountService accounts;

	private final DemoAccounts demo;

	Hiring(PersonService people, OrganizationService organizations, TeamService teams, AccountService accounts,
			DemoAccounts demo) {
		this.people = people;
		this.organizations = organizations;
		this.teams = teams;
		this.accounts = accounts;
		this.demo = demo;
	}

	/** Registers everybody; all passwords are hashed as one. */
	Hired hire(Company company) {
		Map<String, Cast.Actor> staff = new LinkedHashMap<>();
		company.staff().forEach((member) -> staff.put(member.email(), register(member, null)));
		List<Cast.Account> clients = company.clients().stream().map(this::welcome).toList();
		Map<String, Long> portals = new LinkedHashMap<>();
		List<Cast.Actor> guests = new ArrayList<>();
		for (Company.Portal portal : company.portals()) {
			long organization = this.organizations.register(portal.name(), null);
			portals.put(portal.code(), organization);
			portal.contacts().forEach((member) -> guests.add(register(member, organization)));
		}
		List<Long> everybody = Stream
			.of(staff.values().stream(), clients.stream().flatMap((client) -> client.contacts().stream()),
					guests.stream())
			.flatMap((actors) -> actors)
			.map((actor) -> actor.person().id())
			.toList();
		this.accounts.setPasswords(everybody, this.demo.password());
		return new Hired(gather(company.teams(), staff), clients, portals);
	}

	private Cast.Account welcome(Company.Client client) {
		long organization = this.organizations.register(client.name(), null);
		return new Cast.Account(client,
				client.contacts().stream().map((member) -> register(member, organization)).toList());
	}

	private Map<String, Cast.Crew> gather(List<Company.Group> groups, Map<String, Cast.Actor> staff) {
		Map<String, Cast.Crew> crews = new LinkedHashMap<>();
		for (Company.Group group : groups) {
			long team = this.teams.register(group.name());
			List<Cast.Actor> members = group.members().stream().map((email) -> known(staff, email)).toList();
			this.teams.staff(team, members.stream().map((member) -> member.person().id()).toList(),
					known(staff, group.leader()).person().id());
			crews.put(group.name(), new Cast.Crew(team, group.name(),
					members.stream().filter((member) -> member.person().role() == Role.AGENT).toList()));
		}
		return crews;
	}

	private Cast.Actor register(Company.Member member, @Nullable Long organization) {
		long id = this.people.register(member.name(), member.email(), member.phone(), member.role(), organization);
		return new Cast.Actor(this.people.find(id), member.phone(), member.feminine());
	}

	private static Cast.Actor known(Map<String, Cast.Actor> staff, String email) {
		return Objects.requireNonNull(staff.get(email), email);
	}

	/**
	 * Everybody in their places.
	 *
	 * @param teams by name
	 * @param portals organizations with a portal of their own, by its code
	 */
	record Hired(Map<String, Cast.Crew> teams, List<Cast.Account> clients, Map<String, Long> portals) {

	}

}
