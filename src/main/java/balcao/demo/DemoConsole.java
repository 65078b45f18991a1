package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import balcao.calendar.CalendarChoice;
import balcao.calendar.CalendarService;
import balcao.chat.AvailabilityService;
import balcao.chat.ChatHanding;
import balcao.chat.ChatRatingService;
import balcao.chat.ChatSettingService;
import balcao.chat.ChatStarting;
import balcao.chat.ChatTalking;
import balcao.chat.ChatTerms;
import balcao.chat.ChatTurning;
import balcao.chat.Utterance;
import balcao.intake.RequestTypeCard;
import balcao.organization.AttendantKind;
import balcao.organization.AttendantService;
import balcao.organization.Attending;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketOpening;

/** Who looks after which client in the demo, and conversations that they had. */
@Component
@Profile("demo")
@Order(60)
class DemoConsole implements DemoPart {

	private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

	private static final int ANALYSTS = 2;

	private final AttendantService attendants;

	private final AvailabilityService availability;

	private final ChatSettingService settings;

	private final ChatStarting starting;

	private final ChatTalking talking;

	private final ChatHanding handing;

	private final ChatTurning turning;

	private final ChatRatingService ratings;

	private final TicketOpening opening;

	private final CalendarService calendars;

	private final PersonService people;

	private final DemoClock clock;

	private final EntityManager session;

