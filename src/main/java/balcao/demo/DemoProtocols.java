package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.catalog.Subject;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.protocol.ContactBeginning;
import balcao.protocol.ContactChannel;
import balcao.protocol.ContactFacts;
import balcao.protocol.ContactTaking;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.TicketConversation;

/**
 * Emergencies by phone in the demo: two that are over, one that is worked on, and a call
 * that was cut.
 */
@Component
@Profile("demo")
@Order(10)
class DemoProtocols implements DemoPart {

	private final ContactBeginning beginning;

	private final ContactTaking taking;

	private final TicketConversation conversation;

	private final PersonService people;

	private final DemoClock clock;

	DemoProtocols(ContactBeginning beginning, ContactTaking taking, TicketConversation conversation,
			PersonService people, DemoClock clock) {
		this.beginning = beginning;
		this.taking = taking;
		this.conversation = conversation;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public void play(Cast cast, Instant now) {
		CurrentPerson agent = person("agente@balcao.example");
		CurrentPerson leader = person("lider@balcao.example");
		Subject about = cast.subjects().values().iterator().next();
		over(person("cliente@aurora.example"), about, agent, leader, now.minus(Duration.ofDays(9)),
				"Nenhuma nota sai desde a troca do certificado",
				"O certificado novo foi instalado nos dois servidores e as notas saem de novo desde agora.");
		over(person("cliente@boreal.example"), about, agent, leader, now.minus(Duration.ofDays(4)),
				"Expedição parada, etiquetas não imprimem",
				"A fila de impressão foi recriada e todas as etiquetas pendentes foram impressas.");
		Instant cut = now.minus(Duration.ofMinutes(25));
		this.clock.during(cut, () -> {
			String number = begin(new ContactFacts(null, null, "Dona Ivete", "(11) 97777-0142",
					new Subject(null, null, null, null), "Sistema não abre na loja 3", ""), agent);
			this.taking.interrupt(number, null, agent);
		});
		Instant begun = now.minus(Duration.ofMinutes(40));
		this.clock.during(begun, () -> {
			String number = register(person("gestora@aurora.example"), about, agent,
					"Caixas parados em todas as lojas");
			this.clock.during(begun.plus(Duration.ofMinutes(12)), () -> say(number, leader,
					"Encontramos a origem e estamos voltando a versão anterior.", AfterReply.KEEP));
		});
	}

	private void over(CurrentPerson client, Subject about, CurrentPerson agent, CurrentPerson leader, Instant at,
			String summary, String conclusion) {
		this.clock.during(at, () -> {
			String number = register(client, about, agent, summary);
			this.clock.during(at.plus(Duration.ofMinutes(15)), () -> say(number, leader,
					"Estamos trabalhando nisso agora. Volto com notícias em meia hora.", AfterReply.KEEP));
			this.clock.during(at.plus(Duration.ofMinutes(95)),
					() -> say(number, leader, conclusion, AfterReply.RESOLVE));
		});
	}

	private String register(CurrentPerson client, Subject about, CurrentPerson agent, String summary) {
		ContactFacts facts = new ContactFacts(client.id(), client.organizationId(), null, null, about, summary, "");
		String number = begin(facts, agent);
		this.taking.register(number, facts, agent);
		return number;
	}

	private String begin(ContactFacts facts, CurrentPerson agent) {
		return this.beginning.begin(ContactChannel.PHONE, facts, agent);
	}

	private void say(String number, CurrentPerson who, String text, AfterReply after) {
		this.conversation.reply(number, who, Reply.of(text), after, Set.of());
	}

	private CurrentPerson person(String email) {
		return this.people.findActive(email).orElseThrow();
	}

}
