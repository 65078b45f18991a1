package balcao.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.catalog.Subject;
import balcao.duty.DutyHours;
import balcao.duty.DutyService;
import balcao.duty.PagingWatch;
import balcao.duty.ShiftTerms;
import balcao.emergency.EmergencyService;
import balcao.emergency.ReviewTerms;
import balcao.emergency.WallService;
import balcao.emergency.WallShows;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
import balcao.protocol.DateForm;
import balcao.protocol.NumberForm;
import balcao.ticket.AfterReply;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.Reply;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.Told;

/**
 * People on duty, an emergency of two nights ago that was worked until it was solved, one
 * that is running and one that nobody has taken yet, and a screen on the wall.
 */
@Component
@Profile("demo")
@Order(20)
class DemoDuty implements DemoPart {

	static final String WALL = "Sala do suporte";

	private static final NumberForm NUMBERS = new NumberForm("", DateForm.YEAR_MONTH_DAY, 6, 4);

	/** Numbers of the load, which cannot take any from the counter of the day. */
	private static final long FIRST = 900_000;

	private final DutyService duty;

	private final PagingWatch watch;

	private final EmergencyService reviews;

	private final WallService walls;

	private final EmergencyOpening opening;

	private final TicketAssignment assignment;

	private final TicketConversation conversation;

	private final PersonService people;

	private final ZoneRules zone;

	private final EntityManager session;

	private final DemoClock clock;

	DemoDuty(DutyService duty, PagingWatch watch, EmergencyService reviews, WallService walls, EmergencyOpening opening,
			TicketAssignment assignment, TicketConversation conversation, PersonService people, ZoneRules zone,
			EntityManager session, DemoClock clock) {
		this.duty = duty;
		this.watch = watch;
		this.reviews = reviews;
		this.walls = walls;
		this.opening = opening;
		this.assignment = assignment;
		this.conversation = conversation;
		this.people = people;
		this.zone = zone;
		this.session = session;
		this.clock = clock;
	}

	@Override
	public void play(Cast cast, Instant now) {
		CurrentPerson leader = person("lider");
		LocalDate monday = LocalDate.ofInstant(now, this.zone.zone())
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		plan(cast, "Suporte Omnicanal", monday, leader, "agente", "tomas.figueira", "priscila.amorim");
		plan(cast, "Suporte Aplicativo", monday, leader, "agente2", "renato.cordeiro");
		plan(cast, "Assistentes Virtuais", monday, leader, "yasmin.duarte", "agente2");
		long cliente = client(cast, "cliente@aurora.example");
		past(cast, cliente,
				LocalDate.ofInstant(now, this.zone.zone())
					.minusDays(2)
					.atTime(22, 10)
					.atZone(this.zone.zone())
					.toInstant());
		running(cast, cliente, now);
		at(now.minus(Duration.ofMinutes(2)), () -> start(client(cast, "cliente@boreal.example"),
				subject(cast, "Aplicativo"), "O aplicativo fecha sozinho em todos os aparelhos", 3));
		this.walls.make(WALL, WallShows.COMPANIES,
				List.of(cast.crew("Suporte Omnicanal").id(), cast.crew("Suporte Aplicativo").id()), leader);
	}

	private void plan(Cast cast, String team, LocalDate monday, CurrentPerson leader, String... names) {
		this.duty.add(cast.crew(team).id(), new ShiftTerms("Plantão da semana", DutyHours.ALWAYS, null, monday,
				LocalTime.of(9, 0), Stream.of(names).map((name) -> person(name).id()).toList()), leader);
	}

