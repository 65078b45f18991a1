package balcao.intake.web;

import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.intake.FieldTerms;
import balcao.intake.FormDrafting;
import balcao.intake.FormTerms;
import balcao.intake.OwnChoice;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.platform.web.TestPeople;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** The form of a request type, written by an admin without script. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormEditorIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private RequestTypeService types;

	@Autowired
	private FormDrafting drafting;

	private Scene.Cast cast;

	private int count;

	private long type;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	@BeforeEach
	void begin() {
		this.type = this.types.register("formulario-" + (char) ('a' + this.count++),
				new RequestTypeDetails("Formulário " + this.count, "Para escrever", "list", 50, false, 4),
				FormTerms.REQUEST);
	}

	@Test
	void everyActChangesTheDraftAndCanBeTakenBack() {
		assertThat(get("")).hasStatusOk().bodyText().contains("Versão 1, em uso", "Prévia", "Sobre o pedido");

		assertThat(post("/steps", "edited", mark())).hasRedirectedUrl(home() + "/steps/3");
		assertThat(post("/steps/3", "edited", mark(), "title", "Contato")).hasStatus3xxRedirection();
		assertThat(post("/steps/3/fields", "edited", mark(), "kind", "COUNTRY")).hasStatus3xxRedirection();
		assertThat(post("/steps/3/own-fields", "edited", mark(), "kind", "CHOICE", "label", "Área fiscal?"))
			.hasRedirectedUrl(home() + "/fields/area_fiscal");
		assertThat(post("/fields/area_fiscal/options", "edited", mark(), "label", "Nota de entrada"))
			.hasStatus3xxRedirection();
		assertThat(post("/fields/area_fiscal/options", "edited", mark(), "label", "Só Aurora", "value", "aurora",
				"organizations", Long.toString(this.cast.aurora())))
			.hasStatus3xxRedirection();
		assertThat(post("/fields/area_fiscal/options/2/position", "edited", mark(), "to", "UP"))
			.hasStatus3xxRedirection();
		assertThat(post("/fields/area_fiscal", "edited", mark(), "label", "Área fiscal", "help", "Da nota", "required",
				"true"))
			.hasStatus3xxRedirection();
		assertThat(post("/steps/3/own-fields", "edited", mark(), "kind", "TEXT", "label", "Número da nota", "code",
				"nota"))
			.hasStatus3xxRedirection();
		assertThat(post("/fields/nota", "edited", mark(), "label", "Número da nota", "shownField", "area_fiscal",
				"shownValues", "aurora", "requiredField", "area_fiscal"))
			.hasStatus3xxRedirection();
		assertThat(post("/fields/country/position", "edited", mark(), "to", "DOWN")).hasStatus3xxRedirection();
		assertThat(post("/tips", "edited", mark(), "kind", "WARNING", "text", "Limpe o cache", "link",
				"/articles/limpar-cache"))
			.hasStatus3xxRedirection();

		FormTerms terms = terms();
		FieldTerms area = terms.field("area_fiscal").orElseThrow();
		assertThat(terms.steps().get(2).title()).isEqualTo("Contato");
		assertThat(terms.steps().get(2).fields()).extracting(FieldTerms::code)
			.containsExactly("area_fiscal", "country", "nota");
		assertThat(area.required()).isTrue();
		assertThat(area.help()).isEqualTo("Da nota");
		assertThat(area.choices()).extracting(OwnChoice::value).containsExactly("aurora", "nota_de_entrada");
		assertThat(area.choices().get(0).organizations()).containsExactly(this.cast.aurora());
		assertThat(Objects.requireNonNull(terms.field("nota").orElseThrow().shownWhen()).values())
			.containsExactly("aurora");
		assertThat(terms.tips()).hasSize(1);
		assertThat(get("")).hasStatusOk()
			.bodyText()
			.contains("Aparece quando “Área fiscal” for Só Aurora", "Obrigatório quando “Área fiscal” tiver resposta",
					"Limpe o cache");
		for (String page : new String[] { "/steps/3", "/steps/1/own-fields/new", "/fields/nota", "/fields/area_fiscal",
				"/fields/area_fiscal/options/new", "/fields/area_fiscal/options/1", "/tips/new", "/tips/1", "/versions",
				"/versions/1" }) {
			assertThat(get(page)).as(page).hasStatusOk();
		}

		assertThat(post("/fields/area_fiscal/removal", "edited", mark())).hasStatus3xxRedirection();
		assertThat(get("")).bodyText().contains("Uma condição cita o campo “area_fiscal”");
		assertThat(post("/publication", "edited", mark())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("antes de publicar");
		assertThat(post("/reversal", "edited", mark())).hasStatus3xxRedirection();
		assertThat(terms()).isEqualTo(terms);

		assertThat(post("/publication", "edited", mark())).hasStatus3xxRedirection();
		assertThat(this.types.form(this.type).number()).isEqualTo(2);
		assertThat(get("/versions/2")).bodyText().contains("O que mudou desde a versão 1", "Área fiscal", "novo");
		assertThat(post("/versions/1/restoration", "edited", mark())).hasStatus3xxRedirection();
		assertThat(terms()).isEqualTo(FormTerms.REQUEST);
		assertThat(post("/removal", "edited", mark())).hasStatus3xxRedirection();
		assertThat(terms()).isEqualTo(terms);
	}

	@Test
	void nobodyOverwritesWhatSomebodyElseHasJustWritten() {
		String seen = mark();
		post("/steps/1", "edited", seen, "title", "Da Helena");

		assertThat(post("/steps/1", "edited", seen, "title", "Da Rita")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Outra pessoa mudou este formulário", "Da Rita", mark());
		assertThat(post("/fields/subject", "edited", seen, "label", "Da Rita também", "help", "ajuda"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Da Rita também", "ajuda");
		assertThat(post("/fields/subject/removal", "edited", seen)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Outra pessoa mudou este formulário");
		assertThat(terms().steps().get(0).title()).isEqualTo("Da Helena");
		assertThat(terms().field("subject")).isPresent();
	}

	@Test
	void mistakesStandBesideTheirFields() {
		assertThat(post("/steps/1/own-fields", "edited", mark(), "kind", "NUMBER", "label", "", "help", "minha ajuda"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Dê um rótulo ao campo.", "minha ajuda");
		assertThat(post("/steps/1/own-fields", "edited", mark(), "kind", "SUBJECT", "label", "Rótulo"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post("/steps/1/own-fields", "edited", mark(), "kind", "TEXT", "label", "Rótulo", "code", "subject"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post("/tips", "edited", mark(), "kind", "HINT", "text", "Dica", "link", "https://evil.example"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(get("/fields/nada_aqui")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/steps/9")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/versions/9")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(terms()).isEqualTo(FormTerms.REQUEST);
	}

	@Test
	void previewAsksAsTheOrganizationWouldBeAsked() {
		post("/steps/1/own-fields", "edited", mark(), "kind", "CHOICE", "label", "Sistema");
		post("/fields/sistema/options", "edited", mark(), "label", "Portal da Aurora", "value", "portal",
				"organizations", Long.toString(this.cast.aurora()));
		post("/fields/sistema/options", "edited", mark(), "label", "Aplicativo", "value", "app");
		post("/steps/1/own-fields", "edited", mark(), "kind", "TEXT", "label", "Qual tela do portal");
		post("/fields/qual_tela_do_portal", "edited", mark(), "label", "Qual tela do portal", "required", "true",
				"shownField", "sistema", "shownValues", "portal");
		FormTerms before = terms();

		assertThat(preview(this.cast.aurora(), "next", "REFRESH", "sistema", "app")).hasStatusOk()
			.bodyText()
			.contains("Portal da Aurora")
			.doesNotContain("for=\"qual_tela_do_portal\"");
		assertThat(preview(this.cast.aurora(), "next", "REFRESH", "sistema", "portal")).bodyText()
			.contains("for=\"qual_tela_do_portal\"");
		assertThat(preview(this.cast.boreal(), "next", "REFRESH", "sistema", "portal")).bodyText()
			.doesNotContain("for=\"qual_tela_do_portal\"");
		assertThat(preview(this.cast.aurora(), "next", "CONTINUE", "sistema", "portal"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Preencha “Qual tela do portal”");
		assertThat(preview(this.cast.aurora(), "next", "CONTINUE", "sistema", "app", "subject", "Um assunto"))
			.hasStatusOk()
			.bodyText()
			.contains("Passo 2 de 2", "value=\"Um assunto\"");
		assertThat(terms()).isEqualTo(before);
	}

	@Test
	void typeSaysWhomItIsFor() {
		String address = "/backoffice/request-types/" + this.type;
		String[] good = { "_asksSituation", "on", "_needsApproval", "on", "_excepted", "on", "_productFirst", "on",
				"code", "formulario", "name", "Só da Aurora", "description", "Restrito", "icon", "list", "position",
				"3", "defaultSeverity", "3", "organizations", Long.toString(this.cast.aurora()), "teams",
				Long.toString(this.cast.support()), "validFrom", "2026-01-01", "extensions", ".PDF; png" };

		assertThat(send(address, good)).hasStatus3xxRedirection();

		assertThat(this.types.scope(this.type).organizations()).containsExactly(this.cast.aurora());
		assertThat(this.types.scope(this.type).extensions()).containsExactly("pdf", "png");
		assertThat(this.types.offered(this.cast.boreal(), null)).noneMatch((one) -> one.id() == this.type);
		assertThat(this.mvc.get()
			.uri("/tickets/new?type=" + this.types.card(this.type).code())
			.with(TestPeople.as(this.cast.stranger()))
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);
		good[good.length - 1] = "pdf bat";
		assertThat(send(address, good)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Este sistema não aceita bat");
		assertThat(send(address + "/copy")).hasStatus3xxRedirection();
		assertThat(this.types.rows()).anyMatch((row) -> row.details().name().equals("Só da Aurora (cópia)")
				&& row.archived() && row.scope().organizations().contains(this.cast.aurora()));
		assertThat(this.mvc.get()
			.uri("/backoffice/request-types?state=all&sort=use")
			.param("words", "so da aurora")
			.with(TestPeople.as(this.cast.admin()))
			.exchange()).hasStatusOk()
			.bodyText()
			.contains("Só da Aurora (cópia)", "Ainda não usado em nenhum chamado")
			.doesNotContain("Erro ou falha");
	}

	private MvcTestResult preview(long organization, String... fields) {
		String[] all = Arrays.copyOf(fields, fields.length + 4);
		all[fields.length] = "asOrganization";
		all[fields.length + 1] = Long.toString(organization);
		all[fields.length + 2] = "atStep";
		all[fields.length + 3] = "1";
		return post("/preview", all);
	}

	private String home() {
		return "/backoffice/request-types/" + this.type + "/form";
	}

	private String mark() {
		return this.drafting.atHand(this.type).mark();
	}

	private FormTerms terms() {
		return this.drafting.atHand(this.type).terms();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(home() + path).with(TestPeople.as(this.cast.admin())).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		return send(home() + path, fields);
	}

	private MvcTestResult send(String address, String... fields) {
		var request = this.mvc.post().uri(address).with(TestPeople.as(this.cast.admin())).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