	DemoConsole(AttendantService attendants, AvailabilityService availability, ChatSettingService settings,
			ChatStarting starting, ChatTalking talking, ChatHanding handing, ChatTurning turning,
			ChatRatingService ratings, TicketOpening opening, CalendarService calendars, PersonService people,
			DemoClock clock, EntityManager session) {
		this.session = session;
		this.attendants = attendants;
		this.availability = availability;
		this.settings = settings;
		this.starting = starting;
		this.talking = talking;
		this.handing = handing;
		this.turning = turning;
		this.ratings = ratings;
		this.opening = opening;
		this.calendars = calendars;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public void play(Cast cast, Instant now) {
		List<Cast.Crew> crews = List.copyOf(cast.teams().values());
		settle(crews, now);
		List<CurrentPerson> agents = crews.stream()
			.flatMap((crew) -> crew.agents().stream())
			.map(Cast.Actor::person)
			.distinct()
			.toList();
		int turn = 0;
		for (Cast.Account account : cast.clients()) {
			Long organization = account.contacts().get(0).person().organizationId();
			if (organization != null) {
				this.attendants.assign(organization, attending(agents, turn++));
			}
		}
		stay();
		Optional<CurrentPerson> agent = this.people.findActive("agente@balcao.example");
		Optional<CurrentPerson> client = this.people.findActive("cliente@aurora.example");
		Optional<CurrentPerson> manager = this.people.findActive("gestora@aurora.example");
		Optional<CurrentPerson> other = this.people.findActive("cliente@boreal.example");
		if (agent.isPresent() && client.isPresent() && manager.isPresent() && other.isPresent()) {
			talk(agent.get(), client.get(), manager.get(), other.get(), now);
		}
	}

	/** On a holiday the demo answers all the same. */
	private void settle(List<Cast.Crew> crews, Instant now) {
		Long calendar = this.calendars.choices()
			.stream()
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).contains("comercial"))
			.filter((one) -> this.calendars.current(one.id()).time().isOpen(now))
			.map(CalendarChoice::id)
			.findFirst()
			.orElse(null);
		ChatTerms terms = this.settings.terms();
		this.settings.change(new ChatTerms(calendar, crews.get(0).id(), terms.mostPerAgent(), terms.toldAfterMinutes(),
				terms.portuguese(), terms.english()));
	}

	private static List<Attending> attending(List<CurrentPerson> agents, int turn) {
		List<Attending> attending = new ArrayList<>();
		for (int place = 0; place <= Math.min(ANALYSTS, agents.size() - 1); place++) {
			attending.add(new Attending(agents.get((turn + place) % agents.size()).id(),
					(place == 0) ? AttendantKind.MANAGER : AttendantKind.ANALYST));
		}
		return attending;
	}

	private void talk(CurrentPerson agent, CurrentPerson client, CurrentPerson manager, CurrentPerson other,
			Instant now) {
		Instant before = now.minus(Duration.ofDays(2));
		long rated = begin(client, "Bom dia! O painel de campanhas ficou em branco depois da atualização.", before);
		say(rated, agent, "Bom dia! Pode me dizer qual navegador você usa?", before.plusSeconds(140));
		say(rated, client, "Chrome. Ontem ainda funcionava.", before.plusSeconds(210));
		say(rated, agent, "Era o cache da versão anterior: com Ctrl+F5 o painel volta. Já corrigimos para os próximos.",
				before.plusSeconds(380));
		say(rated, client, "Voltou, obrigado!", before.plusSeconds(450));
		this.clock.during(before.plusSeconds(500), () -> this.talking.end(rated, agent));
		this.session.flush();
		this.clock.during(before.plusSeconds(900),
				() -> this.ratings.rate(rated, 5, "Resposta rápida e direta.", client));
		Instant later = now.minus(Duration.ofDays(1));
		long turned = begin(manager, "Precisamos de um relatório de atendimentos por loja.", later);
		say(turned, agent, "Claro. Abro um chamado com isso para a equipe de projetos?", later.plusSeconds(200));
		say(turned, manager, "Sim, por favor.", later.plusSeconds(260));
		this.clock.during(later.plusSeconds(320), () -> this.handing.note(turned,
				"Pedido parecido com o da outra rede: ver se o mesmo relatório serve.", agent));
		this.clock.during(later.plusSeconds(400), () -> turn(turned, agent));
		this.clock.during(later.plusSeconds(500), () -> this.talking.end(turned, agent));
		long running = begin(client, "Oi! Consigo mudar o horário do robô só em dezembro?",
				now.minus(Duration.ofMinutes(9)));
		say(running, agent, "Consegue, em Horários especiais. Quer que eu veja com você?",
				now.minus(Duration.ofMinutes(7)));
		say(running, client, "Quero sim.", now.minus(Duration.ofMinutes(1)));
		begin(other, "Boa tarde, vocês conseguem me ajudar com o acesso de uma pessoa nova?",
				now.minus(Duration.ofMinutes(2)));
	}

	private long begin(CurrentPerson client, String words, Instant at) {
		long[] id = new long[1];
		this.clock.during(at, () -> id[0] = this.starting.start(null, Utterance.of(words), client));
		return id[0];
	}

	private void say(long id, CurrentPerson person, String words, Instant at) {
		this.clock.during(at, () -> this.talking.say(id, Utterance.of(words), person));
	}

	/** As the first type of request that asks no more than was said. */
	private void turn(long id, CurrentPerson agent) {
		for (RequestTypeCard type : this.turning.types(id, agent)) {
			long draft = this.turning.draft(id, type.id(), "Relatório de atendimentos por loja", PORTUGUESE, agent);
			if (this.turning.isComplete(draft, PORTUGUESE, agent)) {
				this.opening.open(draft, agent, PORTUGUESE);
				return;
			}
			this.turning.forget(draft, agent);
		}
	}

	/** Some of the team always take conversations: Aurora's analysts, and an agent. */
	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
	void stay() {
		this.people.findActive("agente2@balcao.example").ifPresent((person) -> this.availability.say(true, person));
		this.people.findActive("cliente@aurora.example")
			.map(CurrentPerson::organizationId)
			.map(this.attendants::of)
			.orElse(List.of())
			.stream()
			.filter((one) -> one.kind() == AttendantKind.ANALYST)
			.flatMap((one) -> this.people.findActive(one.personId()).stream())
			.forEach((person) -> this.availability.say(true, person));
	}

}
