package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.approval.Approvers;
import balcao.approval.PlanService;
import balcao.approval.PlannedStep;
import balcao.catalog.Subject;
import balcao.organization.PersonService;
import balcao.ticket.CauseService;
import balcao.ticket.DiagnosisTerms;
import balcao.ticket.SilentClosing;
import balcao.ticket.SolutionAnswer;
import balcao.ticket.TicketDiagnosing;
import balcao.ticket.TicketOpening;

/**
 * A few tickets that show what a life can bring: approval in two steps, answers to
 * solutions, silence, follow-ups and diagnoses.
 */
@Component
@Profile("demo")
class Lives {

	private static final String PRODUCT = "Omnicanal";

	private final PersonService people;

	private final PlanService plans;

	private final CauseService causes;

	private final Performance performance;

	private final TicketDiagnosing diagnosing;

	private final TicketOpening opening;

	private final SilentClosing silence;

	Lives(PersonService people, PlanService plans, CauseService causes, Performance performance,
			TicketDiagnosing diagnosing, TicketOpening opening, SilentClosing silence) {
		this.people = people;
		this.plans = plans;
		this.causes = causes;
		this.performance = performance;
		this.diagnosing = diagnosing;
		this.opening = opening;
		this.silence = silence;
	}

	/** Lets them live until an instant. */
	void live(Cast cast, Instant now) {
		Cast.Actor leader = new Cast.Actor(this.people.findActive("lider@balcao.example").orElseThrow(), "", true);
		this.plans.add(type(cast, "melhoria"),
				new PlannedStep("Projetos", Approvers.TEAM, cast.crew("Projetos").id(), Set.of(), 1));
		this.plans.add(type(cast, "melhoria"),
				new PlannedStep("Diretoria", Approvers.PEOPLE, null, Set.of(leader.person().id()), 1));
		new Requests(cast, now, leader).play();
		long full = this.causes.add("Disco ou fila cheia", null);
		this.causes.add("Configuração do cliente", null);
		this.causes.add("Erro do sistema", null);
		this.causes.add("Certificado vencido", subject(cast).productId());
		new Incidents(cast, now, full).play();
	}

	private static long type(Cast cast, String code) {
		return Objects.requireNonNull(cast.types().get(code));
	}

