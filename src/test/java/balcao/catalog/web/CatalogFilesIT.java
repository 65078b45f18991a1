package balcao.catalog.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.catalog.CatalogFiles;
import balcao.catalog.CatalogImportPlan;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogPath;
import balcao.catalog.CatalogService;
import balcao.platform.web.TestPeople;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** Lists as files: shown first, applied when told to, never by halves. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogFilesIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private CatalogFiles files;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	@Test
	void wholeCascadeComesFromOneFileAndGoesIntoOne() {
		String csv = """
				Segmento;Produto;Módulo;Rotina
				Varejo;PDV Fácil;Caixa;Abertura
				Varejo;PDV Fácil;Caixa;Fechamento
				Indústria;PDV Fácil;Caixa;Abertura
				;ERP Médio;Fiscal;Nota de entrada
				;ERP Médio;;
				""";

		assertThat(upload(CatalogKind.ROUTINE, csv.getBytes(Charset.forName("windows-1252"))))
			.hasRedirectedUrl("/backoffice/catalog/routine/file");
		assertThat(get("/backoffice/catalog/routine/file")).hasStatusOk()
			.bodyText()
			.contains("linhas: 5 · novos: 9 · voltam do arquivo: 0 · segmentos ligados: 2", "Indústria",
					"PDV Fácil › Caixa › Fechamento");
		assertThat(this.catalog.paths(CatalogKind.ROUTINE, 100)).isEmpty();
		assertThat(post("/backoffice/catalog/routine/file/application", "edited", "1.1.1"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(apply(CatalogKind.ROUTINE)).hasRedirectedUrl("/backoffice/catalog/routine");

		assertThat(this.catalog.paths(CatalogKind.ROUTINE, 100)).extracting(CatalogPath::words)
			.containsExactlyInAnyOrder("PDV Fácil › Caixa › Abertura", "PDV Fácil › Caixa › Fechamento",
					"ERP Médio › Fiscal › Nota de entrada");
		String export = this.files.export(CatalogKind.ROUTINE, true);
		assertThat(export).startsWith("\uFEFFsegmento;produto;modulo;rotina\r\n")
			.contains("Varejo;PDV Fácil;Caixa;Abertura", "Indústria;PDV Fácil;Caixa;Abertura",
					";ERP Médio;Fiscal;Nota de entrada");
		upload(CatalogKind.ROUTINE, export.getBytes(StandardCharsets.UTF_8));
		assertThat(plan(CatalogKind.ROUTINE).changesNothing()).isTrue();
		assertThat(post("/backoffice/catalog/routine/file/removal")).hasStatus3xxRedirection();
	}

	@Test
	void whatIsArchivedComesBackAndWhatIsWrongStopsEverything() {
		long category = this.catalog.register(CatalogKind.CATEGORY, null, "Financeiro", null);
		long topic = this.catalog.register(CatalogKind.TOPIC, category, "Boleto", null);
		this.catalog.archive(CatalogKind.TOPIC, topic);

		upload(CatalogKind.TOPIC,
				("categoria,solicitacao\nfinanceiro,BOLETO\nFinanceiro,Nota fiscal\n,Sem categoria\n"
						+ "Financeiro,\"=HYPERLINK(\"\"http://evil.example\"\")\"\nFinanceiro," + "x".repeat(201)
						+ "\n")
					.getBytes(StandardCharsets.UTF_8));

		CatalogImportPlan plan = plan(CatalogKind.TOPIC);
		assertThat(plan.restored()).extracting(CatalogImportPlan.Row::words).containsExactly("Financeiro › Boleto");
		assertThat(plan.created()).extracting(CatalogImportPlan.Row::words).containsExactly("Financeiro › Nota fiscal");
		assertThat(plan.problems()).extracting(CatalogImportPlan.Problem::line).containsExactly(4L, 5L, 6L);
		assertThat(get("/backoffice/catalog/topic/file")).bodyText()
			.contains("linha 4:", "Falta um nome no meio do caminho.", "começa como uma fórmula");
		assertThat(apply(CatalogKind.TOPIC)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Corrija 3 linhas");
		assertThat(this.catalog.paths(CatalogKind.TOPIC, 10)).isEmpty();

		upload(CatalogKind.TOPIC,
				"solicitacao,categoria\nboleto,Financeiro\nNota fiscal,Financeiro".getBytes(StandardCharsets.UTF_8));
		assertThat(apply(CatalogKind.TOPIC)).hasStatus3xxRedirection();
		assertThat(this.catalog.paths(CatalogKind.TOPIC, 10)).hasSize(2);
		assertThat(this.catalog.page(CatalogKind.TOPIC, topic).archived()).isFalse();
	}

	@Test
	void hostileFilesAreRefusedInASentence() {
		for (String junk : List.of("", "pais\n", "\u0000\u0001", "nada;aqui\n1;2\n", "\"pais\nBrasil", "pais")) {
			MvcTestResult answer = upload(CatalogKind.COUNTRY, junk.getBytes(StandardCharsets.UTF_8));

			assertThat(answer).as(junk).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(upload(CatalogKind.COUNTRY, new byte[2_100_000])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		this.catalog.register(CatalogKind.COUNTRY, null, "=1+1", null);
		assertThat(this.files.export(CatalogKind.COUNTRY, false)).contains("'=1+1");
	}

	@Test
	void thousandsOfLinesAreAppliedAtOnce() {
		StringBuilder csv = new StringBuilder("produto;versao\n");
		for (int line = 0; line < 2_000; line++) {
			csv.append("Produto ").append(line % 20).append(";12.1.").append(line).append('\n');
		}
		long begun = System.nanoTime();

		upload(CatalogKind.VERSION, csv.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(plan(CatalogKind.VERSION).created()).hasSize(2_020);
		assertThat(apply(CatalogKind.VERSION)).hasStatus3xxRedirection();

		assertThat(this.catalog.paths(CatalogKind.VERSION, 3_000)).hasSize(2_000);
		assertThat((System.nanoTime() - begun) / 1_000_000_000L).isLessThan(20);
		assertThat(get("/backoffice/catalog/version?words=12.1.199")).hasStatusOk()
			.bodyText()
			.contains("12.1.1999", "Produto 19")
			.doesNotContain("12.1.1899");
	}

	@Test
	void entryIsForSomeOrganizationsHasACodeAndAPlace() {
		long first = this.catalog.register(CatalogKind.SERVICE, null, "Alfa", null);
		long second = this.catalog.register(CatalogKind.SERVICE, null, "Beta", null);

		assertThat(post("/backoffice/catalog/service/" + second, "name", "Beta", "code", "B-2", "organizations",
				Long.toString(this.cast.aurora())))
			.hasStatus3xxRedirection();
		assertThat(post("/backoffice/catalog/service/" + second + "/position", "to", "UP")).hasStatus3xxRedirection();

		assertThat(this.catalog.choices(CatalogKind.SERVICE, null, this.cast.aurora())).extracting((one) -> one.id())
			.containsExactly(second, first);
		assertThat(this.catalog.choices(CatalogKind.SERVICE, null, this.cast.boreal())).extracting((one) -> one.id())
			.containsExactly(first);
		assertThat(get("/backoffice/catalog/service?words=b-2")).bodyText()
			.contains("Beta", "B-2", "só 1 empresa")
			.doesNotContain("Alfa");
		this.catalog.archive(CatalogKind.SERVICE, first);
		assertThat(get("/backoffice/catalog/service")).bodyText().doesNotContain("Alfa");
		assertThat(get("/backoffice/catalog/service?state=archived")).bodyText().contains("Alfa");
		for (CatalogKind kind : CatalogKind.values()) {
			assertThat(get("/backoffice/catalog/" + kind.path())).as(kind.name()).hasStatusOk();
			assertThat(get("/backoffice/catalog/" + kind.path() + "/file")).as(kind.name()).hasStatusOk();
			assertThat(get("/backoffice/catalog/" + kind.path() + "/file/export")).as(kind.name()).hasStatusOk();
		}
	}

	private CatalogImportPlan plan(CatalogKind kind) {
		return this.files.plan(kind).orElseThrow();
	}

	private MvcTestResult apply(CatalogKind kind) {
		return post("/backoffice/catalog/" + kind.path() + "/file/application", "edited", plan(kind).mark());
	}

	private MvcTestResult upload(CatalogKind kind, byte[] content) {
		return this.mvc.post()
			.uri("/backoffice/catalog/" + kind.path() + "/file")
			.multipart()
			.file(new MockMultipartFile("file", "lista.csv", "text/csv", content))
			.with(TestPeople.as(this.cast.admin()))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(TestPeople.as(this.cast.admin())).exchange();
	}

	private MvcTestResult post(String address, String... fields) {
		var request = this.mvc.post().uri(address).with(TestPeople.as(this.cast.admin())).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
