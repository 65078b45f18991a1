package balcao.ticket.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.intake.Answers;
import balcao.intake.DraftRow;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.knowledge.AfterWriting;
import balcao.knowledge.ArticleEdit;
import balcao.knowledge.ArticleLanguage;
import balcao.knowledge.ArticleService;
import balcao.knowledge.ArticleVisibility;
import balcao.knowledge.CategoryService;
import balcao.platform.CurrentPerson;
import balcao.ticket.DeflectionCount;
import balcao.ticket.DeflectionCounting;
import balcao.ticket.Scene;
import balcao.ticket.SimilarTicket;
import balcao.ticket.SimilarTickets;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers a request before it is sent, and what comes of it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersBeforeTicketIT {

	private static final String SLUG = "chat-em-branco";

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private CategoryService categories;

	@Autowired
	private ArticleService articles;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private DraftService drafts;

	@Autowired
	private SimilarTickets similar;

	@Autowired
	private DeflectionCounting deflections;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Scene.Cast cast;

	private long article;

	@BeforeAll
	void write() {
		this.cast = this.scene.set();
		long category = this.categories.register("Chat", null, 1);
		this.article = this.articles.write(
				new ArticleEdit("Conversas em branco no chat", "## O que fazer\n\nRecarregue a página <b>agora</b>.",
						SLUG, ArticleLanguage.PT, ArticleVisibility.CLIENTS, category, Set.of(product()), List.of()),
				AfterWriting.PUBLISH, null, this.cast.leader());
		long secret = this.catalog.registerProduct("Tear Boreal", null);
		this.catalog.makeAvailable(CatalogKind.PRODUCT, secret, List.of(this.cast.boreal()));
		this.articles.write(
				new ArticleEdit("Tear zoroastro em branco", "O tear zoroastro para.", "tear", ArticleLanguage.PT,
						ArticleVisibility.CLIENTS, category, Set.of(secret), List.of()),
				AfterWriting.PUBLISH, null, this.cast.leader());
	}

	@Test
	void whatIsTypedIsAnsweredWithArticlesOfOnesOwn() {
		Visitor client = this.signedIn.visitor(this.cast.client());

		String fragment = client.get("/articles/suggestions?q=conversas+em+branco&product=" + product()).body();
		assertThat(fragment).contains("data-suggestions", "/articles/" + SLUG, "Um artigo pode ajudar")
			.doesNotContain("tear");
		assertThat(client.get("/articles/suggestions?q=tear+zoroastro").body()).doesNotContain("tear",
				"data-suggestions");
		assertThat(client.get("/articles/suggestions?q=zo").body()).doesNotContain("data-suggestions");
		assertThat(this.signedIn.visitor(this.cast.stranger()).get("/articles/suggestions?q=tear+zoroastro").body())
			.contains("/articles/tear");
		assertThat(this.signedIn.stranger().get("/articles/suggestions?q=conversas").statusCode()).isNotEqualTo(200);
	}

	@Test
	void theSearchTellsWhatItFoundAndOffersARequestWhereThatIsNothing() {
		Visitor client = this.signedIn.visitor(this.cast.client());

		String found = client.get("/articles?q=conversa+em+branco").body();
		assertThat(found).contains("Um artigo para", "<mark>Conversas</mark>", "/articles/" + SLUG)
			.doesNotContain("<b>agora</b>", "zoroastro para");
		String nothing = client.get("/articles?q=ornitorrinco%20%3Cb%3E").body();
		assertThat(nothing).contains("ornitorrinco &lt;b&gt;", "/tickets/new?subject=ornitorrinco%20%3Cb%3E");
		assertThat(client.get("/articles?q=tear+zoroastro").body()).doesNotContain("/articles/tear", "zoroastro para");
		assertThat(client.get("/tickets/new?subject=Ornitorrinco&type=melhoria").body()).contains("Ornitorrinco");
		assertThat(this.signedIn.visitor(this.cast.admin()).get("/backoffice/knowledge/misses").body())
			.contains("ornitorrinco b", "/desk/articles/new?title=ornitorrinco%20b");
		assertThat(this.signedIn.stranger().get("/articles?q=conversa+em+branco").body())
			.doesNotContain("/articles/" + SLUG);
	}

	@Test
	void theHomesSearchAnswersArticlesKindsOfRequestAndTickets() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Girafa no chat");
		Visitor client = this.signedIn.visitor(this.cast.client());

		assertThat(client.get("/search?q=girafa").body()).contains(number);
		assertThat(client.get("/search?q=conversas+em+branco").body()).contains("/articles/" + SLUG);
		assertThat(client.get("/search?q=melhoria").body()).contains("/tickets/new?type=melhoria");
		assertThat(client.get("/search?q=" + number).headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/tickets/" + number));
		assertThat(this.signedIn.visitor(this.cast.stranger()).get("/search?q=girafa").body()).doesNotContain(number);
	}

	@Test
	void anArticleThatSolvedItEndsTheDraftAndUndoBringsItBack() {
		long draft = draft(this.cast.client(), "Conversas em branco no chat hoje");
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/tickets/drafts/" + draft + "/review").statusCode()).isLessThan(400);

		HttpResponse<String> solved = client.post("/tickets/drafts/" + draft + "/solution", "article", SLUG);
		assertThat(solved.headers().firstValue("Location").orElseThrow()).endsWith("/solved");
		assertThat(listed(this.cast.client())).doesNotContain(draft);
		assertThat(deflected(draft)).isEqualTo(1);
		assertThat(client.get("/tickets/drafts/" + draft + "/solved").body())
			.contains("Conversas em branco no chat hoje");

		client.post("/tickets/drafts/" + draft + "/continuation");
		assertThat(listed(this.cast.client())).contains(draft);
		assertThat(deflected(draft)).isZero();
		assertThat(this.signedIn.visitor(this.cast.stranger())
			.post("/tickets/drafts/" + draft + "/solution", "article", SLUG)
			.statusCode()).isEqualTo(404);
		assertThat(client.post("/tickets/drafts/" + draft + "/solution", "article", "tear").statusCode())
			.isEqualTo(404);
		assertThat(listed(this.cast.client())).contains(draft);
	}

	@Test
	void onlyWhatIsNotAskedWithinAWeekIsSpared() {
		this.jdbc.sql("delete from knowledge_deflection").update();
		this.clock.advance(Duration.ofDays(100));
		Visitor client = this.signedIn.visitor(this.cast.client());
		client.post("/tickets/drafts/" + draft(this.cast.client(), "Em branco um") + "/solution", "article", SLUG);
		client.post("/tickets/drafts/" + draft(this.cast.client(), "Em branco dois") + "/solution", "article", SLUG);
		assertThat(count()).isEqualTo(new DeflectionCount(0, 2));

		this.clock.advance(Duration.ofDays(8));
		assertThat(count()).isEqualTo(new DeflectionCount(2, 0));
		client.post("/tickets/drafts/" + draft(this.cast.client(), "Em branco três") + "/solution", "article", SLUG);
		this.clock.advance(Duration.ofDays(1));
		this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.down(), "Outra empresa");
		assertThat(count()).isEqualTo(new DeflectionCount(2, 1));
		this.scene.open(this.cast.colleague(), this.cast.incident(), this.cast.down(), "Continua em branco");
		assertThat(count()).isEqualTo(new DeflectionCount(2, 0));
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/articles/statistics").body())
			.contains("Conversas em branco no chat", "2 chamados poupados");
	}

	@Test
	void oneVoteAPersonAndTheReasonOfANo() {
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.post("/articles/" + SLUG + "/vote", "useful", "true").statusCode()).isEqualTo(302);
		client.post("/articles/" + SLUG + "/vote", "useful", "true");
		assertThat(client.get("/articles/" + SLUG).body()).contains("Uma pessoa achou útil");
		client.post("/articles/" + SLUG + "/vote", "useful", "false", "comment", "Faltou <b>tudo</b>");
		assertThat(this.jdbc.sql("select count(*) from knowledge_vote").query(Long.class).single()).isEqualTo(1);
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/articles/statistics").body())
			.contains("Faltou &lt;b&gt;tudo&lt;/b&gt;");
		assertThat(
				client.post("/articles/" + SLUG + "/vote", "useful", "false", "comment", "x".repeat(1001)).statusCode())
			.isEqualTo(422);
		assertThat(client.post("/articles/tear/vote", "useful", "true").statusCode()).isEqualTo(404);
		assertThat(this.signedIn.stranger().post("/articles/" + SLUG + "/vote", "useful", "true").statusCode())
			.isNotEqualTo(200);
	}

	@Test
	void similarTicketsAreThoseThatTheClientMaySee() {
		String colleagues = this.scene.open(this.cast.colleague(), this.cast.incident(), this.cast.down(),
				"Impressora fiscal não imprime cupom");
		String foreign = this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.down(),
				"Impressora fiscal não imprime cupom");

		String words = "impressora fiscal nao imprime";
		assertThat(this.similar.to(words, this.cast.client())).extracting(SimilarTicket::number)
			.doesNotContain(colleagues, foreign);
		assertThat(this.similar.to(words, this.cast.colleague())).extracting(SimilarTicket::number)
			.containsExactly(colleagues);
		assertThat(this.similar.to(words, this.cast.manager())).extracting(SimilarTicket::number)
			.containsExactly(colleagues);
		assertThat(this.similar.to("outra coisa qualquer", this.cast.manager())).isEmpty();
		assertThat(this.similar.to(words, this.cast.agent())).isEmpty();

		Visitor manager = this.signedIn.visitor(this.cast.manager());
		assertThat(manager.get("/tickets/similar?q=impressora+fiscal").body()).contains(colleagues, "followers")
			.doesNotContain(foreign);
		long draft = draft(this.cast.manager(), "Impressora fiscal não imprime");
		assertThat(manager.post("/tickets/" + colleagues + "/followers", "draft", Long.toString(draft))
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith("/solved");
		assertThat(listed(this.cast.manager())).doesNotContain(draft);
		assertThat(this.similar.to(words, this.cast.manager())).extracting(SimilarTicket::followed)
			.containsExactly(true);
		assertThat(manager.post("/tickets/" + foreign + "/followers").statusCode()).isEqualTo(404);
		assertThat(this.signedIn.visitor(this.cast.client()).post("/tickets/" + colleagues + "/followers").statusCode())
			.isEqualTo(404);
	}

	@Test
	void nothingThatIsSearchedIsAnError() {
		Visitor client = this.signedIn.visitor(this.cast.client());
		for (String words : List.of("%00", "%27", "%22+%26+%7C+!", "no", "%F0%9F%99%82", "x".repeat(7000), "%5C",
				"a%3A*+b")) {
			for (String address : List.of("/articles?q=", "/articles/suggestions?q=", "/tickets/similar?q=",
					"/search?q=")) {
				assertThat(client.get(address + words).statusCode()).as(address + words).isLessThan(400);
			}
		}
		assertThat(client.get("/articles?q=chat&after=x").statusCode()).isEqualTo(404);
	}

	private long draft(CurrentPerson author, String subject) {
		long draft = this.drafts.begin(author, author.id(), this.cast.incident());
		this.drafts.tell(draft, author,
				Answers.NONE.about(this.cast.down())
					.with(FieldKind.SUBJECT, subject)
					.with(FieldKind.DESCRIPTION, "Desde cedo."),
				List.of());
		return draft;
	}

	private List<Long> listed(CurrentPerson author) {
		return this.drafts.latestOf(author).stream().map(DraftRow::id).toList();
	}

	private long deflected(long draft) {
		return this.jdbc.sql("select count(*) from knowledge_deflection where draft_id = ?")
			.param(draft)
			.query(Long.class)
			.single();
	}

	private DeflectionCount count() {
		return Map.copyOf(this.deflections.of(List.of(this.article))).getOrDefault(this.article, DeflectionCount.NONE);
	}

	private long product() {
		return Objects.requireNonNull(this.cast.down().productId());
	}

}
