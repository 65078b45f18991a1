package balcao.guard;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Clock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.ticket.EmergencyOpening;
import balcao.ticket.EmergencyFacts;
import balcao.emergency.WallShows;
import balcao.emergency.WallService;
import balcao.duty.ShiftTerms;
import balcao.duty.DutyService;
import balcao.duty.DutyHours;
import balcao.account.InvitationService;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.PublishedCalendar;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.chat.ChatStarting;
import balcao.chat.Utterance;
import balcao.decree.HistoryQuestion;
import balcao.decree.HistoryService;
import balcao.decree.HistoryWay;
import balcao.decree.RetentionService;
import balcao.chat.ChatSettingService;
import balcao.chat.ChatStarting;
import balcao.chat.ChatTalking;
import balcao.chat.ChatTerms;
import balcao.chat.Utterance;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.FormDrafting;
import balcao.intake.FormTerms;
import balcao.intake.OwnChoice;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingCondition;
import balcao.intake.RoutingField;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.intake.Tip;
import balcao.intake.TipKind;
import balcao.knowledge.AfterWriting;
import balcao.knowledge.ArticleAuthoring;
import balcao.knowledge.ArticleEdit;
import balcao.knowledge.ArticleLanguage;
import balcao.knowledge.ArticleService;
import balcao.knowledge.ArticleVisibility;
import balcao.knowledge.MissService;
import balcao.knowledge.Question;
import balcao.knowledge.SynonymService;
import balcao.knowledge.CategoryService;
import balcao.macro.MacroScope;
import balcao.macro.MacroService;
import balcao.incident.BannerAudience;
import balcao.incident.BannerService;
import balcao.incident.BannerTerms;
import balcao.incident.BannerWords;
import balcao.incident.IncidentService;
import balcao.incident.IncidentState;
import balcao.incident.IncidentTelling;
import balcao.incident.IncidentTerms;
import balcao.incident.IncidentUpdate;
import balcao.incident.SpikeRuleService;
import balcao.incident.SpikeTerms;
import balcao.incident.UpdateMeaning;
import balcao.incident.UpdateTerms;
import balcao.macro.MacroTerms;
import balcao.protocol.ContactBeginning;
import balcao.protocol.ContactChannel;
import balcao.protocol.ContactFacts;
import balcao.protocol.ContactTaking;
import balcao.mailbox.MailIntake;
import balcao.mailbox.MailboxSecurity;
import balcao.mailbox.MailboxService;
import balcao.mailbox.MailboxTerms;
import balcao.mailbox.UnknownPolicy;
import balcao.organization.OrganizationService;
import balcao.organization.OrganizationVisibility;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Markdown;
import balcao.platform.Money;
import balcao.platform.Role;
import balcao.platform.TypedFormService;
import balcao.rehearsal.RehearsalService;
import balcao.rehearsal.Topic;
import balcao.sales.Delivery;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.OpportunityService;
import balcao.sales.OpportunityTerms;
import balcao.sales.ProposalDeciding;
import balcao.sales.ProposalSending;
import balcao.sales.ProposalTerms;
import balcao.sales.QuoteService;
import balcao.sales.SalesTermsService;
import balcao.sales.StageOutcome;
import balcao.severity.ExampleService;
import balcao.severity.MatrixService;
import balcao.severity.SeverityQuestion;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.teamwork.ClientNoteService;
import balcao.teamwork.TimeService;
import balcao.approval.PlanService;
import balcao.approval.PlannedStep;
import balcao.ticket.AfterReply;
import balcao.ticket.CauseService;
import balcao.ticket.EndingScope;
import balcao.ticket.EndingService;
import balcao.ticket.EndingTerms;
import balcao.ticket.PauseContesting;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketLinking;
import balcao.ticket.TicketPeople;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketTags;
import balcao.ticket.TicketQuery;
import balcao.workspace.BulkKind;
import balcao.workspace.BulkService;
import balcao.workspace.ViewService;

/**
 * One of everything that an address or a form can name, made when it is asked for: what
 * clients have is Aurora's, what the back office has is spare.
 */
final class Props {

	private static final AtomicInteger REVISIONS = new AtomicInteger();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Pattern TOKEN = Pattern.compile("/invitations/([A-Za-z0-9_-]+)");

	private final ApplicationContext context;

	private final Scene.Cast cast;

	private final Map<String, String> made = new HashMap<>();

	/** Whose duty is planned; another team's in others of the same kinds. */
	private final long dutyTeam;

	Props(ApplicationContext context, Scene.Cast cast) {
		this(context, cast, cast.support());
	}

	private Props(ApplicationContext context, Scene.Cast cast, long dutyTeam) {
		this.context = context;
		this.cast = cast;
		this.dutyTeam = dutyTeam;
	}

