package balcao.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.platform.PageRequest;
import balcao.platform.RateLimits;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found, by whom, and that nothing typed is an error. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleSearchIT {

	private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

	private static final Reader TEAM = new Reader(true, null);

	private static final Reader STRANGER = new Reader(false, null);

	@Autowired
	private Scene scene;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private ArticleIndex index;

	@Autowired
	private ArticleSearch search;

	@Autowired
	private SynonymService synonyms;

	@Autowired
	private MissService misses;

	@Autowired
	private RateLimits limits;

	@Autowired
	private JdbcClient jdbc;

	private Shelf shelf;

	private Reader aurora;

	private Reader boreal;

	private long secretProduct;

	private long omnicanal;

	@BeforeAll
	void write() {
		Scene.Cast cast = this.scene.set();
		this.aurora = Reader.client(cast.aurora());
		this.boreal = Reader.client(cast.boreal());
		this.omnicanal = Objects.requireNonNull(cast.down().productId());
		this.secretProduct = this.catalog.registerProduct("Tear Boreal", null);
		this.catalog.makeAvailable(CatalogKind.PRODUCT, this.secretProduct, List.of(cast.boreal()));
		this.shelf = new Shelf(this.jdbc, this.index, cast.admin().id());
		this.shelf.put("senha", ArticleVisibility.PUBLIC, "Esqueci a minha senha",
				"Clique em esqueci a minha senha e siga o link da mensagem.");
		long boleto = this.shelf.put("boleto", ArticleVisibility.CLIENTS, "Segunda via do boleto",
				"O boleto da mensalidade sai por e-mail. Notificações chegam ao financeiro.");
		this.shelf.put("invoice", ArticleVisibility.CLIENTS, Set.of(), "en", "Copy of the invoice, the boleto",
				"The invoice of the month comes by e-mail.", boleto);
		this.shelf.put("chat", ArticleVisibility.CLIENTS, Set.of(this.omnicanal), "pt", "Chat em branco",
				"As conversas abrem vazias. Recarregue a página.", null);
		this.shelf.put("tear", ArticleVisibility.CLIENTS, Set.of(this.secretProduct), "pt", "Calibrar o tear zoroastro",
				"O tear zoroastro precisa de calibração toda semana; o chat em branco não importa.", null);
		this.shelf.put("plantao", ArticleVisibility.TEAM, "Escala de plantão quetzal",
				"Ligue para o plantão quetzal. Esqueci a minha senha também.");
	}

	@Test
	void accentsCapitalsPluralsAndTyposAreForgiven() {
		assertThat(found(this.aurora, "NOTIFICACAO")).containsExactly("boleto");
		assertThat(found(this.aurora, "notificações")).containsExactly("boleto");
		assertThat(found(this.aurora, "boletto")).containsExactly("boleto");
		assertThat(found(this.aurora, "bolet")).containsExactly("boleto");
		assertThat(found(this.aurora, "como faço com a senha esquecida?")).containsExactly("senha");
	}

	@Test
	void whatOnlyAnotherOrganizationMayHaveIsNeverFound() {
		for (String words : List.of("tear", "zoroastro", "zoroastr", "calibrar", "calibração toda semana",
				"Calibrar o tear zoroastro", "tear chat em branco")) {
			Question question = Question.of(words, PORTUGUESE);
			for (Reader reader : List.of(this.aurora, STRANGER)) {
				ArticleResults results = this.search.find(reader, question, PageRequest.FIRST);
				List<FoundArticle> seen = Stream
					.of(this.search.suggest(reader, question), results.page().rows(), results.nearest())
					.flatMap(List::stream)
					.toList();
				assertThat(seen).extracting(FoundArticle::slug).doesNotContain("tear", "plantao");
				assertThat(seen).extracting((article) -> article.snippet().text())
					.noneMatch((text) -> text.contains("zoroastro"));
				assertThat(results.count()).isEqualTo(results.page().rows().size());
			}
			assertThat(found(this.boreal, words)).startsWith("tear");
			assertThat(found(TEAM, words)).startsWith("tear");
		}
		assertThat(found(this.aurora, "chat em branco")).containsExactly("chat");
		assertThat(this.search
			.find(this.aurora, new Question("tear", PORTUGUESE, this.secretProduct, null), PageRequest.FIRST)
			.isEmpty()).isTrue();
	}

	@Test
	void hiddenArticlesChangeNoOrderAndNoRank() {
		List<Long> before = this.search.suggest(this.aurora, Question.of("chat em branco senha", PORTUGUESE))
			.stream()
			.map(FoundArticle::rank)
			.toList();
		List<Long> after = this.search.suggest(this.boreal, Question.of("chat em branco senha", PORTUGUESE))
			.stream()
			.map(FoundArticle::rank)
			.toList();

		assertThat(before).isNotEqualTo(after);
		this.jdbc.sql("update knowledge_index set visibility = 'TEAM' where slug = 'tear'").update();
		assertThat(this.search.suggest(this.aurora, Question.of("chat em branco senha", PORTUGUESE)))
			.extracting(FoundArticle::rank)
			.isEqualTo(before);
		this.jdbc.sql("update knowledge_index set visibility = 'CLIENTS' where slug = 'tear'").update();
	}

	@Test
	void theTeamAloneFindsItsOwn() {
		assertThat(found(TEAM, "plantão quetzal")).containsExactly("plantao");
		assertThat(found(this.aurora, "plantão quetzal")).isEmpty();
		assertThat(found(STRANGER, "quetzal")).isEmpty();
		assertThat(found(STRANGER, "boleto")).isEmpty();
		assertThat(found(STRANGER, "senha")).containsExactly("senha");
	}

	@Test
	void anArticleComesInTheReadersLanguage() {
		assertThat(found(this.aurora, "boleto")).containsExactly("boleto");
		assertThat(this.search.suggest(this.aurora, Question.of("boleto", Locale.ENGLISH)))
			.extracting(FoundArticle::slug)
			.containsExactly("invoice");
		assertThat(found(this.aurora, "invoice")).containsExactly("invoice");
	}

	@Test
	void aProductNarrowsAndAModuleBringsForward() {
		assertThat(slugs(this.search.suggest(this.aurora,
				new Question("chat em branco", PORTUGUESE, this.omnicanal + 1_000_000, null))))
			.isEmpty();
		assertThat(slugs(
				this.search.suggest(this.aurora, new Question("chat em branco", PORTUGUESE, this.omnicanal, "Chat"))))
			.containsExactly("chat");
		assertThat(slugs(this.search.suggest(this.aurora, new Question("qualquer", PORTUGUESE, null, "Chat"))))
			.isEmpty();
	}

	@Test
	void synonymsHoldFromTheNextSearchOn() {
		assertThat(found(this.aurora, "carnê")).doesNotContain("boleto");
		long id = this.synonyms.add("boleto, carnê");
		assertThat(found(this.aurora, "carnê")).containsExactly("boleto");
		this.synonyms.remove(id);
		assertThat(found(this.aurora, "carnê")).doesNotContain("boleto");
	}

	@Test
	void snippetsMarkWhatWasFound() {
		FoundArticle article = this.search.suggest(this.aurora, Question.of("notificacao", PORTUGUESE)).get(0);

		assertThat(article.snippet().pieces()).filteredOn(Snippet.Piece::marked)
			.extracting(Snippet.Piece::text)
			.containsExactly("Notificações");
	}

	@ParameterizedTest
	@MethodSource("anything")
	void nothingTypedIsAnError(String words) {
		for (Locale locale : List.of(PORTUGUESE, Locale.ENGLISH)) {
			Question question = Question.of(words, locale);
			assertThat(this.search.suggest(this.aurora, question)).isNotNull();
			assertThat(this.search.find(this.aurora, question, PageRequest.FIRST)).isNotNull();
			this.misses.count(question);
		}
		assertThat(this.jdbc.sql("select count(*) from knowledge_miss where length(words) > 200")
			.query(Long.class)
			.single()).isZero();
	}

	static Stream<String> anything() {
		return Stream.of("", " ", "no", "de a o", "a & b | !c", "'", "\"", "\\", "%", "_", "a%b_c", "(((", "<->", ":*",
				"a:*b", "senha' or 1=1 --", "\u0000", "senha\u0000nova", "\uD800", "x".repeat(10_000),
				"senha ".repeat(2_000), "🙂", "é".repeat(300), "密码", "пароль", "<script>alert(1)</script>", "${7*7}",
				"{0}", "\u202Etxet", "e-mail e e-mail", "1e10 -5 3.14", "a\nb\tc");
	}

	@Test
	void missesSayNothingOfPeople() {
		this.limits.forgive(MissService.LIMIT, "all");
		this.misses.count(
				Question.of("boleto de Fulano fulano@aurora.example CPF 123.456.789-09 tel 11 98765-4321", PORTUGUESE));

		assertThat(this.misses.open(PageRequest.FIRST).rows()).extracting(MissRow::words)
			.anySatisfy((words) -> assertThat(words).isEqualTo("boleto de fulano cpf tel"));
	}

	@Test
	void missesAreCountedAndForgottenWhenDealtWith() {
		this.limits.forgive(MissService.LIMIT, "all");
		Question question = Question.of("Impressora fiscal matricial", PORTUGUESE);
		this.misses.count(question);
		this.misses.count(Question.of("impressora  FISCAL matricial!", PORTUGUESE));
		MissRow row = this.misses.open(PageRequest.FIRST)
			.rows()
			.stream()
			.filter((one) -> one.words().equals("impressora fiscal matricial"))
			.findFirst()
			.orElseThrow();
		assertThat(row.times()).isEqualTo(2);

		this.misses.resolve(row.id());
		assertThat(this.misses.open(PageRequest.FIRST).rows()).extracting(MissRow::id).doesNotContain(row.id());
		this.misses.count(question);
		assertThat(this.misses.open(PageRequest.FIRST).rows()).extracting(MissRow::times).contains(3);
	}

	@Test
	void whatIsRemovedIsNotFound() {
		long id = this.shelf.put("efemero", ArticleVisibility.PUBLIC, "Efemeróptero", "Dura um dia.");
		assertThat(found(STRANGER, "efemeróptero")).containsExactly("efemero");
		this.index.remove(id);
		assertThat(found(STRANGER, "efemeróptero")).isEmpty();
		this.index.forgetWords();
	}

	private List<String> found(Reader reader, String words) {
		List<String> suggested = slugs(this.search.suggest(reader, Question.of(words, PORTUGUESE)));
		List<String> results = slugs(
				this.search.find(reader, Question.of(words, PORTUGUESE), PageRequest.FIRST).page().rows());
		assertThat(results).containsAll(suggested);
		return suggested;
	}

	private static List<String> slugs(List<FoundArticle> articles) {
		return articles.stream().map(FoundArticle::slug).toList();
	}

}
