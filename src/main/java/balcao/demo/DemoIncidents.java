package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.catalog.Subject;
import balcao.incident.BannerAudience;
import balcao.incident.BannerService;
import balcao.incident.BannerTerms;
import balcao.incident.BannerWords;
import balcao.incident.IncidentReading;
import balcao.incident.IncidentService;
import balcao.incident.IncidentState;
import balcao.incident.IncidentTelling;
import balcao.incident.SpikeProposal;
import balcao.incident.UpdateMeaning;
import balcao.incident.UpdateTerms;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
import balcao.protocol.DateForm;
import balcao.protocol.NumberForm;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;

/**
 * An incident of some days ago that three clients had, and one thing out of order now.
 */
@Component
@Profile("demo")
@Order(30)
class DemoIncidents implements DemoPart {

	private static final int CLIENTS = 3;

	private static final NumberForm NUMBERS = new NumberForm("", DateForm.YEAR_MONTH_DAY, 6, 4);

	/** Behind whatever numbers that day gave otherwise. */
	private static final int FIRST = 61;

	private final EmergencyOpening emergencies;

	private final ZoneRules zone;

	private final IncidentService incidents;

	private final IncidentTelling telling;

	private final IncidentReading reading;

	private final BannerService banners;

	private final PersonService people;

	private final DemoClock clock;

	DemoIncidents(EmergencyOpening emergencies, ZoneRules zone, IncidentService incidents, IncidentTelling telling,
			IncidentReading reading, BannerService banners, PersonService people, DemoClock clock) {
		this.emergencies = emergencies;
		this.zone = zone;
		this.incidents = incidents;
		this.telling = telling;
		this.reading = reading;
		this.banners = banners;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public void play(Cast cast, Instant now) {
		CurrentPerson leader = person("lider@balcao.example");
		Subject down = cast.subjects()
			.getOrDefault(Founding.path("Omnicanal", "Chat", "Chat fora do ar", "Operadores sem responder pelo chat"),
					cast.severities()
						.entrySet()
						.stream()
						.filter((one) -> one.getValue() == 1)
						.map(Map.Entry::getKey)
						.findFirst()
						.orElseThrow());
		past(cast, down, leader, now.minus(Duration.ofDays(3)));
		present(down, leader, now.minus(Duration.ofMinutes(50)));
	}

	private void past(Cast cast, Subject down, CurrentPerson leader, Instant began) {
		List<CurrentPerson> callers = cast.clients()
			.stream()
			.limit(CLIENTS)
			.map((account) -> account.contacts().get(0).person())
			.toList();
		for (int i = 0; i < callers.size(); i++) {
			CurrentPerson caller = callers.get(i);
			String number = NUMBERS.number(began.atZone(this.zone.zone()).toLocalDate(), FIRST + i);
			Instant at = began.plus(Duration.ofMinutes(3L * i));
			this.clock.during(at,
					() -> this.emergencies.open(number, new EmergencyFacts(caller.id(), down,
							"Chat fora do ar desde cedo", "Nenhum operador consegue responder pelo chat.", null), at,
							leader));
		}
		Optional<SpikeProposal> spike = this.reading.proposals(null, leader)
			.stream()
			.filter((one) -> down.productId() != null && one.productId() == down.productId())
			.findFirst();
		spike.ifPresent((proposal) -> incident(proposal, down, leader, began.plus(Duration.ofMinutes(10))));
	}

	private void incident(SpikeProposal spike, Subject down, CurrentPerson leader, Instant at) {
		this.clock.during(at, () -> {
			long id = this.incidents.accept(spike.id(), "Chat fora do ar para vários clientes", leader);
			long banner = this.banners.publish(id,
					terms(down, IncidentState.INVESTIGATING, "O chat está fora do ar. Já estamos trabalhando nisso.",
							"Chat is down. We are working on it already."),
					leader);
			this.clock.during(at.plus(Duration.ofMinutes(20)), () -> {
				tell(id, UpdateMeaning.NEWS, IncidentState.IDENTIFIED,
						"Encontramos a causa: um certificado vencido no servidor de mensagens. A troca começou agora.",
						leader);
				say(banner, IncidentState.IDENTIFIED, "Encontramos a causa e a correção começou.",
						"We found the cause and have begun to mend it.", leader);
			});
			this.clock.during(at.plus(Duration.ofMinutes(45)), () -> tell(id, UpdateMeaning.WORKAROUND, null,
					"Enquanto a troca termina, o atendimento por e-mail da plataforma responde normalmente.", leader));
			this.clock.during(at.plus(Duration.ofMinutes(80)), () -> {
				tell(id, UpdateMeaning.SOLUTION, IncidentState.RESOLVED,
						"O chat voltou ao normal depois da troca do certificado. A renovação agora é automática e avisada com antecedência.",
						leader);
				say(banner, IncidentState.RESOLVED, "O chat voltou ao normal.", "Chat is back to normal.", leader);
			});
		});
	}

	/** Everything of now happens a little before. */
	private void present(Subject down, CurrentPerson leader, Instant at) {
		this.clock.during(at, () -> {
			long banner = this.banners.publish(null,
					terms(new Subject(down.productId(), null, null, null), IncidentState.INVESTIGATING,
							"Relatórios podem demorar mais do que o normal. Não é preciso abrir chamado.",
							"Reports may take longer than usual. There is no need to open a request."),
					leader);
			this.clock.during(at.plus(Duration.ofMinutes(30)), () -> say(banner, IncidentState.IDENTIFIED,
					"Relatórios podem demorar mais do que o normal: uma rotina pesada está terminando. Não é preciso abrir chamado.",
					"Reports may take longer than usual: a heavy routine is about to end. There is no need to open a request.",
					leader));
		});
	}

	private void tell(long id, UpdateMeaning meaning, @Nullable IncidentState state, String text,
			CurrentPerson leader) {
		this.telling.tell(id, new UpdateTerms(text, meaning, state, List.of()), leader);
	}

	private void say(long banner, IncidentState state, String portuguese, String english, CurrentPerson leader) {
		this.banners.update(banner, new BannerWords(state, portuguese, english),
				this.banners.find(banner, leader).version(), leader);
	}

	private static BannerTerms terms(Subject about, IncidentState state, String portuguese, String english) {
		return new BannerTerms(about.productId(), about.moduleId(), BannerAudience.PRODUCT,
				new BannerWords(state, portuguese, english), null, null);
	}

	private CurrentPerson person(String email) {
		return this.people.findActive(email).orElseThrow();
	}

}