	/** Nobody answers at first; the next on duty does. */
	private void past(Cast cast, long client, Instant began) {
		CurrentPerson next = person("tomas.figueira");
		String number = at(began,
				() -> start(client, subject(cast, "Omnicanal"), "Nenhuma mensagem entra desde as 22 h", 1));
		at(began.plus(Duration.ofMinutes(6)), this.watch::pass);
		at(began.plus(Duration.ofMinutes(8)), () -> {
			this.assignment.take(number, next);
			return number;
		});
		tell(number, next, began.plus(Duration.ofMinutes(14)), AfterReply.KEEP,
				"Já estamos vendo. O servidor que recebe as mensagens parou; em no máximo 30 minutos volto com notícia.",
				Told.UPDATE);
		tell(number, next, began.plus(Duration.ofMinutes(38)), AfterReply.KEEP,
				"As mensagens novas entram por um caminho reserva e vocês já podem atender. As que ficaram paradas chegam nas próximas horas.",
				Told.UPDATE, Told.WORKAROUND);
		tell(number, next, began.plus(Duration.ofMinutes(66)), AfterReply.KEEP,
				"A fila parada está na metade. Continuamos acompanhando.", Told.UPDATE);
		tell(number, next, began.plus(Duration.ofMinutes(94)), AfterReply.RESOLVE,
				"O servidor foi trocado e todas as mensagens paradas chegaram. Nada se perdeu; conferimos a contagem da noite.");
		at(began.plus(Duration.ofHours(12)), () -> {
			this.reviews.review(number, new ReviewTerms(
					"Às 21:58 o servidor que recebe as mensagens ficou sem espaço em disco e parou. O alarme foi para uma caixa que ninguém lê à noite.",
					"Os arquivos de registro cresceram mais depressa do que a limpeza semanal os apaga.",
					"A limpeza agora é diária, e falta de espaço chama o plantão.",
					"Rever os alarmes dos outros servidores até o fim do mês.", true), 0, person("lider"));
			return number;
		});
	}

	private void running(Cast cast, long client, Instant now) {
		CurrentPerson agent = person("agente");
		String number = at(now.minus(Duration.ofMinutes(25)),
				() -> start(client, subject(cast, "Omnicanal"), "Operadores sem responder pelo chat", 2));
		at(now.minus(Duration.ofMinutes(23)), () -> {
			this.assignment.take(number, agent);
			return number;
		});
		tell(number, agent, now.minus(Duration.ofMinutes(12)), AfterReply.KEEP,
				"Encontramos a falha: a última atualização fechou as conexões do chat. Estamos voltando à versão anterior.",
				Told.UPDATE);
	}

	private void tell(String number, CurrentPerson agent, Instant at, AfterReply after, String text, Told... told) {
		at(at, () -> {
			this.conversation.reply(number, agent, Reply.of(text), after, Set.of(told));
			return number;
		});
	}

	private String start(long requester, Subject about, String summary, int place) {
		EmergencyFacts facts = new EmergencyFacts(requester, about, summary, null, null);
		Instant now = this.clock.instant();
		String number = NUMBERS.number(LocalDate.ofInstant(now, this.zone.zone()), FIRST + place);
		return this.opening.open(number, facts, now, person("nubia.cardoso")).number();
	}

	/** The most severe that can happen to a product. */
	private static Subject subject(Cast cast, String product) {
		return cast.subjects()
			.entrySet()
			.stream()
			.filter((one) -> one.getKey().get(0).equals(product) && cast.severities().containsKey(one.getValue()))
			.min(Comparator
				.comparing((Map.Entry<List<String>, Subject> one) -> cast.severities().getOrDefault(one.getValue(), 9))
				.thenComparing((one) -> one.getKey().toString()))
			.orElseThrow()
			.getValue();
	}

	private static long client(Cast cast, String email) {
		return cast.clients()
			.stream()
			.flatMap((account) -> account.contacts().stream())
			.filter((contact) -> contact.person().email().equals(email))
			.findFirst()
			.orElseThrow()
			.person()
			.id();
	}

	private CurrentPerson person(String name) {
		return this.people.findActive(name + "@balcao.example").orElseThrow();
	}

	private <T> T at(Instant at, Supplier<T> act) {
		AtomicReference<T> done = new AtomicReference<>();
		this.clock.during(at, () -> {
			done.set(act.get());
			this.session.flush();
		});
		return Objects.requireNonNull(done.get());
	}

}
