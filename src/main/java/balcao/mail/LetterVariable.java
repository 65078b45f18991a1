package balcao.mail;

import java.util.Optional;
import java.util.stream.Stream;

/** What a letter's text may name, to be filled when the letter is written. */
public enum LetterVariable {

	PERSON("pessoa.nome"), EMAIL("pessoa.email"), LINK("link", true), HOURS("prazo.horas"), MINUTES("prazo.minutos"),
	UNTIL("prazo.ate"), TOKEN("token.nome"), NUMBER("chamado.numero"), SUBJECT("chamado.assunto"),
	TEAM("chamado.equipe"), STATUS("chamado.situacao"), TYPE("chamado.tipo"), DEADLINE("chamado.prazo"),
	ORGANIZATION("empresa.nome"), AUTHOR("autor.nome"), NEWS("novidade"), MESSAGE("mensagem", true),
	FILES("anexos", true), EARLIER("mensagem.anterior", true), SUMMARY("resumo"), WORDS("chamada"), REASON("motivo"),
	TITLE("proposta.titulo"), TOTAL("proposta.total"), SCORES("notas", true), LINES("conversa", true),
	CUT("conversa.cortada"), ITEMS("lista", true), PHONE("telefone"), HOUSE("casa.nome");

	private final String code;

	private final boolean block;

	LetterVariable(String code) {
		this(code, false);
	}

	LetterVariable(String code, boolean block) {
		this.code = code;
		this.block = block;
	}

	public String code() {
		return this.code;
	}

	/** As it stands in a text. */
	public String mark() {
		return "{{" + this.code + "}}";
	}

	/** Whether it fills a paragraph of its own. */
	public boolean isBlock() {
		return this.block;
	}

	static Optional<LetterVariable> of(String code) {
		return Stream.of(values()).filter((variable) -> variable.code.equals(code)).findFirst();
	}

}
