package balcao.backoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.account.FirstAdminCreated;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarService;
import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.organization.TeamService;
import balcao.platform.ZoneRules;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;

/**
 * Lays out what a new company can begin with, all of it to be changed in the back office:
 * two calendars, promises for each severity, one team that receives everything, and five
 * request types.
 */
@Service
class StartingPoint {

	private static final List<StartingPromise> PROMISES = List.of(new StartingPromise(1, 2, 4),
			new StartingPromise(2, 3, 12), new StartingPromise(3, 8, 40), new StartingPromise(4, 16, 56));

	private final CalendarService calendars;

	private final PolicyService policies;

	private final ContractService contracts;

	private final TeamService teams;

	private final RoutingService routing;

	private final RequestTypeService types;

	private final ZoneRules zone;

	private final Clock clock;

	StartingPoint(CalendarService calendars, PolicyService policies, ContractService contracts, TeamService teams,
			RoutingService routing, RequestTypeService types, ZoneRules zone, Clock clock) {
		this.calendars = calendars;
		this.policies = policies;
		this.contracts = contracts;
		this.teams = teams;
		this.routing = routing;
		this.types = types;
		this.zone = zone;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void layOut(FirstAdminCreated created) {
		promise(this.clock.instant());
		long team = this.teams.register("Atendimento", List.of(created.personId()), null);
		this.routing.add(RoutingTerms.catchAll(team));
		type("duvida", "Dúvida de uso", "Como fazer algo no sistema", "help", 1, false, false, 4);
		type("erro", "Erro ou falha", "Algo parou ou mostra um resultado errado", "bug", 2, true, false, 3);
		type("suporte", "Suporte técnico", "Instalação, acesso, certificado e integração", "wrench", 3, true, false, 3);
		type("melhoria", "Melhoria", "Um recurso novo ou uma mudança sob medida", "idea", 4, false, true, 4);
		type("outro", "Outro assunto", "Não achou? Conte com suas palavras", "list", 5, false, false, 4);
	}

	private void promise(Instant now) {
		long office = this.calendars.create("Horário comercial", BusinessHours.brazilianOffice());
		this.calendars.create("24 horas, todos os dias", BusinessHours.always(this.zone.zone()));
		List<Level> diagnosis = new ArrayList<>();
		List<Level> solution = new ArrayList<>();
		for (StartingPromise one : PROMISES) {
			diagnosis.add(Level.ofSeverity(one.severity(), Duration.ofHours(one.diagnosisHours())));
			solution.add(Level.ofSeverity(one.severity(), Duration.ofHours(one.solutionHours())));
		}
		long policy = this.policies.create("Padrão",
				new PolicyTerms(StagePercents.USUAL,
						List.of(TargetTerms.usual(TargetName.DIAGNOSIS, office, diagnosis),
								TargetTerms.usual(TargetName.SOLUTION, office, solution),
								TargetTerms.usual(TargetName.FEEDBACK, null, List.of(Level.any(Duration.ofDays(3)))))));
		this.contracts.sign(ContractTerms.forEverybody("Padrão", policy, LocalDate.ofInstant(now, this.zone.zone())));
	}

	private void type(String code, String name, String description, String icon, int position, boolean asksSituation,
			boolean needsApproval, int severity) {
		this.types.register(code, new RequestTypeDetails(name, description, icon, position, needsApproval, severity),
				asksSituation ? FormTerms.INCIDENT : FormTerms.REQUEST);
	}

	private record StartingPromise(int severity, int diagnosisHours, int solutionHours) {

	}

}
