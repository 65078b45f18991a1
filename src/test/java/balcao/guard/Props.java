package balcao.guard;

import java.io.ByteArrayInputStream;
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
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Markdown;
import balcao.platform.Role;
import balcao.platform.TypedFormService;
import balcao.rehearsal.RehearsalService;
import balcao.rehearsal.Topic;
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
import balcao.ticket.AfterReply;
import balcao.ticket.PauseContesting;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

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

	Props(ApplicationContext context, Scene.Cast cast) {
		this.context = context;
		this.cast = cast;
	}

	/** Others of the same kinds, so that nothing done to these matters. */
	Props fresh() {
		return new Props(this.context, this.cast);
	}

	String ticket() {
		return once("ticket", () -> bean(Scene.class).open(this.cast.client(), this.cast.incident(), this.cast.down(),
				"Chamado " + next(), this.cast.colleague().email()));
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
			return bean(JdbcClient.class).sql("select max(id)::text from notification where person_id = ?")
				.param(this.cast.agent().id())
				.query(String.class)
				.single();
		});
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