	/** Others of the same kinds, so that nothing done to these matters. */
	Props fresh() {
		return new Props(this.context, this.cast, this.cast.projects());
	}

	String ticket() {
		return once("ticket", () -> bean(Scene.class).open(this.cast.client(), this.cast.incident(), this.cast.down(),
				"Chamado " + next(), this.cast.colleague().email()));
	}

	/** On the phone. */
	String contact() {
		return once("contact", () -> begin("Na linha " + next()));
	}

	/** Cut off. */
	String cutContact() {
		return once("cutContact", () -> {
			String number = begin("Caiu " + next());
			bean(ContactTaking.class).interrupt(number, null, this.cast.agent());
			return number;
		});
	}

	/** Registered for Aurora. */
	String protocol() {
		return once("protocol", () -> {
			String number = begin("Registrado " + next());
			bean(ContactTaking.class).register(number, contactOf("Registrado " + next()), this.cast.agent());
			return number;
		});
	}

	private String begin(String summary) {
		return bean(ContactBeginning.class).begin(ContactChannel.PHONE, contactOf(summary), this.cast.agent());
	}

	private ContactFacts contactOf(String summary) {
		return new ContactFacts(this.cast.client().id(), this.cast.aurora(), null, "11 97777-1234", this.cast.down(),
				summary, "");
	}

	/** A conversation of Aurora's client with the agent. */
	String chat() {
		return once("chat", () -> {
			CurrentPerson client = this.cast.client();
			ChatSettingService settings = bean(ChatSettingService.class);
			ChatTerms terms = settings.terms();
			settings.change(new ChatTerms(null, this.cast.support(), 50, terms.toldAfterMinutes(), terms.portuguese(),
					terms.english()));
			long id = bean(ChatStarting.class).start(null, Utterance.of("Conversa " + next()), client);
			bean(ChatTalking.class).say(id, Utterance.of("Resposta " + next()), this.cast.agent());
			return Long.toString(id);
		});
	}

	/** Who can be asked to join it. */
	String colleague() {
		return "person-" + this.cast.leader().id();
	}

	/** Aurora's, with a proposal that its manager accepted. */
	String proposedTicket() {
		return once("proposedTicket", () -> {
			String number = bean(Scene.class).open(this.cast.client(), this.cast.incident(), this.cast.down(),
					"Com proposta " + next());
			long file = file(this.cast.agent(), "escopo.txt");
			long id = bean(ProposalSending.class).propose(number,
					new ProposalTerms(
							new Offer("Proposta " + next(), "Escopo.", Money.REAL,
									List.of(OfferLine.of("Trabalho", "1", Money.reais("900")))),
							Delivery.NONE, LocalDate.of(2026, 12, 20)),
					List.of(file), "", this.cast.agent());
			bean(ProposalDeciding.class).acceptOpen(number, null, this.cast.manager());
			this.made.put("proposal", Long.toString(id));
			this.made.put("proposalFile", Long.toString(file));
			return number;
		});
	}

	String proposal() {
		proposedTicket();
		return Objects.requireNonNull(this.made.get("proposal"));
	}

	String proposalFile() {
		proposedTicket();
		return Objects.requireNonNull(this.made.get("proposalFile"));
	}

	String opportunity() {
		return once("opportunity",
				() -> Long.toString(bean(OpportunityService.class).see(proposedTicket(),
						new OpportunityTerms("Negócio " + next(), Money.reais("5000"), Long.parseLong(salesStage()),
								this.cast.agent().id()),
						this.cast.agent())));
	}

	String salesQuote() {
		return once("salesQuote",
				() -> Long.toString(bean(QuoteService.class).begin(proposedTicket(), this.cast.agent())));
	}

	String salesStage() {
		return once("salesStage",
				() -> Long.toString(bean(SalesTermsService.class).add("Etapa " + next(), 90, StageOutcome.OPEN)));
	}

	/** A deadline of the ticket. */
	String clock() {
		return once("clock", () -> bean(JdbcClient.class)
			.sql("select max(c.id)::text from sla_clock c join ticket t on t.id = c.subject_id where t.number = ?")
			.param(ticket())
			.query(String.class)
			.single());
	}

	/** A time in which a deadline of the ticket waited for the client. */
	String pause() {
		return once("pause", () -> {
			bean(TicketConversation.class).reply(ticket(), this.cast.agent(),
					new Reply("Pode enviar uma captura?", List.of(), Long.MAX_VALUE), AfterReply.WAIT_FOR_CLIENT,
					Set.of());
			return bean(JdbcClient.class).sql("""
					select max(p.id)::text from sla_pause p join sla_clock c on c.id = p.clock_id
					join ticket t on t.id = c.subject_id where t.number = ?""")
				.param(ticket())
				.query(String.class)
				.single();
		});
	}

