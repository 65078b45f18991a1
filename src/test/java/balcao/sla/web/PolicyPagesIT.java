package balcao.sla.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.sla.PolicyService;
import balcao.sla.PolicyVersion;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** Policies and contracts as an admin types them, without a script. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyPagesIT {

	private static final Pattern ID = Pattern.compile("/backoffice/policies/(\\d+)$");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private PolicyService policies;

	private Scene.Cast cast;

	private Visitor admin;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.admin = this.signedIn.visitor(this.cast.admin());
	}

	/** A form with the usual seven targets empty, and what is typed into it. */
	private static String[] form(String name, String... typed) {
		List<String> fields = new ArrayList<>(
				List.of("name", name, "stages.green", "50", "stages.yellow", "80", "stages.red", "100"));
		List<String> codes = List.of("FIRST_RESPONSE", "NEXT_RESPONSE", "DIAGNOSIS", "WORKAROUND", "SOLUTION",
				"FEEDBACK", "NEXT_UPDATE");
		for (int i = 0; i < codes.size(); i++) {
			fields.addAll(List.of("targets[" + i + "].code", codes.get(i)));
		}
		fields.addAll(List.of(typed));
		return fields.toArray(String[]::new);
	}

	private long saved(String name, String... typed) {
		HttpResponse<String> answer = this.admin.post("/backoffice/policies", form(name, typed));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		Matcher id = ID.matcher(answer.headers().firstValue("Location").orElseThrow());
		assertThat(id.find()).isTrue();
		return Long.parseLong(id.group(1));
	}

	private void refuses(String field, String sentence, String... typed) {
		HttpResponse<String> answer = this.admin.post("/backoffice/policies", form("Recusada", typed));
		assertThat(answer.statusCode()).isEqualTo(422);
		String id = field.replaceAll("[^A-Za-z0-9_-]+", "-");
		assertThat(answer.body()).containsPattern("id=\"" + id + "-error\"[^\n]*" + Pattern.quote(sentence));
		for (int i = 1; i < typed.length; i += 2) {
			assertThat(answer.body()).contains("value=\"" + typed[i] + "\"");
		}
	}

	@Test
	void everyMistakeIsToldBesideItsField() {
		String office = Long.toString(this.cast.office());
		refuses("targets[2].levels.severity1", "não é um tempo", "targets[2].by", "SEVERITY",
				"targets[2].levels.severity1", "duas horas");
		refuses("targets[2].levels.severity2", "Falta a unidade: 90 min ou 90 h?", "targets[2].by", "SEVERITY",
				"targets[2].levels.severity2", "90");
		refuses("targets[4].levels.one", "Um dia útil depende do calendário", "targets[4].by", "ALL",
				"targets[4].calendar", office, "targets[4].levels.one", "3 d");
		refuses("targets[4].levels.high", "não é um tempo", "targets[4].by", "PRIORITY", "targets[4].levels.high",
				"1 h 75");
		refuses("targets[7].label", "Dê um nome à meta", "targets[7].by", "ALL", "targets[7].levels.one", "2 h");
		refuses("targets[7].levels.one", "Diga em quanto tempo", "targets[7].label", "Vistoria", "targets[7].by",
				"ALL");
		refuses("targets[4].stages.yellow", "Escreva mais que 60", "targets[4].by", "ALL", "targets[4].levels.one",
				"2 h", "targets[4].stages.green", "60", "targets[4].stages.yellow", "55", "targets[4].stages.red",
				"99");
	}

	@Test
	void choiceThatIsNotOfferedIsRefused() {
		HttpResponse<String> answer = this.admin.post("/backoffice/policies",
				form("Recusada", "targets[4].by", "ALL", "targets[4].levels.one", "2 h", "targets[4].calendar",
						"999999", "targets[4].behaviour.startsOn", "NUNCA"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).containsPattern("id=\"targets-4-calendar-error\"[^\n]*Escolha um calendário da lista")
			.containsPattern("id=\"targets-4-behaviour-startsOn-error\"[^\n]*Escolha uma opção da lista");
	}

	@Test
	void stagesHaveToRise() {
		String[] form = form("Torta");
		form[5] = "40";
		HttpResponse<String> answer = this.admin.post("/backoffice/policies", form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).containsPattern("stages-yellow-error[^\n]*Escreva mais que 50")
			.contains("value=\"40\"");
	}

	@Test
	void nameInUseIsToldBesideTheName() {
		HttpResponse<String> answer = this.admin.post("/backoffice/policies", form("padrão"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).containsPattern("id=\"name-error\"[^\n]*Já existe a política");
	}

	@Test
	void oneMoreTargetLosesNothingThatWasTyped() {
		HttpResponse<String> answer = this.admin.post("/backoffice/policies",
				form("Com vistoria", "targets[2].levels.severity1", "isto não é tempo", "targets[7].label", "Vistoria",
						"targets[7].by", "ALL", "targets[7].levels.one", "3 d", "add", "target"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("value=\"Com vistoria\"", "value=\"isto não é tempo\"", "value=\"Vistoria\"",
				"value=\"3 d\"", "name=\"targets[7].label\"");
		answer = this.admin.post("/backoffice/policies",
				form("Com vistoria", "targets[7].label", "Vistoria", "targets[8].label", "Fica", "remove", "7"));
		assertThat(answer.body()).contains("value=\"Fica\"").doesNotContain("value=\"Vistoria\"");
	}

	@Test
	void policyIsWrittenPublishedAndCompared() {
		long id = saved("Completa", "targets[2].by", "SEVERITY", "targets[2].calendar",
				Long.toString(this.cast.office()), "targets[2].levels.severity1", "1 h 30", "targets[4].by", "PRIORITY",
				"targets[4].levels.high", "8 h", "targets[4].levels.low", "7 d", "targets[7].label", "Vistoria técnica",
				"targets[7].by", "ALL", "targets[7].levels.one", "3 d");
		String page = this.admin.get("/backoffice/policies/" + id).body();
		assertThat(page).contains("1 h 30 min", "Horário comercial", "7 d", "72 h", "Vistoria técnica",
				"Prioridade alta", "não prometido");
		assertThat(
				this.admin.post("/backoffice/policies/" + id + "/publication", "edit", "0", "validFrom", "2020-01-01")
					.body())
			.contains("A validade começa hoje ou depois");
		assertThat(publish(id, "2026-11-20").statusCode()).isEqualTo(302);
		assertThat(this.policies.page(id).current()).isNotNull();

		this.admin.post("/backoffice/policies/" + id + "/drafts");
		String form = this.admin.get("/backoffice/policies/" + id + "/draft").body();
		assertThat(form).contains("value=\"1 h 30 min\"", "value=\"72 h\"", "value=\"VISTORIA_TECNICA\"");
		this.admin.post("/backoffice/policies/" + id + "/draft",
				form("Completa", "edit", "0", "targets[2].by", "SEVERITY", "targets[2].calendar",
						Long.toString(this.cast.office()), "targets[2].levels.severity1", "1 h", "targets[7].code",
						"VISTORIA_TECNICA", "targets[7].label", "Visita", "targets[7].by", "ALL",
						"targets[7].levels.one", "5 d"));
		assertThat(this.admin.get("/backoffice/policies/" + id).body())
			.containsSubsequence("O que muda", "Diagnóstico · Severidade 1", "1 h 30 min", "1 h")
			.contains("Vistoria técnica", "Visita", "5 d");
		assertThat(publish(id, "24/12/2026").statusCode()).isEqualTo(302);
		assertThat(this.admin.get("/backoffice/policies/" + id).body())
			.contains("A versão 2 está publicada e passa a valer em 24/12/2026");
		assertThat(this.admin.get("/backoffice/policies/" + id + "/versions/2").body())
			.contains("O que mudou desde a versão 1");
		assertThat(this.admin.get("/backoffice/policies/" + id + "/versions/3").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> publish(long id, String validFrom) {
		PolicyVersion draft = this.policies.draft(id).orElseThrow();
		return this.admin.post("/backoffice/policies/" + id + "/publication", "edit", Integer.toString(draft.edit()),
				"validFrom", validFrom);
	}

	@Test
	void changeOfSomebodyElseIsToldAndWhatWasTypedIsKept() {
		long id = saved("Disputada", "targets[4].by", "ALL", "targets[4].levels.one", "8 h");
		String path = "/backoffice/policies/" + id + "/draft";
		assertThat(this.admin
			.post(path, form("Disputada", "edit", "0", "targets[4].by", "ALL", "targets[4].levels.one", "9 h"))
			.statusCode()).isEqualTo(302);
		HttpResponse<String> answer = this.admin.post(path,
				form("Disputada", "edit", "0", "targets[4].by", "ALL", "targets[4].levels.one", "10 h"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Helena Moura alterou este rascunho", "value=\"10 h\"", "Salvar por cima",
				"name=\"edit\" value=\"1\"");
		assertThat(
				this.admin.post("/backoffice/policies/" + id + "/publication", "edit", "0", "validFrom", "2026-11-20")
					.statusCode())
			.isEqualTo(422);
		assertThat(this.admin.post("/backoffice/policies/" + id + "/draft/discarding", "edit", "0").statusCode())
			.isEqualTo(409);
		assertThat(this.admin.post("/backoffice/policies/" + id + "/draft/discarding", "edit", "1").statusCode())
			.isEqualTo(302);
		assertThat(this.admin.get("/backoffice/policies/" + id).statusCode()).isEqualTo(404);
	}

	@Test
	void policyInUseIsNotArchived() {
		HttpResponse<String> answer = this.admin.post("/backoffice/policies/" + this.cast.policy() + "/archiving");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("O contrato “Padrão” usa esta política");
	}

	@Test
	void contractIsSignedAndEveryMistakeIsToldBesideItsField() {
		String policy = Long.toString(this.cast.policy());
		assertThat(contract("name", "", "policy", policy, "validFrom", "2026-11-20")).contains("id=\"name-error\"");
		assertThat(contract("name", "X", "validFrom", "2026-11-20")).contains("id=\"policy-error\"");
		assertThat(contract("name", "X", "policy", policy, "validFrom", "30/02/2026"))
			.contains("id=\"validFrom-error\"");
		assertThat(contract("name", "X", "policy", policy, "validFrom", "2026-11-20", "validUntil", "2026-11-19"))
			.contains("id=\"validUntil-error\"");
		assertThat(contract("name", "X", "policy", policy, "validFrom", "2026-11-20", "organization", "Ninguém SA"))
			.contains("id=\"organization-error\"", "Nenhum cliente se chama “Ninguém SA”", "value=\"Ninguém SA\"");
		assertThat(contract("name", "Outro padrão", "policy", policy, "validFrom", "2026-11-20"))
			.containsPattern("id=\"validFrom-error\"[^\n]*O contrato “Padrão” já vale nesses dias")
			.contains("value=\"Outro padrão\"");
		HttpResponse<String> answer = this.admin.post("/backoffice/contracts", "name", "Aurora própria", "policy",
				policy, "organization", "aurora distribuidora", "validFrom", "20/11/2026");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(this.admin.get("/backoffice/contracts?q=aurora").body()).contains("Aurora própria", "Por cliente")
			.doesNotContain("Para todos</h2>");
		assertThat(this.admin.get("/backoffice/contracts?organization=" + this.cast.boreal()).body())
			.contains("Nenhum contrato aqui");
	}

	private String contract(String... typed) {
		HttpResponse<String> answer = this.admin.post("/backoffice/contracts", typed);
		assertThat(answer.statusCode()).isEqualTo(422);
		return answer.body();
	}

}
