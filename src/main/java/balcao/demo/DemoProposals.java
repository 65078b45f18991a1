package balcao.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.Money;
import balcao.platform.web.PlatformSettings;
import balcao.sales.Buyer;
import balcao.sales.Delivery;
import balcao.sales.Discount;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.OpportunityService;
import balcao.sales.OpportunityTerms;
import balcao.sales.ProposalDeciding;
import balcao.sales.ProposalExpiry;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalRow;
import balcao.sales.ProposalSending;
import balcao.sales.ProposalTerms;
import balcao.sales.QuoteService;
import balcao.sales.SalesStage;
import balcao.sales.SalesTermsService;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketReading;
import balcao.ticket.Told;

/** What the demo's team offers its clients, and what they answer. */
@Component
@Profile("demo")
class DemoProposals {

	private static final Pattern PRICE = Pattern.compile("R\\$ ([\\d.]+,\\d{2})");

	private static final Pattern DAYS = Pattern.compile("(\\d{1,3}) dias");

	private static final Pattern SCOPE = Pattern.compile("Escopo: ([^\\n]+)");

	private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

	private static final int VALID = 15;

	private final ProposalSending sending;

	private final ProposalDeciding deciding;

	private final ProposalReading reading;

	private final ProposalExpiry expiry;

	private final OpportunityService opportunities;

	private final QuoteService quotes;

	private final SalesTermsService terms;

	private final TicketConversation conversation;

	private final TicketReading tickets;

	private final PersonService people;

	private final PlatformSettings settings;

	private final DemoClock clock;

	private final List<String> proposed = new ArrayList<>();

