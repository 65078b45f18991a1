package balcao.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** What a suggestion costs with 10,000 articles, and that it is read by index. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionPlanIT {

	private static final Logger log = LoggerFactory.getLogger(SuggestionPlanIT.class);

	private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

	private static final int ROUNDS = 6;

	/** Whole subjects, beginnings and typos. */
	private static final List<String> TYPED = List.of("mens", "mensagens", "mensagens do whatsapp nao chegam",
			"mensagens do whatsap nao chegam na fila do atendente", "como faço pra trocar a senha do operador na fila?",
			"relatorio", "relatorio de conversas do mes nao abre no painel da equipe", "erro ao gravar ocorrencia",
			"erro", "usuario bloqueado depois de trocar de celular", "licensas", "webhok parou de chegar",
			"assistente responde errado para o cliente", "notificaçoes",
			"certificado vencido no endereço personalizado", "boletto", "horario de atendimento no feriado",
			"campanha parada", "nao consigo entrar",
			"tela em branco no navegador depois da atualizacao do sistema de atendimento");

	@Autowired
	private Scene scene;

	@Autowired
	private ArticleSearch search;

	@Autowired
	private ArticleIndex index;

	@Autowired
	private JdbcClient jdbc;

	private Reader client;

	@BeforeAll
	void fill() {
		Scene.Cast cast = this.scene.set();
		this.client = Reader.client(cast.aurora());
		new Shelf(this.jdbc, this.index, cast.admin().id()).fill(10_000, DemoArticle.all());
	}

	@Test
	void aSuggestionAmongTenThousandArticlesIsThereAtOnce() {
		List<Long> micros = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			for (String words : TYPED) {
				long begun = System.nanoTime();
				this.search.suggest(this.client, new Question(words, PORTUGUESE, null, "Chat"));
				if (round > 0) {
					micros.add((System.nanoTime() - begun) / 1000);
				}
			}
		}
		Collections.sort(micros);
		log.info("{} suggestions among 10,000 articles: median {} ms, p95 {} ms, slowest {} ms", micros.size(),
				at(micros, 0.5), at(micros, 0.95), at(micros, 1));
	}

	@Test
	void postingsAndWordsAreReadByTheirIndexes() {
		List<String> plan = this.jdbc.sql("explain " + FoundArticles.FOUND)
			.param("team", false)
			.param("organization", this.client.organizationId())
			.param("words", "mensagens do whatsap nao chegam")
			.param("language", "pt")
			.param("product", null)
			.param("module", "Chat")
			.param("share", 0.15)
			.param("tail", 0.3)
			.param("rank", null)
			.param("id", 0)
			.param("back", false)
			.param("limit", 5)
			.query(String.class)
			.list();

		assertThat(plan).anyMatch((line) -> line.contains("knowledge_posting_pk"))
			.anyMatch((line) -> line.contains("knowledge_word_near_ix"))
			.noneMatch((line) -> line.contains("Seq Scan on knowledge_posting"))
			.noneMatch((line) -> line.contains("Seq Scan on knowledge_word"));
	}

	private static double at(List<Long> micros, double share) {
		return micros.get((int) Math.ceil(share * micros.size()) - 1) / 1000.0;
	}

}
