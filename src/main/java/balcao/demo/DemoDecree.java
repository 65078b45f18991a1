package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.decree.DecreeProfile;
import balcao.decree.DecreeRule;
import balcao.decree.HistoryQuestion;
import balcao.decree.HistoryService;
import balcao.decree.HistoryWay;
import balcao.decree.RuleTerms;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.ticket.DossierReading;

/**
 * The service decree in the demo: on for one client, and a history that was asked for.
 */
@Component
@Profile("demo")
@Order(40)
class DemoDecree implements DemoPart {

	private static final Locale LANGUAGE = Locale.forLanguageTag("pt-BR");

	private static final Duration AGO = Duration.ofDays(2);

	private final DecreeProfile profile;

	private final HistoryService histories;

	private final DossierReading dossiers;

	private final PersonService people;

	private final DemoClock clock;

	DemoDecree(DecreeProfile profile, HistoryService histories, DossierReading dossiers, PersonService people,
			DemoClock clock) {
		this.profile = profile;
		this.histories = histories;
		this.dossiers = dossiers;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public void play(Cast cast, Instant now) {
		CurrentPerson regulated = cast.clients().get(cast.clients().size() - 1).contacts().get(0).person();
		CurrentPerson client = this.people.findActive("cliente@aurora.example").orElseThrow();
		long organization = Objects.requireNonNull(regulated.organizationId());
		for (RuleTerms rule : this.profile.rules().values()) {
			Set<Long> whom = (rule.rule() == DecreeRule.HISTORY)
					? Set.of(organization, Objects.requireNonNull(client.organizationId())) : Set.of(organization);
			this.profile.change(new RuleTerms(rule.rule(), rule.rule() != DecreeRule.RETENTION, rule.value(),
					rule.warning(), false, whom, rule.version()));
		}
		this.clock.during(now.minus(AGO), () -> askedFor(client, now.minus(AGO)));
	}

	/** The history of what this client opened first. */
	private void askedFor(CurrentPerson client, Instant at) {
		this.dossiers.openedBetween(Instant.EPOCH, at, false, "", 1, client)
			.forEach((number) -> this.histories.ask(HistoryQuestion.ticket(number), HistoryWay.PORTAL, client,
					LANGUAGE));
	}

}
