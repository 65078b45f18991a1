package balcao.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.ticket.QueueReading;
import balcao.ticket.TicketQueries;
import balcao.ticket.TicketQuery;
import balcao.workspace.PresenceService;
import balcao.workspace.ViewService;

/**
 * The lists that the demo's team keeps, and two colleagues who always have a ticket open.
 */
@Component
@Profile("demo")
class DemoViews {

	private final PersonService people;

	private final ViewService views;

	private final TicketQueries queries;

	private final QueueReading reading;

	private final PresenceService presences;

	DemoViews(PersonService people, ViewService views, TicketQueries queries, QueueReading reading,
			PresenceService presences) {
		this.people = people;
		this.views = views;
		this.queries = queries;
		this.reading = reading;
		this.presences = presences;
	}

	/** Keeps some lists for the leader, the first team and an agent. */
	void keep(Cast cast) {
		long team = cast.teams().values().stream().mapToLong(Cast.Crew::id).min().orElseThrow();
		this.people.findActive("lider@balcao.example").ifPresent((leader) -> {
			save("Vencidos e urgentes", null,
					"stage=LATE&stage=RED&columns=WHEN&columns=SUBJECT&columns=TEAM&columns=ASSIGNEE"
							+ "&columns=SEVERITY&columns=NUMBER",
					leader);
			save("Cliente espera resposta", team, "spoke=CLIENT&order=WAITING", leader);
		});
		this.people.findActive("agente@balcao.example")
			.ifPresent((agent) -> save("Meus mais antigos", null,
					"assignee=me&order=OLDEST&columns=OPENED&columns=SUBJECT&columns=ORGANIZATION&columns=STATUS&columns=WHEN",
					agent));
	}

	private void save(String name, @Nullable Long team, String query, CurrentPerson person) {
		this.views.save(name, team, this.queries.ofText(query), person);
	}

	@Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
	void stay() {
		this.people.findActive("agente2@balcao.example").ifPresent((agent) -> stay(agent, false));
		this.people.findActive("lider@balcao.example").ifPresent((leader) -> stay(leader, true));
	}

	/** On what is due first of what the person sees. */
	private void stay(CurrentPerson person, boolean typing) {
		List<String> first = this.reading.numbers(TicketQuery.ALL, person, 1);
		first.forEach((number) -> this.presences.stay(number, typing, person));
	}

}
