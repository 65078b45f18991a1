package balcao.macro;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MacroTextTests {

	@Test
	void marksAreFilledAndValuesAreNotReadAgain() {
		MacroText.Filled filled = MacroText.fill("Olá, {{cliente.nome}} ({{ chamado.numero }})",
				Map.of(MacroVariable.CLIENT_NAME, "{{agente.nome}} $1", MacroVariable.NUMBER, "2026-000001"));
		assertThat(filled.text()).isEqualTo("Olá, {{agente.nome}} $1 (2026-000001)");
		assertThat(filled.missing()).isEmpty();
	}

	@Test
	void whatTheTicketLacksStaysToBeSeen() {
		MacroText.Filled filled = MacroText.fill("Até {{prazo.solucao}}", Map.of());
		assertThat(filled.text()).isEqualTo("Até {{prazo.solucao}}");
		assertThat(filled.missing()).containsExactly(MacroVariable.SOLUTION);
	}

	@Test
	void unknownMarksAreNamed() {
		assertThat(MacroText.unknown("{{cliente.nome}} {{cliente.apelido}} {{}} {{cliente.apelido}}"))
			.containsExactly("{{cliente.apelido}}", "{{}}");
	}

}