	/** A contest of the pause, undecided. */
	String contest() {
		return once("contest", () -> {
			bean(PauseContesting.class).contest(ticket(), Long.parseLong(pause()), this.cast.client(), "Já estava lá.");
			return bean(JdbcClient.class).sql("select max(id)::text from ticket_pause_contest")
				.query(String.class)
				.single();
		});
	}

	/** A file that the team sent with a reply to the ticket. */
	String attachment() {
		return once("attachment", () -> {
			long file = file(this.cast.agent(), "resposta.txt");
			bean(TicketConversation.class).reply(ticket(), this.cast.agent(),
					new Reply("Segue o arquivo.", List.of(file), Long.MAX_VALUE), AfterReply.KEEP, Set.of());
			return Long.toString(file);
		});
	}

	/** A file of an internal note of the ticket. */
	String hiddenAttachment() {
		return once("hiddenAttachment", () -> {
			long file = file(this.cast.agent(), "interno.txt");
			bean(TicketConversation.class).note(ticket(), this.cast.agent(),
					new Reply("Só para a equipe.", List.of(file), Long.MAX_VALUE));
			return Long.toString(file);
		});
	}

	/** A word that the team has put on the ticket. */
	String tag() {
		return once("tag", () -> {
			bean(TicketTags.class).tag(ticket(), this.cast.agent(), "etiqueta " + next());
			return bean(JdbcClient.class).sql("select max(id)::text from ticket_tag").query(String.class).single();
		});
	}

	/** Work of the agent on the ticket. */
	String time() {
		return once("time", () -> {
			TimeService times = bean(TimeService.class);
			times.tell(ticket(), this.cast.agent(), times.today(), Duration.ofMinutes(15), null);
			return bean(JdbcClient.class).sql("select max(id)::text from teamwork_time").query(String.class).single();
		});
	}

	/** A note about the client of the ticket. */
	String clientNote() {
		return once("clientNote", () -> {
			bean(ClientNoteService.class).add(ticket(), this.cast.agent(), true, "Nota " + next());
			return bean(JdbcClient.class).sql("select max(id)::text from teamwork_note").query(String.class).single();
		});
	}

	/** A prepared answer of everybody's. */
	String macro() {
		return once("macro", () -> Long.toString(bean(MacroService.class).add(
				new MacroTerms("Modelo " + next(), "Olá, {{cliente.nome}}.", null, List.of(), MacroScope.ALL, null),
				this.cast.admin())));
	}

	/** The owner's, ready to be sent. */
	String draft() {
		return once("draft", () -> {
			DraftService drafts = bean(DraftService.class);
			long draft = drafts.begin(this.cast.client(), this.cast.client().id(), this.cast.incident());
			drafts.tell(draft, this.cast.client(), Scene.answers(this.cast.down(), "Rascunho " + next(), null),
					List.of());
			return Long.toString(draft);
		});
	}

	/** The owner's, not sent with anything yet. */
	String upload() {
		return once("upload", () -> Long.toString(file(this.cast.client(), "pendente.txt")));
	}

	/** What the owner typed into a reply. */
	String typed() {
		return once("typed",
				() -> Long.toString(
						bean(TypedFormService.class)
							.keep(this.cast.client(), "ticket:" + ticket() + ":reply", null, 0,
									Map.of("text", List.of("Rascunho " + next())), List.of())
							.orElseThrow()
							.id()));
	}

	/** The owner's token for the API. */
	String token() {
		return once("token", () -> {
			TokenService tokens = bean(TokenService.class);
			if (tokens.of(this.cast.client()).size() > 10) {
				tokens.revokeAll(this.cast.client());
			}
			tokens.create(this.cast.client(), "Token " + next(), TokenLife.NEVER);
			return Long.toString(tokens.of(this.cast.client()).get(0).id());
		});
	}

	String requester() {
		return Long.toString(this.cast.client().id());
	}

	String queue() {
		return Long.toString(this.cast.support());
	}

	/** The agent's, about a ticket that somebody gave them. */
	String notice() {
		return once("notice", () -> {
			bean(TicketAssignment.class).give(ticket(), this.cast.leader(), null, null);
			bean(TicketAssignment.class).give(ticket(), this.cast.leader(), null, this.cast.agent().id());
			JdbcClient database = bean(JdbcClient.class);
			// whoever has chosen to be told of nothing has a notice all the same
			database
				.sql("""
						insert into notification (person_id, kind, cause, ticket_id, ticket_number, path, at)
						select ?, 'ASSIGNED', 'guard', t.id, t.number, '/desk/tickets/' || t.number, t.opened_at from ticket t
						where t.number = ? on conflict do nothing""")
				.params(this.cast.agent().id(), ticket())
				.update();
			return database.sql("select max(id)::text from notification where person_id = ?")
				.param(this.cast.agent().id())
				.query(String.class)
				.single();
		});
	}