	private static Cast.Actor agent(Cast cast, String name) {
		return cast.teams()
			.values()
			.stream()
			.flatMap((crew) -> crew.agents().stream())
			.filter((actor) -> actor.person().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Cast.Actor client(Cast cast, String name) {
		return cast.clients()
			.stream()
			.flatMap((account) -> account.contacts().stream())
			.filter((actor) -> actor.person().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** Something that often goes wrong with the product. */
	private static Subject subject(Cast cast) {
		return cast.subjects()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().get(0).equals(PRODUCT) && entry.getValue().impactId() != null)
			.map(Map.Entry::getValue)
			.filter((subject) -> cast.severities().getOrDefault(subject, 0) == 3)
			.findFirst()
			.orElseThrow();
	}

	/** The ticket's acts in business hours before now, and the ticket. */
	private final class Life {

		private final Cast cast;

		private final Instant now;

		private final List<Play.Act> acts = new ArrayList<>();

		Life(Cast cast, Instant now) {
			this.cast = cast;
			this.now = now;
		}

		Life then(double hoursAgo, Cast.Actor actor, Deed deed, String words) {
			this.acts.add(new Play.Act(ago(hoursAgo), actor, deed, words, null));
			return this;
		}

		void of(String type, double hoursAgo, Cast.Actor requester, Subject about, String subject, String description) {
			Lives.this.performance.perform(new Play(ago(hoursAgo), requester, requester, type(this.cast, type), about,
					subject, description, null, null, null, null, this.acts));
		}

		private Instant ago(double hours) {
			return this.cast.hours().before(this.now, Duration.ofMinutes(Math.round(hours * 60)));
		}

	}

	/** Requests that wait for their approval, or got it, or did not. */
	private final class Requests {

		private final Cast cast;

		private final Instant now;

		private final Cast.Actor first;

		private final Cast.Actor second;

		private final Cast.Actor client;

		Requests(Cast cast, Instant now, Cast.Actor leader) {
			this.cast = cast;
			this.now = now;
			this.first = agent(cast, "Davi Falcão");
			this.second = leader;
			this.client = client(cast, "Otávio Reis");
		}

		void play() {
			request(new Life(this.cast, this.now), 3, "Exportar os pedidos da semana em planilha",
					"Toda sexta-feira copiamos os pedidos à mão. Uma exportação com filtro por filial resolveria.");
			request(approvedOnce(6), 9, "Aviso no celular quando um pedido atrasa",
					"O gerente da filial só descobre o atraso no dia seguinte. Um aviso no celular ajudaria muito.");
			request(approvedOnce(20).then(12, this.second, Deed.APPROVE, "Cabe no trimestre. Pode orçar."), 24,
					"Etiqueta de envio com o logotipo da filial",
					"Cada filial tem o seu logotipo, e hoje a etiqueta sai sempre com o da matriz.");
			request(approvedOnce(30).then(26, this.second, Deed.DENY,
					"O painel atual já mostra isso por vendedor. Um segundo painel custaria mais do que ajuda."), 34,
					"Painel de vendas por vendedor na recepção",
					"Queremos uma tela na recepção com as vendas de cada vendedor, atualizada a cada hora.");
			request(approvedOnce(40)
				.then(36, this.second, Deed.DENY,
						"Sem o volume de chamados não dá para avaliar. Mande os números e peça de novo.")
				.then(5, this.client,
						(ways, ticket, actor, words) -> ways.approval().askAgain(ticket, actor, words.text()),
						"Medimos: são 120 conversas por dia sem resposta fora do horário."),
					44, "Resposta automática fora do horário",
					"À noite as conversas ficam sem resposta. Pedimos uma mensagem automática com o horário.");
		}

		private Life approvedOnce(double hoursAgo) {
			return new Life(this.cast, this.now).then(hoursAgo, this.first, Deed.APPROVE,
					"Do nosso lado faz sentido e é viável.");
		}

		private void request(Life life, double hoursAgo, String subject, String description) {
			life.of("melhoria", hoursAgo, this.client,
					Objects.requireNonNull(this.cast.subjects().get(Founding.path(PRODUCT, null, null, null))), subject,
					description);
		}

	}

	/** Solutions that were answered or not, and what was found out on the way. */
	private final class Incidents {

		private static final String SOLVED = "Aumentamos o espaço da fila e reenviamos as mensagens paradas. Confira se chegaram todas.";

		private final Cast cast;

		private final Instant now;

		private final long cause;

		private final Cast.Actor agent;

		private final Cast.Actor client;

		Incidents(Cast cast, Instant now, long cause) {
			this.cast = cast;
			this.now = now;
			this.cause = cause;
			this.agent = agent(cast, "Caio Bernardes");
			this.client = client(cast, "Otávio Reis");
		}

		void play() {
			incident(found(10, null).then(4, this.agent, Deed.RESOLVE, SOLVED), 12,
					"Mensagens da manhã ficaram na fila");
			incident(
					found(70, null).then(66, this.agent, Deed.RESOLVE, SOLVED)
						.then(8, this.agent, (ways, ticket, actor, words) -> Lives.this.silence.pass(), ""),
					72, "Fila parada durante a madrugada");
			incident(
					found(18, "Faltou espaço para a fila de mensagens. Nada se perdeu: tudo será reenviado.")
						.then(14, this.agent, Deed.RESOLVE, SOLVED)
						.then(6, this.client,
								(ways, ticket, actor, words) -> ways.progress()
									.answerSolution(ticket, actor, SolutionAnswer.PARTLY, words.text()),
								"As de hoje chegaram, mas as de ontem à tarde ainda não."),
					20, "Mensagens antigas não chegam aos clientes");
			incident(found(150, null).then(146, this.agent, Deed.RESOLVE, SOLVED)
				.then(145, this.client, Deed.CLOSE, "")
				.then(2, this.client, (ways, ticket, actor, words) -> Lives.this.opening.follow(ticket, actor, words),
						"Voltou a acontecer hoje cedo, do mesmo jeito."),
					152, "Conversas somem da lista de espera");
		}

		/** Diagnosed, for the team alone or for the client too. */
		private Life found(double hoursAgo, @Nullable String published) {
			return new Life(this.cast, this.now).then(hoursAgo + 0.5, this.agent, Deed.TAKE, "")
				.then(hoursAgo, this.agent, (ways, ticket, actor,
						words) -> Lives.this.diagnosing.diagnose(ticket, actor, new DiagnosisTerms(this.cause, null,
								"A fila de saída chegou ao limite do disco, e as mensagens novas ficaram esperando.",
								"Enviar as urgentes pelo celular até a fila esvaziar.", null, null, published), 0),
						"");
		}

		private void incident(Life life, double hoursAgo, String subject) {
			life.of("erro", hoursAgo, this.client, subject(this.cast), subject,
					"Desde cedo parte das mensagens não sai. Quem atende vê a conversa, mas o cliente não recebe.");
		}

	}

}
