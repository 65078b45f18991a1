package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.macro.MacroScope;
import balcao.macro.MacroService;
import balcao.macro.MacroTerms;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.teamwork.ClientNoteService;
import balcao.teamwork.TimeService;
import balcao.teamwork.WatchService;
import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;
import balcao.ticket.QueueReading;
import balcao.ticket.Reply;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketTags;

/**
 * What the team of the demo keeps beside its tickets, and the answers it has prepared.
 */
@Component
@Profile("demo")
class DemoTeamwork {

	private static final List<String> TAGS = List.of("integração", "aguarda fornecedor", "nota fiscal", "treinamento",
			"recorrente");

	private static final List<String> NOTES = List.of("Prefere ligação à tarde; de manhã está na loja.",
			"Antes de mexer no cadastro, avisar a gestora.",
			"Usa o sistema em três filiais, a de Betim tem internet lenta.");

	private final MacroService macros;

	private final TicketTags tags;

	private final ClientNoteService notes;

	private final TimeService times;

	private final WatchService watches;

	private final TicketConversation conversation;

	private final QueueReading queues;

	private final PersonService people;

	private final DemoClock clock;

	DemoTeamwork(MacroService macros, TicketTags tags, ClientNoteService notes, TimeService times, WatchService watches,
			TicketConversation conversation, QueueReading queues, PersonService people, DemoClock clock) {
		this.macros = macros;
		this.tags = tags;
		this.notes = notes;
		this.times = times;
		this.watches = watches;
		this.conversation = conversation;
		this.queues = queues;
		this.people = people;
		this.clock = clock;
	}

	void add(Instant now) {
		CurrentPerson agent = person("agente@balcao.example");
		CurrentPerson leader = person("lider@balcao.example");
		prepare(agent, person("admin@balcao.example"));
		List<String> numbers = this.queues.own(agent, PageRequest.FIRST)
			.tickets()
			.rows()
			.stream()
			.map((row) -> row.ticket().number())
			.limit(TAGS.size())
			.toList();
		for (int i = 0; i < numbers.size(); i++) {
			String number = numbers.get(i);
			this.tags.tag(number, agent, TAGS.get(i));
			if (i < NOTES.size()) {
				this.notes.add(number, agent, i == 0, NOTES.get(i));
			}
			this.times.tell(number, agent, this.times.today(), Duration.ofMinutes(12 + 17L * i), null);
			if (i % 2 == 0) {
				this.watches.watch(number, leader);
			}
		}
		if (!numbers.isEmpty()) {
			this.clock.during(now.minus(Duration.ofMinutes(50)), () -> this.conversation.note(numbers.get(0), leader,
					Reply.of("@" + agent.name() + ", o fornecedor respondeu. Pode confirmar com o cliente?")));
			this.clock.during(now.minus(Duration.ofMinutes(35)),
					() -> this.conversation.note(numbers.get(numbers.size() - 1), agent,
							Reply.of("@" + leader.name() + ", preciso de uma decisão sua sobre o prazo.")));
		}
	}

	private void prepare(CurrentPerson agent, CurrentPerson admin) {
		add(admin, "Pedir mais informações",
				"Olá, {{cliente.primeiroNome}}.\n\nPara seguir com o chamado {{chamado.numero}}, você pode enviar uma captura da tela e dizer o horário em que aconteceu?\n\nObrigado,\n{{agente.primeiroNome}}",
				AfterReply.WAIT_FOR_CLIENT, List.of());
		add(admin, "Assumir e dar o prazo",
				"Olá, {{cliente.primeiroNome}}. Estou com o seu chamado “{{chamado.assunto}}”. A solução está prevista para {{prazo.solucao}}.\n\n{{agente.nome}}",
				null, List.of(FieldChange.toMe()));
		add(admin, "Resolvido, confirme por favor",
				"{{cliente.primeiroNome}}, o que você relatou está corrigido. Se algo ainda não estiver certo, responda aqui que reabrimos.",
				AfterReply.RESOLVE, List.of(FieldChange.tag("treinamento")));
		add(admin, "Assinatura", "Atenciosamente,\n{{agente.nome}}", null, List.of());
		this.macros.add(new MacroTerms("Retorno à tarde",
				"Olá, {{cliente.primeiroNome}}. Retorno ainda hoje à tarde com uma posição.", null, List.of(),
				MacroScope.OWN, null), agent);
	}

	private void add(CurrentPerson author, String name, String text, @Nullable AfterReply after,
			List<FieldChange> changes) {
		this.macros.add(new MacroTerms(name, text, after, changes, MacroScope.ALL, null), author);
	}

	private CurrentPerson person(String email) {
		return this.people.findActive(email).orElseThrow();
	}

}