	/** A list that the agent keeps. */
	String view() {
		return once("view", () -> Long
			.toString(bean(ViewService.class).save("Visão " + next(), null, TicketQuery.ALL, this.cast.agent())));
	}

	/** What the agent did to several tickets. */
	String bulk() {
		return once("bulk", () -> Long.toString(bean(BulkService.class)
			.act(BulkKind.GIVE, List.of(ticket()), "person-" + this.cast.leader().id(), "/desk", this.cast.agent())
			.id()));
	}

	String person() {
		return once("person", () -> {
			String name = "Pessoa " + next();
			return Long.toString(bean(PersonService.class).register(name, name.replace(' ', '.') + "@aurora.example",
					null, Role.CLIENT, this.cast.aurora()));
		});
	}

	/** The secret of an invitation, read where only the invited can: in the letter. */
	String invitation() {
		return once("invitation", () -> {
			bean(InvitationService.class).invite(Long.parseLong(person()));
			Matcher letter = TOKEN.matcher(Objects.requireNonNull(bean(JdbcClient.class)
				.sql("select text_body from mail_letter where recipient_person_id = ? order by id desc limit 1")
				.param(Long.parseLong(person()))
				.query(String.class)
				.single()));
			if (!letter.find()) {
				throw new IllegalStateException("The letter has no link");
			}
			return letter.group(1);
		});
	}

	/** Somebody else in copy of the ticket. */
	String copied() {
		return once("copied", () -> {
			bean(TicketPeople.class).copy(ticket(), Long.parseLong(person()), this.cast.client());
			return person();
		});
	}

	/** Somebody from outside in copy of the ticket. */
	String outsider() {
		return once("outsider", () -> {
			String email = "fora" + next() + "@fora.example";
			bean(OrganizationService.class).show(this.cast.aurora(), OrganizationVisibility.MANAGER, true);
			bean(TicketPeople.class).invite(ticket(), "Pessoa de fora", email, this.cast.client());
			this.made.put("shared", link(email, "/shared/"));
			return bean(JdbcClient.class).sql("select max(id)::text from ticket_outsider").query(String.class).single();
		});
	}

	/** The signed part of the address in a letter about a ticket. */
	String unsubscribing() {
		ticket();
		return this.made.computeIfAbsent("unsubscribing", (name) -> bean(JdbcClient.class).sql(
				"select replace(unsubscribe_path, '/unsubscribe/', '') from mail_letter where unsubscribe_path is not null limit 1")
			.query(String.class)
			.single());
	}

	/** The secret of the link of somebody from outside. */
	String shared() {
		outsider();
		return Objects.requireNonNull(this.made.get("shared"));
	}

	private String link(String email, String path) {
		Matcher letter = Pattern.compile(path + "([A-Za-z0-9_-]+)")
			.matcher(bean(JdbcClient.class)
				.sql("select text_body from mail_letter where to_address = ? and text_body like '%' || ? || '%'"
						+ " order by id desc limit 1")
				.param(email)
				.param(path)
				.query(String.class)
				.single());
		if (!letter.find()) {
			throw new IllegalStateException("The letter has no link");
		}
		return letter.group(1);
	}

	/** A ticket that was solved, with its last answer. */
	/** An emergency of Aurora's that is solved. */
	String emergency() {
		return once("emergency", () -> {
			String number = running();
			bean(TicketConversation.class).reply(number, this.cast.agent(),
					Reply.of("Reiniciamos o serviço e as notas saem de novo."), AfterReply.RESOLVE, Set.of());
			return number;
		});
	}

	private String running() {
		return bean(EmergencyOpening.class)
			.open("20261121%06d3".formatted(next()),
					new EmergencyFacts(this.cast.client().id(), this.cast.down(), "Emergência", null, null),
					bean(Clock.class).instant(), this.cast.agent())
			.number();
	}

	/** About which somebody was called and nobody has answered. */
	String alarm() {
		return once("alarm", () -> {
			String number = running();
			return bean(JdbcClient.class).sql("select max(a.id)::text from duty_alarm a where a.path like '%' || ?")
				.param(number)
				.query(String.class)
				.single();
		});
	}

	/** Of the letter to whoever was called. */
	String pageLink() {
		return once("pageLink", () -> {
			alarm();
			return link(this.cast.leader().email(), "/pages/");
		});
	}

	String dutyTeam() {
		return Long.toString(this.dutyTeam);
	}

	private long onDuty() {
		return ((this.dutyTeam == this.cast.support()) ? this.cast.agent() : this.cast.outsider()).id();
	}

