package balcao.knowledge;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleIT {

	private static final byte[] PIXEL = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private CategoryService categories;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private ArticleService articles;

	@Autowired
	private ArticleAuthoring authoring;

	@Autowired
	private ArticleReading reading;

	@Autowired
	private ArticlePublication publication;

	@Autowired
	private ArticleChoices choices;

	@Autowired
	private FileStore files;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private long category;

	/** A product that only Aurora may have. */
	private long own;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.category = this.categories.register("Primeiros passos", null, 1);
		this.own = this.catalog.registerProduct("Sob medida Aurora", null);
		this.catalog.makeAvailable(CatalogKind.PRODUCT, this.own, List.of(this.cast.aurora()));
	}

	@Test
	void everyReaderSeesWhatIsForThem() {
		published("Para todos", ArticleVisibility.PUBLIC, Set.of());
		published("Para clientes", ArticleVisibility.CLIENTS, Set.of());
		published("Para Aurora", ArticleVisibility.CLIENTS, Set.of(this.own));
		published("Para a equipe", ArticleVisibility.TEAM, Set.of());
		this.articles.write(edit("Só rascunho", ArticleVisibility.PUBLIC, Set.of()), this.cast.leader());

		assertThat(seen(null)).contains("para-todos")
			.doesNotContain("para-clientes", "para-aurora", "para-a-equipe", "so-rascunho");
		assertThat(seen(this.cast.client())).contains("para-todos", "para-clientes", "para-aurora")
			.doesNotContain("para-a-equipe", "so-rascunho");
		assertThat(seen(this.cast.stranger())).contains("para-todos", "para-clientes")
			.doesNotContain("para-aurora", "para-a-equipe", "so-rascunho");
		assertThat(seen(this.cast.agent())).contains("para-todos", "para-clientes", "para-aurora", "para-a-equipe")
			.doesNotContain("so-rascunho");
	}

	/** By page, list, related articles, choices for replies and product names. */
	@Test
	void anotherOrganizationsClientLearnsNothingOfIt() {
		long secret = published("Segredo canário", ArticleVisibility.CLIENTS, Set.of(this.own));
		long open = this.articles.write(
				new ArticleEdit("Aberto canário", "Texto", "", ArticleLanguage.PT, ArticleVisibility.CLIENTS,
						this.category, Set.of(this.own, this.cast.down().productId()), List.of("segredo-canario")),
				AfterWriting.PUBLISH, null, this.cast.leader());
		Visitor foreign = this.signedIn.visitor(this.cast.stranger());

		HttpResponse<String> hidden = foreign.get("/articles/segredo-canario");
		HttpResponse<String> missing = foreign.get("/articles/nao-existe");
		assertThat(hidden.statusCode()).isEqualTo(404);
		assertThat(hidden.body().replaceAll("[0-9a-f-]{8,}|segredo-canario", ""))
			.hasSameSizeAs(missing.body().replaceAll("[0-9a-f-]{8,}|nao-existe", ""));
		assertThat(foreign.get("/articles/aberto-canario").body()).contains("Aberto canário", "Omnicanal")
			.doesNotContain("Segredo canário", "segredo-canario", "Sob medida Aurora");
		assertThat(foreign.get("/articles").statusCode()).isEqualTo(200);
		assertThat(foreign.get("/articles").body()).contains("Primeiros passos").doesNotContain("Segredo canário");
		assertThat(foreign.get("/articles?category=" + this.category).body()).doesNotContain("Segredo canário");
		assertThat(this.choices.find("canário", Reader.client(this.cast.boreal()))).extracting(ArticleLink::title)
			.containsExactly("Aberto canário");
		assertThat(foreign.get("/desk/articles/" + secret).statusCode()).isEqualTo(404);
		assertThat(foreign.get("/desk/articles/" + secret + "/revisions/1").statusCode()).isEqualTo(404);
		assertThat(foreign.post("/desk/articles/" + secret, "title", "Meu", "category", "1").statusCode())
			.isEqualTo(404);
		assertThat(foreign.post("/desk/articles/" + open + "/archiving", "version", "0").statusCode()).isEqualTo(404);
		assertThat(this.signedIn.visitor(this.cast.client()).get("/articles/aberto-canario").body())
			.contains("Segredo canário", "Sob medida Aurora");
	}

	@Test
	void imagesAreSeenWithTheArticleAndOnlyOnceItIsPublished() {
		long image = image(this.cast.leader());
		long other = image(this.cast.leader());
		String body = "![Tela](anexo:" + image + ")";
		long id = this.articles.write(new ArticleEdit("Com imagem", body, "", ArticleLanguage.PT,
				ArticleVisibility.CLIENTS, this.category, Set.of(this.own), List.of()), this.cast.leader());
		Visitor client = this.signedIn.visitor(this.cast.client());
		Visitor foreign = this.signedIn.visitor(this.cast.stranger());
		String address = "/articles/images/" + image;

		assertThat(client.get(address).statusCode()).isEqualTo(404);
		assertThat(this.signedIn.visitor(this.cast.agent()).get(address).statusCode()).isEqualTo(200);
		this.articles.publish(id, this.cast.leader());

		HttpResponse<String> shown = client.get(address);
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
		assertThat(shown.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
		assertThat(foreign.get(address).statusCode()).isEqualTo(404);
		assertThat(this.signedIn.stranger().get(address).statusCode()).isEqualTo(404);
		assertThat(client.get("/articles/images/" + other).statusCode()).isEqualTo(404);
		assertThat(client.get("/articles/com-imagem").body()).contains("<img")
			.contains("src=\"" + address + "\"")
			.contains("alt=\"Tela\"");
	}

	/** Naming somebody's upload, or the file of a ticket, makes neither an image. */
	@Test
	void filesOfOthersAreNotTaken() {
		long theirs = image(this.cast.client());
		long id = published("Alheio", ArticleVisibility.PUBLIC, Set.of());
		int version = version(id);
		this.articles.rewrite(id, version,
				new ArticleEdit("Alheio", "![x](anexo:" + theirs + ")", "", ArticleLanguage.PT,
						ArticleVisibility.PUBLIC, this.category, Set.of(), List.of()),
				AfterWriting.PUBLISH, null, this.cast.leader());

		assertThat(this.signedIn.stranger().get("/articles/images/" + theirs).statusCode()).isEqualTo(404);
		assertThat(this.files.pending(List.of(theirs), this.cast.client().id())).hasSize(1);
	}

	@Test
	void scheduledRevisionIsReadFromItsInstantOnEvenIfTheWorkerIsLate() {
		long id = published("Agendado", ArticleVisibility.PUBLIC, Set.of());
		Instant at = this.clock.instant().plus(Duration.ofHours(3));
		this.articles.rewrite(
				id, version(id), new ArticleEdit("Agendado", "Texto novo", "", ArticleLanguage.PT,
						ArticleVisibility.PUBLIC, this.category, Set.of(), List.of()),
				AfterWriting.SCHEDULE, at, this.cast.leader());

		assertThat(text("agendado")).isEqualTo("Texto de Agendado");
		assertThat(this.publication.pass()).isZero();
		assertThat(this.authoring.sheet(id, this.cast.leader()).state()).isEqualTo(ArticleState.SCHEDULED);

		this.clock.set(at);
		assertThat(text("agendado")).isEqualTo("Texto novo");
		assertThat(this.reading.page("agendado", Reader.of(null)).updatedAt()).isEqualTo(at);
		assertThat(indexed(id)).isEqualTo("Texto de Agendado");
		int before = version(id);

		assertThat(this.publication.pass()).isEqualTo(1);
		assertThat(this.publication.pass()).isZero();
		assertThat(indexed(id)).isEqualTo("Texto novo");
		assertThat(text("agendado")).isEqualTo("Texto novo");
		assertThat(version(id)).isEqualTo(before);
	}

	@Test
	void severalNodesPublishEachArticleOnce() throws Exception {
		Instant at = this.clock.instant().plus(Duration.ofHours(1));
		for (int count = 0; count < 12; count++) {
			this.articles.write(edit("Lote " + count, ArticleVisibility.PUBLIC, Set.of()), AfterWriting.SCHEDULE, at,
					this.cast.leader());
		}
		this.clock.set(at.plusSeconds(1));

		int published = together(4, this.publication::pass).stream().mapToInt(Integer::intValue).sum();

		assertThat(published).isEqualTo(12);
	}

	@Test
	void scheduleCanBeTakenBackAndNeverLiesInThePast() {
		long id = this.articles.write(edit("Adiado", ArticleVisibility.PUBLIC, Set.of()), AfterWriting.SCHEDULE,
				this.clock.instant().plus(Duration.ofDays(1)), this.cast.leader());
		this.articles.unschedule(id, version(id), this.cast.leader());
		this.clock.advance(Duration.ofDays(2));

		assertThat(this.publication.pass()).isZero();
		assertMissing("adiado");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.articles.write(edit("Ontem", ArticleVisibility.PUBLIC, Set.of()),
					AfterWriting.SCHEDULE, this.clock.instant(), this.cast.leader()))
			.withMessage("knowledge.refused.past");
	}

	@Test
	void olderRevisionBecomesTheDraftAndNothingWrittenIsLost() {
		long id = published("Histórico", ArticleVisibility.PUBLIC, Set.of());
		rewrite(id, "Histórico", "Segundo", AfterWriting.PUBLISH);
		rewrite(id, "Histórico", "Terceiro, não publicado", AfterWriting.STAY);

		this.articles.restoreRevision(id, 1, version(id), this.cast.agent());

		assertThat(this.authoring.sheet(id, this.cast.agent()).body()).isEqualTo("Texto de Histórico");
		assertThat(text("historico")).isEqualTo("Segundo");
		RevisionList list = this.authoring.revisions(id, null, this.cast.agent());
		assertThat(list.revisions()).extracting(RevisionRow::number, RevisionRow::cause, RevisionRow::live)
			.containsExactly(tuple(3, RevisionCause.KEPT, false), tuple(2, RevisionCause.PUBLISHED, true),
					tuple(1, RevisionCause.PUBLISHED, false));
		assertThat(this.authoring.compare(id, 1, 2, this.cast.agent()).lines()).containsExactly(
				new DiffLine(DiffLine.Kind.REMOVED, "Texto de Histórico"),
				new DiffLine(DiffLine.Kind.ADDED, "Segundo"));
		assertThat(this.authoring.compare(id, 1, null, this.cast.agent()).isSame()).isTrue();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("update knowledge_revision set body = 'x' where article_id = " + id).update());
	}

	@Test
	void whoSavesOverSomebodysWorkIsShownItAndKeepsTheirOwn() {
		long id = published("Disputado", ArticleVisibility.TEAM, Set.of());
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		agent.get("/desk/articles/" + id);
		int seen = version(id);
		rewrite(id, "Disputado", "Da líder", AfterWriting.STAY);

		HttpResponse<String> conflict = agent.post("/desk/articles/" + id, "title", "Disputado", "body", "Do agente",
				"language", "PT", "visibility", "TEAM", "category", Long.toString(this.category), "version",
				Integer.toString(seen), "next", "SAVE");

		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("Rita Nogueira salvou este artigo", "Da líder", "Do agente")
			.contains("name=\"version\" value=\"" + version(id) + "\"");
		assertThat(this.authoring.sheet(id, this.cast.agent()).body()).isEqualTo("Da líder");
	}

	@Test
	void ofManyWhoSaveAtOnceOneWins() throws Exception {
		long id = published("Corrida", ArticleVisibility.TEAM, Set.of());
		int version = version(id);

		List<Boolean> won = together(6, () -> {
			try {
				this.articles.rewrite(id, version, edit("Corrida", ArticleVisibility.TEAM, Set.of()),
						AfterWriting.PUBLISH, null, this.cast.agent());
				return true;
			}
			catch (ArticleOvertaken ex) {
				return false;
			}
		});

		assertThat(won).containsOnlyOnce(true);
	}

	@Test
	void agentsPublishForTheTeamAlone() {
		ArticleEdit open = edit("De agente", ArticleVisibility.PUBLIC, Set.of());

		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.articles.write(open, AfterWriting.PUBLISH, null, this.cast.agent()))
			.withMessage("knowledge.refused.publish");
		long id = this.articles.write(edit("Da equipe", ArticleVisibility.TEAM, Set.of()), AfterWriting.PUBLISH, null,
				this.cast.agent());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.articles.rewrite(id, version(id),
					edit("Da equipe", ArticleVisibility.PUBLIC, Set.of()), AfterWriting.STAY, null, this.cast.agent()))
			.withMessage("knowledge.refused.publish");
		long theirs = published("Da líder", ArticleVisibility.PUBLIC, Set.of());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.articles.archive(theirs, version(theirs), this.cast.agent()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.articles.write(open, this.cast.client()));
		this.articles.rewrite(theirs, version(theirs), edit("Da líder", ArticleVisibility.PUBLIC, Set.of()),
				AfterWriting.STAY, null, this.cast.agent());
	}

	@Test
	void addressFollowsTheTitleUntilPublishedAndOldOnesLeadOn() {
		long id = this.articles.write(edit("Primeiro título", ArticleVisibility.CLIENTS, Set.of(this.own)),
				this.cast.leader());
		rewriteOwn(id, "Título melhor", "", AfterWriting.PUBLISH);
		assertThat(slug(id)).isEqualTo("titulo-melhor");
		rewriteOwn(id, "Título ainda melhor", "titulo-melhor", AfterWriting.PUBLISH);
		assertThat(slug(id)).isEqualTo("titulo-melhor");
		rewriteOwn(id, "Título ainda melhor", "título novo", AfterWriting.PUBLISH);
		assertThat(slug(id)).isEqualTo("titulo-novo");

		HttpResponse<String> old = this.signedIn.visitor(this.cast.client()).get("/articles/titulo-melhor");
		assertThat(old.statusCode()).isEqualTo(301);
		assertThat(old.headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).endsWith("/articles/titulo-novo"));
		assertThat(this.signedIn.visitor(this.cast.stranger()).get("/articles/titulo-melhor").statusCode())
			.isEqualTo(404);
		assertThat(slug(
				this.articles.write(edit("Título melhor", ArticleVisibility.PUBLIC, Set.of()), this.cast.leader())))
			.isEqualTo("titulo-melhor-2");
		rewriteOwn(id, "Título ainda melhor", "titulo-melhor", AfterWriting.STAY);
		assertThat(slug(id)).isEqualTo("titulo-melhor");
	}

	@Test
	void archivedAndWithdrawnArticlesAreGoneAndComeBack() {
		long id = published("Vai e volta", ArticleVisibility.PUBLIC, Set.of());

		this.articles.archive(id, version(id), this.cast.leader());
		assertMissing("vai-e-volta");
		assertThat(indexed(id)).isNull();
		this.articles.restore(id, version(id), this.cast.leader());
		assertThat(text("vai-e-volta")).isEqualTo("Texto de Vai e volta");
		assertThat(indexed(id)).isEqualTo("Texto de Vai e volta");
		this.articles.withdraw(id, version(id), this.cast.leader());
		assertMissing("vai-e-volta");
		assertThat(this.authoring.sheet(id, this.cast.leader()).state()).isEqualTo(ArticleState.DRAFT);
	}

	@Test
	void translationsKnowEachOtherAndEachReaderGetsTheirs() {
		long id = published("Em português", ArticleVisibility.PUBLIC, Set.of());
		assertThat(this.reading.page("em-portugues", Reader.of(null)).translation()).isNull();
		long english = this.articles.translate(id, this.cast.leader());
		this.articles.rewrite(
				english, version(english), new ArticleEdit("In English", "Text", "", ArticleLanguage.EN,
						ArticleVisibility.PUBLIC, this.category, Set.of(), List.of()),
				AfterWriting.PUBLISH, null, this.cast.leader());

		ArticlePage page = this.reading.page("em-portugues", Reader.of(null));
		assertThat(page.translation()).isEqualTo(new ArticleLink("in-english", "In English", ArticleLanguage.EN));
		assertThat(this.reading.page("in-english", Reader.of(null)).translation()).isNotNull();
		assertThat(titles(ArticleLanguage.EN)).contains("In English").doesNotContain("Em português");
		assertThat(titles(ArticleLanguage.PT)).contains("Em português").doesNotContain("In English");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.articles.translate(id, this.cast.leader()));
	}

	@Test
	void listsShowEachViewAndGoOnByKey() {
		for (int count = 0; count < 30; count++) {
			this.articles.write(edit("Pilha " + count, ArticleVisibility.TEAM, Set.of()), this.cast.outsider());
		}
		ArticleFilter mine = new ArticleFilter(ArticleFilter.View.MINE, this.category, null);

		KeysetPage<ArticleRow> first = this.authoring.list(mine, this.cast.outsider(), PageRequest.FIRST);
		KeysetPage<ArticleRow> second = this.authoring.list(mine, this.cast.outsider(),
				new PageRequest(first.after(), null));

		assertThat(first.rows()).hasSize(25).extracting(ArticleRow::state).containsOnly(ArticleState.DRAFT);
		assertThat(second.rows()).hasSize(5);
		assertThat(second.after()).isNull();
		assertThat(this.authoring
			.list(new ArticleFilter(ArticleFilter.View.DRAFTS, null, this.own), this.cast.outsider(), PageRequest.FIRST)
			.rows()).noneMatch((row) -> row.title().startsWith("Pilha"));
	}

	private long published(String title, ArticleVisibility visibility, Set<Long> products) {
		return this.articles.write(edit(title, visibility, products), AfterWriting.PUBLISH, null, this.cast.leader());
	}

	private ArticleEdit edit(String title, ArticleVisibility visibility, Set<Long> products) {
		return ArticleEdit.of(title, "Texto de " + title, visibility, this.category, products);
	}

	private void rewrite(long id, String title, String body, AfterWriting after) {
		this.articles.rewrite(id, version(id),
				new ArticleEdit(title, body, slug(id), ArticleLanguage.PT,
						this.authoring.sheet(id, this.cast.leader()).visibility(), this.category, Set.of(), List.of()),
				after, null, this.cast.leader());
	}

	private void rewriteOwn(long id, String title, String slug, AfterWriting after) {
		this.articles
			.rewrite(
					id, version(id), new ArticleEdit(title, "Texto", slug, ArticleLanguage.PT,
							ArticleVisibility.CLIENTS, this.category, Set.of(this.own), List.of()),
					after, null, this.cast.leader());
	}

	private int version(long id) {
		return this.authoring.sheet(id, this.cast.leader()).version();
	}

	private String slug(long id) {
		return this.authoring.sheet(id, this.cast.leader()).slug();
	}

	private String text(String slug) {
		return this.reading.page(slug, Reader.of(null)).text().plain();
	}

	private void assertMissing(String slug) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reading.page(slug, Reader.of(null)));
	}

	private List<String> titles(ArticleLanguage language) {
		return this.reading.shelf(this.category, Reader.of(null), language, PageRequest.FIRST)
			.articles()
			.rows()
			.stream()
			.map((row) -> row.article().title())
			.toList();
	}

	private @Nullable String indexed(long id) {
		return this.jdbc.sql("select body from knowledge_index where article_id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/** The addresses that answer, of those that the test knows. */
	private List<String> seen(@Nullable CurrentPerson person) {
		Visitor visitor = (person != null) ? this.signedIn.visitor(person) : this.signedIn.stranger();
		List<String> seen = new ArrayList<>();
		for (String slug : List.of("para-todos", "para-clientes", "para-aurora", "para-a-equipe", "so-rascunho")) {
			int status = visitor.get("/articles/" + slug).statusCode();
			assertThat(status).isIn(200, 404);
			if (status == 200) {
				seen.add(slug);
			}
		}
		return seen;
	}

	private long image(CurrentPerson owner) {
		return this.files.store(owner.id(), "tela.png", new ByteArrayInputStream(PIXEL)).id();
	}

	private static <T> List<T> together(int count, Callable<T> act) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(count);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : executor.invokeAll(Collections.nCopies(count, act))) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			executor.shutdownNow();
		}
	}

}
