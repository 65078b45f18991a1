package balcao.macro;

import java.util.Optional;
import java.util.stream.Stream;

/** What a prepared answer may leave open, to be filled from the ticket. */
public enum MacroVariable {

	CLIENT_NAME("cliente.nome"), CLIENT_FIRST_NAME("cliente.primeiroNome"), CLIENT_EMAIL("cliente.email"),
	ORGANIZATION("empresa.nome"), NUMBER("chamado.numero"), SUBJECT("chamado.assunto"), PRODUCT("chamado.produto"),
	SEVERITY("chamado.severidade"), TEAM("chamado.equipe"), OPENED("chamado.abertura"), SOLUTION("prazo.solucao"),
	ANSWER("prazo.resposta"), AGENT_NAME("agente.nome"), AGENT_FIRST_NAME("agente.primeiroNome"), TODAY("hoje");

	private final String code;

	MacroVariable(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	/** As it stands in a text. */
	public String mark() {
		return "{{" + this.code + "}}";
	}

	static Optional<MacroVariable> of(String code) {
		return Stream.of(values()).filter((variable) -> variable.code.equals(code)).findFirst();
	}

}