	/** A shift that is never on. */
	String shift() {
		return once("shift",
				() -> Long.toString(bean(DutyService.class).add(this.dutyTeam,
						new ShiftTerms("Escala " + next(), DutyHours.CLOSED, calendarAlwaysOpen(),
								LocalDate.of(2026, 11, 16), LocalTime.of(9, 0), List.of(onDuty())),
						this.cast.leader())));
	}

	private long calendarAlwaysOpen() {
		return bean(CalendarService.class).findByName("24 horas").orElseThrow().calendarId();
	}

	String standIn() {
		return once("standIn", () -> {
			long id = Long.parseLong(shift());
			bean(DutyService.class).standIn(this.dutyTeam, id, onDuty(), LocalDateTime.of(2199, 1, 1, 0, 0),
					LocalDateTime.of(2199, 1, 2, 0, 0), null, this.cast.leader());
			return bean(JdbcClient.class).sql("select max(id)::text from duty_stand_in where shift_id = ?")
				.param(id)
				.query(String.class)
				.single();
		});
	}

	/** The secret of a wall. */
	String wall() {
		return once("wall",
				() -> bean(WallService.class)
					.make("Sala " + next(), WallShows.NUMBERS, List.of(this.cast.support()), this.cast.leader())
					.value());
	}

	String wallId() {
		wall();
		return Long.toString(bean(WallService.class).all(this.cast.leader()).get(0).id());
	}

	String solved() {
		return once("solved", () -> {
			String number = bean(Scene.class).open(this.cast.client(), this.cast.incident(), this.cast.down(),
					"Resolvido " + next(), this.cast.colleague().email());
			bean(TicketConversation.class).reply(number, this.cast.agent(),
					Reply.of("Reiniciamos o serviço e o chat responde de novo."), AfterReply.RESOLVE, Set.of());
			return number;
		});
	}

	String solution() {
		return message(solved());
	}

	/** The first words of the ticket. */
	String description() {
		return message(ticket());
	}

