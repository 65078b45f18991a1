package balcao.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.sla.TargetName;

/**
 * Who and what was founded, as tickets need it.
 *
 * @param subjects by product, module, situation and impact, as far as they go
 * @param severities of the rows of the matrix
 */
record Cast(Map<String, Long> types, Map<String, Company.Kind> kinds, Map<List<String>, Subject> subjects,
		Map<Subject, Integer> severities, Map<String, Crew> teams, List<Company.Way> routes, List<Account> clients,
		Map<Integer, Map<TargetName, Duration>> targets, OfficeHours hours) {

	/** Somebody who acts. */
	record Actor(CurrentPerson person, String phone, boolean feminine) {

		String firstName() {
			return this.person.name().replaceFirst(" .*", "");
		}

	}

	/** A team with the people who work its queue. */
	record Crew(long id, String name, List<Actor> agents) {

	}

	/** A client with its contacts. */
	record Account(Company.Client client, List<Actor> contacts) {

	}

	long typeOf(Script.Scenario scenario) {
		return Objects.requireNonNull(this.types.get(scenario.type()));
	}

	boolean needsApproval(Script.Scenario scenario) {
		return kind(scenario).needsApproval();
	}

	Subject subjectOf(Script.Scenario scenario) {
		return Objects.requireNonNull(this.subjects
			.get(Founding.path(scenario.product(), scenario.module(), scenario.situation(), scenario.impact())));
	}

	/** The severity that the matrix or the request type will give. */
	int severityOf(Script.Scenario scenario) {
		Company.Kind kind = kind(scenario);
		return kind.asksSituation() ? this.severities.getOrDefault(subjectOf(scenario), kind.severity())
				: kind.severity();
	}

	Duration target(int severity, TargetName name) {
		return Objects.requireNonNull(this.targets.getOrDefault(severity, Map.of()).get(name));
	}

	/** The team that the routing rules will give. */
	Crew crewOf(Script.Scenario scenario) {
		return this.routes.stream()
			.filter((way) -> way.type() == null || way.type().equals(scenario.type()))
			.filter((way) -> way.product() == null || way.product().equals(scenario.product()))
			.reduce((general, special) -> special)
			.map((way) -> crew(way.team()))
			.orElseThrow();
	}

	Crew crew(String team) {
		return Objects.requireNonNull(this.teams.get(team), team);
	}

	private Company.Kind kind(Script.Scenario scenario) {
		return Objects.requireNonNull(this.kinds.get(scenario.type()));
	}

}