	DemoProposals(ProposalSending sending, ProposalDeciding deciding, ProposalReading reading, ProposalExpiry expiry,
			OpportunityService opportunities, QuoteService quotes, SalesTermsService terms,
			TicketConversation conversation, TicketReading tickets, PersonService people, PlatformSettings settings,
			DemoClock clock) {
		this.sending = sending;
		this.deciding = deciding;
		this.reading = reading;
		this.expiry = expiry;
		this.opportunities = opportunities;
		this.quotes = quotes;
		this.terms = terms;
		this.conversation = conversation;
		this.tickets = tickets;
		this.people = people;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Everybody of the clients may accept what the demo proposes; at Aurora two people do
	 * so from the company's amount on, elsewhere one is enough.
	 */
	void found(Cast cast) {
		for (Cast.Account account : cast.clients()) {
			CurrentPerson first = account.contacts().get(0).person();
			long organization = Objects.requireNonNull(first.organizationId());
			Map<Long, Optional<Money>> limits = new HashMap<>();
			for (Buyer buyer : this.terms.buyers(organization)) {
				if (!buyer.manages()) {
					limits.put(buyer.id(), Optional.of(Money.reais("20000")));
				}
			}
			this.terms.limit(organization, limits);
			if (!first.email().endsWith("@aurora.example")) {
				this.terms.differ(organization, null);
			}
		}
	}

	/** A proposal of what the words say. */
	void propose(String ticket, CurrentPerson agent, Reply words) {
		this.conversation.reply(ticket, agent, words, AfterReply.KEEP, Set.of(Told.DIAGNOSIS));
		Matcher price = PRICE.matcher(words.text());
		Money total = price.find() ? Money.typed(price.group(1), Money.REAL) : Money.reais("2700");
		Matcher days = DAYS.matcher(words.text());
		Matcher scope = SCOPE.matcher(words.text());
		String what = scope.find() ? scope.group(1) : this.tickets.glance(ticket, agent).subject();
		Money study = total.percent(BigDecimal.valueOf(20));
		Offer offer = new Offer(this.tickets.glance(ticket, agent).subject(), scope(what), Money.REAL,
				List.of(OfferLine.of("Análise e especificação", "1", study),
						OfferLine.of("Desenvolvimento e testes em homologação", "1", total.minus(study))));
		this.sending.propose(ticket,
				new ProposalTerms(offer, days.find() ? Delivery.within(Integer.parseInt(days.group(1))) : Delivery.NONE,
						today().plusDays(VALID)),
				List.of(), "", agent);
		this.proposed.add(ticket);
	}

	private static String scope(String what) {
		String clean = what.strip().replaceAll("[.;]+$", "");
		return "**" + clean.substring(0, 1).toUpperCase(BRAZIL) + clean.substring(1)
				+ "**\n\n- Especificação revisada com vocês\n- Testes no seu ambiente de homologação\n- Acompanhamento nos primeiros dias de uso\n\nNão inclui mudanças em outros módulos.";
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

	/** The client accepts; where two people must, somebody else does so too. */
	void accept(String ticket, CurrentPerson client) {
		if (!this.deciding.acceptOpen(ticket, "203.0.113.24", client)) {
			long id = this.reading.open(this.tickets.glance(ticket, client)).orElseThrow().id();
			long second = this.reading.sheet(ticket, id, client).deciders().get(0).id();
			this.deciding.acceptOpen(ticket, "203.0.113.57", this.people.find(second));
		}
	}

	void decline(String ticket, CurrentPerson client, Reply words) {
		this.deciding.declineOpen(ticket, words.text(), client);
	}

	/** A request whose proposal nobody decided on in time. */
	Play forgotten(Cast cast, Instant now) {
		Cast.Actor client = contact(cast, "cliente@aurora.example");
		Cast.Actor leader = new Cast.Actor(leader(), "", true);
		Deed propose = (ways, ticket, actor, words) -> this.sending
			.propose(ticket,
					new ProposalTerms(
							new Offer("Exportação mensal para a contabilidade",
									scope("exportação mensal dos atendimentos, no formato da contabilidade"),
									Money.REAL,
									List.of(OfferLine.of("Desenvolvimento", "12", Money.reais("180")),
											OfferLine.of("Implantação", "1", Money.reais("400"))
												.less(Discount.percent("50")))),
							Delivery.within(10), today().plusDays(5)),
					List.of(), words.text(), actor);
		Deed expire = (ways, ticket, actor, words) -> this.reading.open(this.tickets.glance(ticket, actor))
			.ifPresent((open) -> this.expiry.settle(open.id()));
		return new Play(before(now, 20), client, client, Objects.requireNonNull(cast.types().get("melhoria")),
				cast.subjects().values().iterator().next(), "Exportação mensal para a contabilidade",
				"Hoje copiamos os números à mão todo mês. Podem preparar uma exportação no formato da contabilidade?",
				client.phone(), null, null, null,
				List.of(new Play.Act(before(now, 19), leader, Deed.APPROVE, "Faz sentido, vamos orçar.", null),
						new Play.Act(before(now, 18), leader, propose,
								"Segue a proposta, com a implantação pela metade do preço.", null),
						new Play.Act(before(now, 12), leader, expire, "", null),
						new Play.Act(before(now, 11), leader, Deed.ASK,
								"A proposta venceu na semana passada. Ainda querem a exportação? Se sim, envio de novo com a mesma condição.",
								null)));
	}

	/** Sees every team's tickets. */
	private CurrentPerson leader() {
		return this.people.findActive("lider@balcao.example").orElseThrow(NoSuchElementException::new);
	}

	private static Instant before(Instant now, int days) {
		return now.minus(Duration.ofDays(days));
	}

	private static Cast.Actor contact(Cast cast, String email) {
		return cast.clients()
			.stream()
			.flatMap((account) -> account.contacts().stream())
			.filter((contact) -> contact.person().email().equals(email))
			.findFirst()
			.orElseThrow(NoSuchElementException::new);
	}

	/** One of two acceptances, and business in every stage. */
	void show(Cast cast) {
		CurrentPerson client = contact(cast, "cliente@aurora.example").person();
		for (String ticket : List.copyOf(this.proposed)) {
			acceptAlone(ticket, client);
			beginSmaller(ticket, contact(cast, "gestora@aurora.example").person());
		}
		List<SalesStage> stages = this.opportunities.stages(0);
		int from = Math.max(0, this.proposed.size() - stages.size());
		List<String> latest = this.proposed.subList(from, this.proposed.size());
		for (int i = 0; i < latest.size(); i++) {
			seeBusiness(latest.get(i), stages.get(i % stages.size()), i);
		}
		this.proposed.clear();
	}

	/** The requester's yes to what needs two, unless another one waits already. */
	private void acceptAlone(String ticket, CurrentPerson client) {
		TicketGlance glance = this.tickets.glance(ticket, leader());
		if (glance.requesterId() != client.id() || this.reading.open(glance).isEmpty()) {
			return;
		}
		ProposalRow open = this.reading.open(glance).orElseThrow();
		long id = open.id();
		if (!open.needsTwo(open.total())) {
			CurrentPerson agent = this.people.find(Objects.requireNonNull(glance.assigneeId()));
			id = this.sending.extend(ticket, id,
					OfferLine.of("Treinamento para a equipe, por turma", "4", Money.reais("950")), agent);
		}
		this.deciding.accept(ticket, id, List.of(), "203.0.113.24", client);
	}

	/** What one person alone may accept, in place of what takes two. */
	private void beginSmaller(String ticket, CurrentPerson client) {
		TicketGlance glance = this.tickets.glance(ticket, leader());
		ProposalRow open = (glance.requesterId() == client.id()) ? this.reading.open(glance).orElse(null) : null;
		if (open != null && open.needsTwo(open.total())) {
			this.sending.replace(ticket, open.id(),
					List.of(OfferLine.of("Análise e especificação", "12", Money.reais("180")),
							OfferLine.of("Desenvolvimento da primeira etapa", "1", Money.reais("2600"))
								.less(Discount.percent("5"))),
					this.people.find(Objects.requireNonNull(glance.assigneeId())));
		}
	}

	private void seeBusiness(String ticket, SalesStage stage, int place) {
		CurrentPerson leader = leader();
		TicketGlance glance = this.tickets.glance(ticket, leader);
		long owner = Objects.requireNonNullElse(glance.assigneeId(), leader.id());
		this.opportunities.see(ticket, new OpportunityTerms(glance.subject(),
				Money.reais(Integer.toString(2500 + 1750 * place)), stage.id(), owner), leader);
		if (place % 2 == 0) {
			long quote = this.quotes.begin(ticket, leader);
			this.quotes.write(quote,
					new Offer(glance.subject(), "Estimativa para a próxima fase.", Money.REAL, List.of(OfferLine
						.of("Horas de desenvolvimento", Integer.toString(16 + 4 * place), Money.reais("180")))),
					0, leader);
		}
	}

}