	private String message(String number) {
		return bean(JdbcClient.class)
			.sql("select max(m.id)::text from ticket_message m join ticket t on t.id = m.ticket_id where t.number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	/** The secret of the letter of a ticket that was closed. */
	String ratingLink() {
		return once("ratingLink", () -> {
			bean(TicketProgress.class).close(solved(), this.cast.agent());
			return link(this.cast.client().email(), "/ratings/");
		});
	}

	/** What the owner asked for of the ticket's history. */
	String history() {
		return once("history", () -> Long.toString(history(HistoryWay.PORTAL)));
	}

	/** A link to one that went by e-mail. */
	String historyLink() {
		return once("historyLink", () -> {
			history(HistoryWay.EMAIL);
			return link(this.cast.client().email(), "/histories/");
		});
	}

	/** One that could not be prepared. */
	String failedHistory() {
		return once("failedHistory", () -> {
			long id = history(HistoryWay.PORTAL);
			bean(JdbcClient.class)
				.sql("""
						update decree_history_request set state = 'FAILED', delivered_at = null, expires_at = null, done = 0, parts = 0
						where id = ?""")
				.param(id)
				.update();
			bean(JdbcClient.class).sql("delete from decree_history_piece where request_id = ?").param(id).update();
			return Long.toString(id);
		});
	}

	private long history(HistoryWay way) {
		return bean(HistoryService.class)
			.ask(HistoryQuestion.ticket(ticket()), way, this.cast.client(), Scene.PORTUGUESE)
			.id();
	}

	/** Of a call about the ticket, kept long enough. */
	String recording() {
		return once("recording", () -> {
			bean(RetentionService.class).addRecording(ticket(), "https://gravacoes.example/" + next(),
					this.cast.agent());
			return bean(JdbcClient.class).sql(
					"update decree_recording set kept_until = added_at where id = (select max(id) from decree_recording)"
							+ " returning id::text")
				.query(String.class)
				.single();
		});
	}

	String heldTicket() {
		return once("heldTicket", () -> {
			String number = another();
			bean(RetentionService.class).hold(number, "Processo " + next(), this.cast.agent());
			return number;
		});
	}

	/** A request type that is kept for another time. */
	String keptType() {
		return once("keptType", () -> {
			bean(RetentionService.class).keepType(Long.parseLong(requestType()), 36);
			return requestType();
		});
	}

	/** Another ticket that is related to the ticket. */
	String linked() {
		return once("linked", () -> {
			String other = another();
			bean(TicketLinking.class).link(ticket(), other, this.cast.agent());
			return other;
		});
	}

	/** Another ticket under the ticket. */
	String child() {
		return once("child", () -> {
			String other = another();
			bean(TicketLinking.class).adopt(ticket(), other, this.cast.agent());
			return other;
		});
	}

	/** The agent's team's, about one of Aurora's tickets, which was told something. */
	String incident() {
		return once("incident", () -> {
			IncidentService incidents = bean(IncidentService.class);
			long id = incidents.open(new IncidentTerms("Incidente " + next(),
					Objects.requireNonNull(this.cast.down().productId()), null, this.cast.support()),
					this.cast.agent());
			String child = another();
			incidents.add(id, List.of(child), this.cast.agent());
			long file = file(this.cast.agent(), "passos.txt");
			IncidentUpdate update = bean(IncidentTelling.class).tell(id,
					new UpdateTerms("Estamos trabalhando nisso.", UpdateMeaning.NEWS, null, List.of(file)),
					this.cast.agent());
			this.made.put("incidentChild", child);
			this.made.put("incidentUpdate", Long.toString(update.id()));
			this.made.put("incidentFile", Long.toString(file));
			return Long.toString(id);
		});
	}

	String incidentChild() {
		incident();
		return Objects.requireNonNull(this.made.get("incidentChild"));
	}

	String incidentUpdate() {
		incident();
		return Objects.requireNonNull(this.made.get("incidentUpdate"));
	}

	String incidentFile() {
		incident();
		return Objects.requireNonNull(this.made.get("incidentFile"));
	}

	String banner() {
		return once("banner",
				() -> Long
					.toString(
							bean(BannerService.class)
								.publish(
										Long.valueOf(incident()), new BannerTerms(this.cast.down().productId(), null,
												BannerAudience.PRODUCT, new BannerWords(IncidentState.INVESTIGATING,
														"O serviço está lento.", null),
												null, null),
										this.cast.agent())));
	}

	/** About a product of its own, in the agent's team. */
	String spike() {
		return once("spike", () -> bean(JdbcClient.class).sql("""
				insert into incident_spike (product_id, team_id, minutes, noticed_at, last_at, state)
				values (?, ?, 15, timestamptz '2026-11-20T18:00Z', timestamptz '2026-11-20T18:00Z', 'PROPOSED')
				returning id::text""")
			.params(bean(CatalogService.class).registerProduct("Produto com onda " + next(), null), this.cast.support())
			.query(String.class)
			.single());
	}

	/** Of nothing but an address, by a type that asks for no more than a mail says. */
	String mailbox() {
		return once("mailbox",
				() -> Long.toString(bean(MailboxService.class).register(new MailboxTerms("Caixa " + next(),
						"caixa" + next() + "@balcao.example", "imap.balcao.example", 993, MailboxSecurity.TLS, "caixa",
						"INBOX", this.cast.support(), Long.parseLong(requestType()), "", UnknownPolicy.HOLD), null)));
	}

	/** From nobody who is known, with HTML and a picture, in the agent's team. */
	String parkedMail() {
		mailbox();
		return once("parkedMail", () -> {
			String mail = "From: alguem" + next() + "@x.example\r\nTo: caixa@balcao.example\r\nSubject: Oi\r\n"
					+ "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=p\r\n\r\n--p\r\n"
					+ "Content-Type: text/html\r\n\r\n<p>Oi</p>\r\n--p\r\nContent-Type: text/plain; name=a.txt\r\n"
					+ "Content-Disposition: attachment; filename=a.txt\r\n\r\nlinha\r\n--p--\r\n";
			try {
				return Long.toString(bean(MailIntake.class)
					.take(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)), this.cast.leader())
					.id());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	String spikeRule() {
		return once("spikeRule", () -> {
			bean(SpikeRuleService.class)
				.add(bean(CatalogService.class).registerProduct("Produto com regra " + next(), null), SpikeTerms.USUAL);
			return bean(JdbcClient.class).sql("select max(id)::text from incident_spike_rule")
				.query(String.class)
				.single();
		});
	}

	private String another() {
		return bean(Scene.class).open(this.cast.client(), this.cast.incident(), this.cast.down(), "Outro " + next());
	}

	String letter() {
		invitation();
		return once("letter",
				() -> bean(JdbcClient.class).sql("select max(id)::text from mail_letter").query(String.class).single());
	}

	String organization() {
		return once("organization",
				() -> Long.toString(bean(OrganizationService.class).register("Empresa " + next(), null)));
	}

	String team() {
		return once("team", () -> Long.toString(bean(TeamService.class).register("Equipe " + next())));
	}

	/** An exception for the spare organization. */
	String endingRule() {
		return once("endingRule", () -> {
			bean(EndingService.class).add(EndingScope.ORGANIZATION, Long.parseLong(organization()),
					new EndingTerms(3, null, null));
			return bean(JdbcClient.class).sql("select max(id)::text from ticket_ending_rule")
				.query(String.class)
				.single();
		});
	}

	String cause() {
		return once("cause", () -> Long.toString(bean(CauseService.class).add("Causa " + next(), null)));
	}

	/** A step of the spare request type's approval. */
	String approvalStep() {
		return once("approvalStep",
				() -> Long.toString(bean(PlanService.class).add(Long.parseLong(requestType()), PlannedStep.USUAL)));
	}

	String product() {
		return once("product",
				() -> Long.toString(bean(CatalogService.class).registerProduct("Produto " + next(), null)));
	}

	String category() {
		return once("category", () -> Long
			.toString(bean(CatalogService.class).register(CatalogKind.CATEGORY, null, "Categoria " + next(), null)));
	}

	String calendar() {
		return once("calendar", () -> Long
			.toString(bean(CalendarService.class).create("Calendário " + next(), BusinessHours.brazilianOffice())));
	}

	/** Of nothing but a first version. */
	String policy() {
		return once("policy", () -> Long
			.toString(bean(PolicyService.class).create("Política " + next(), new PolicyTerms(StagePercents.USUAL,
					List.of(TargetTerms.usual(TargetName.SOLUTION, null, List.of(Level.any(Duration.ofHours(8)))))))));
	}

	/** A what-if of the spare calendar. */
	String rehearsal() {
		return once("rehearsal", () -> {
			long calendar = Long.parseLong(calendar());
			bean(CalendarDraftService.class).begin(calendar, this.cast.admin());
			return Long
				.toString(bean(RehearsalService.class).ask(Topic.CALENDAR, calendar, 1, null, this.cast.admin()));
		});
	}

	/** Published, with a draft of its next version. */
	String policyDraft() {
		return once("policyDraft", () -> {
			PolicyService policies = bean(PolicyService.class);
			long policy = policies.create("Política " + next(), new PolicyTerms(StagePercents.USUAL, List
				.of(TargetTerms.usual(TargetName.SOLUTION, null, List.of(Level.any(Duration.ofHours(next())))))));
			policies.openDraft(policy, this.cast.admin());
			return Long.toString(policy);
		});
	}

	/** A client's that nothing was agreed under. */
	String contract() {
		return once("contract",
				() -> Long.toString(bean(ContractService.class)
					.sign(new ContractTerms("Contrato " + next(), Long.valueOf(organization()), null,
							this.cast.policy(), null, LocalDate.of(2020, 1, 1), null))));
	}

	String matrixRow() {
		bean(MatrixService.class).begin();
		return once("matrixRow", () -> Long
			.toString(bean(MatrixService.class).add(new Subject(Long.valueOf(product()), null, null, null), 2)));
	}

	String matrixExample() {
		return once("matrixExample", () -> Long.toString(bean(ExampleService.class).add("Exemplo " + next(),
				SeverityQuestion.of(new Subject(Long.valueOf(product()), null, null, null)), 2)));
	}

	String synonym() {
		return once("synonym",
				() -> Long.toString(bean(SynonymService.class).add("palavra" + next() + ", outra" + next())));
	}

	/** A search without an answer. */
	String miss() {
		return once("miss", () -> {
			bean(MissService.class).count(Question.of("ornitorrinco " + next(), Locale.ROOT));
			return bean(JdbcClient.class).sql("select max(id)::text from knowledge_miss").query(String.class).single();
		});
	}

	String articleCategory() {
		return once("articleCategory",
				() -> Long.toString(bean(CategoryService.class).register("Categoria " + next(), null, 1)));
	}

	/** Published for everybody, with an image. */
	String article() {
		return once("article", () -> {
			ArticleService articles = bean(ArticleService.class);
			long image = image(this.cast.leader());
			articles.write(new ArticleEdit("Artigo " + next(), Markdown.image(image, "tela"), "artigo-" + next(),
					ArticleLanguage.PT, ArticleVisibility.PUBLIC, Long.parseLong(articleCategory()), Set.of(),
					List.of()), AfterWriting.PUBLISH, null, this.cast.leader());
			this.made.put("articleImage", Long.toString(image));
			return bean(JdbcClient.class).sql("select slug from knowledge_article order by id desc limit 1")
				.query(String.class)
				.single();
		});
	}

	String articleImage() {
		article();
		return Objects.requireNonNull(this.made.get("articleImage"));
	}

	/** The agent's, for the team, with more revisions than any made before. */
	String articleDraft() {
		return once("articleDraft", () -> {
			ArticleService articles = bean(ArticleService.class);
			String title = "Rascunho " + next();
			long category = Long.parseLong(articleCategory());
			long id = articles.write(ArticleEdit.of(title, "Texto.", ArticleVisibility.TEAM, category, Set.of()),
					AfterWriting.PUBLISH, null, this.cast.agent());
			int revisions = REVISIONS.incrementAndGet();
			for (int number = 2; number <= revisions; number++) {
				articles.rewrite(id, bean(ArticleAuthoring.class).sheet(id, this.cast.agent()).version(),
						ArticleEdit.of(title, "Texto " + number, ArticleVisibility.TEAM, category, Set.of()),
						AfterWriting.PUBLISH, null, this.cast.agent());
			}
			this.made.put("revision", String.format(Locale.ROOT, "%04d", revisions));
			return Long.toString(id);
		});
	}

	String revision() {
		articleDraft();
		return Objects.requireNonNull(this.made.get("revision"));
	}

	private long image(CurrentPerson owner) {
		byte[] pixel = Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
		return bean(FileStore.class).store(owner.id(), "tela.png", new ByteArrayInputStream(pixel)).id();
	}

	/**
	 * The client's, taken by the agent's team, with a file; those made before have ended.
	 */
	String chatWithFile() {
		return once("chatWithFile", () -> {
			JdbcClient database = bean(JdbcClient.class);
			CurrentPerson client = this.cast.client();
			database.sql("""
					update chat_conversation set state = 'ENDED', ended_at = now()
					where client_id = ? and kind = 'MANAGER' and state <> 'ENDED'""").param(client.id()).update();
			long file = file(client, "conversa.txt");
			long chat = bean(ChatStarting.class).start(null, new Utterance("Bom dia", List.of(file), null), client);
			database.sql("update chat_conversation set team_id = ? where id = ?")
				.params(this.cast.support(), chat)
				.update();
			this.made.put("chatFile", Long.toString(file));
			return Long.toString(chat);
		});
	}

	String chatFile() {
		chatWithFile();
		return Objects.requireNonNull(this.made.get("chatFile"));
	}

	String requestTypeCode() {
		return "erro";
	}

	String requestType() {
		return once("requestType", () -> Long.toString(bean(RequestTypeService.class).register("tipo-" + next(),
				new RequestTypeDetails("Tipo " + next(), "Para provar", "bug", 9, false, 4), FormTerms.REQUEST)));
	}

	/**
	 * A spare type whose next form is being written, with a field of its own and a tip.
	 */
	String formDraft() {
		return once("formDraft", () -> {
			FormDrafting drafting = bean(FormDrafting.class);
			long type = Long.parseLong(requestType());
			drafting.change(type, drafting.atHand(type).mark(),
					(form) -> form.add(1,
							FieldTerms.own("sistema", FieldKind.CHOICE, "Sistema", false, OwnChoice.of("app", "App"))),
					this.cast.admin());
			drafting.change(type, drafting.atHand(type).mark(),
					(form) -> form.addTip(new Tip(TipKind.HINT, "Limpe o cache", null)), this.cast.admin());
			return Long.toString(type);
		});
	}

	String routingRule() {
		return once("routingRule",
				() -> Long.toString(bean(RoutingService.class).add(RoutingTerms.to(this.cast.support(),
						RoutingCondition.of(RoutingField.REQUEST_TYPE, Long.parseLong(requestType())),
						RoutingCondition.of(RoutingField.PRODUCT, Long.parseLong(product()))))));
	}

	/**
	 * A calendar whose next version is being written, with one holiday and one exception.
	 */
	String calendarDraft() {
		return once("calendarDraft", () -> {
			CurrentPerson admin = this.cast.admin();
			CalendarDraftService drafts = bean(CalendarDraftService.class);
			PublishedCalendar draft = drafts.register("Rascunho " + next(), BusinessHours.brazilianOffice(), admin);
			drafts.add(draft.calendarId(), 0, Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", ""), admin);
			drafts.put(draft.calendarId(), 1, null,
					new DatedException(LocalDate.of(2026, 12, 31), List.of(), "Recesso"), admin);
			this.made.put("draftHoliday", Long.toString(drafts.holidays(draft.calendarId(), 2026).get(0).id()));
			return Long.toString(draft.calendarId());
		});
	}

	String draftHoliday() {
		calendarDraft();
		return Objects.requireNonNull(this.made.get("draftHoliday"));
	}

	String draftException() {
		calendarDraft();
		return "2026-12-31";
	}

	private long file(CurrentPerson owner, String name) {
		return bean(FileStore.class)
			.store(owner.id(), name, new ByteArrayInputStream("conteúdo".getBytes(StandardCharsets.UTF_8)))
			.id();
	}

	private String once(String kind, Supplier<String> maker) {
		String value = this.made.get(kind);
		if (value == null) {
			value = maker.get();
			this.made.put(kind, value);
		}
		return value;
	}

	private <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	private static int next() {
		return COUNT.incrementAndGet();
	}

}
