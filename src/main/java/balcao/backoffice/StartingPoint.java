package balcao.backoffice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.account.FirstAdminCreated;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarService;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingKey;
import balcao.intake.RoutingService;
import balcao.organization.TeamService;
import balcao.platform.ZoneRules;
import balcao.sla.TargetName;
import balcao.sla.TargetService;

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

	private final TargetService targets;

	private final TeamService teams;

	private final RoutingService routing;

	private final RequestTypeService types;

	private final ZoneRules zone;

	StartingPoint(CalendarService calendars, TargetService targets, TeamService teams, RoutingService routing,
			RequestTypeService types, ZoneRules zone) {
		this.calendars = calendars;
		this.targets = targets;
		this.teams = teams;
		this.routing = routing;
		this.types = types;
		this.zone = zone;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void layOut(FirstAdminCreated created) {
		promise(this.zone.zone());
		long team = this.teams.register("Atendimento", List.of(created.personId()), null);
		this.routing.add(new RoutingKey(null, null, null), team);
		type("duvida", "Dúvida de uso", "Como fazer algo no sistema", "help", 1, false, false, 4);
		type("erro", "Erro ou falha", "Algo parou ou mostra um resultado errado", "bug", 2, true, false, 3);
		type("suporte", "Suporte técnico", "Instalação, acesso, certificado e integração", "wrench", 3, true, false, 3);
		type("melhoria", "Melhoria", "Um recurso novo ou uma mudança sob medida", "idea", 4, false, true, 4);
		type("outro", "Outro assunto", "Não achou? Conte com suas palavras", "list", 5, false, false, 4);
	}

	private void promise(ZoneId zone) {
		long office = this.calendars.create("Horário comercial", BusinessHours.brazilianOffice());
		long always = this.calendars.create("24 horas, todos os dias", BusinessHours.always(zone));
		for (StartingPromise one : PROMISES) {
			this.targets.promise(one.severity(), TargetName.DIAGNOSIS, Duration.ofHours(one.diagnosisHours()), office);
			this.targets.promise(one.severity(), TargetName.SOLUTION, Duration.ofHours(one.solutionHours()), office);
		}
		this.targets.promise(null, TargetName.FEEDBACK, Duration.ofDays(3), always);
	}

	private void type(String code, String name, String description, String icon, int position, boolean asksSituation,
			boolean needsApproval, int severity) {
		this.types.register(code,
				new RequestTypeDetails(name, description, icon, position, asksSituation, needsApproval, severity));
	}

	private record StartingPromise(int severity, int diagnosisHours, int solutionHours) {

	}

}
