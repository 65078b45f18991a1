package balcao.mime;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuotesTests {

	private static final Set<String> DELIMITERS = Set.of("-- responda acima desta linha --");

	@ParameterizedTest
	@ValueSource(strings = { "Em sex., 20 de nov. de 2026 às 16:00, Suporte <s@balcao.example> escreveu:",
			"Em 20 de nov. de 2026, à(s) 16:00, Suporte <s@balcao.example> escreveu:",
			"Em sex., 20 de nov. de 2026 às 16:00, Suporte\n<s@balcao.example> escreveu:",
			"On Fri, Nov 20, 2026 at 4:00 PM Support <s@balcao.example> wrote:",
			"On Nov 20, 2026, at 4:00 PM, Support\n<s@balcao.example>\nwrote:",
			"El vie, 20 nov 2026 a las 16:00, Soporte (<s@balcao.example>) escribió:",
			"Le ven. 20 nov. 2026 à 16:00, Support <s@balcao.example> a écrit :",
			"Am Fr., 20. Nov. 2026 um 16:00 Uhr schrieb Support <s@balcao.example>:",
			"Am 20.11.2026 um 16:00 schrieb Support:",
			"Il giorno ven 20 nov 2026 alle ore 16:00 S <s@b.example> ha scritto:",
			"Op vr 20 nov 2026 om 16:00 schreef Support <s@balcao.example>:",
			"Den fre 20 nov. 2026 kl 16:00 skrev Support <s@balcao.example>:",
			"W dniu 20.11.2026 o 16:00, Support napisał(a):", "20.11.2026 16:00, Support пишет:",
			"2026-11-20 16:00 GMT-03:00 Suporte <s@balcao.example>:" })
	void introductionsAreKnownInManyLanguages(String introduction) {
		for (String quote : new String[] { "> Qual o erro?\n> Obrigado", "Qual o erro?\nObrigado" }) {
			QuotedText folded = fold("Aparece a 17.\n\n" + introduction + "\n\n" + quote + "\n");
			assertThat(folded.written()).isEqualTo("Aparece a 17.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"De: Suporte <s@balcao.example>\nEnviado: sexta-feira, 20 de novembro de 2026 16:00\nPara: Ana\nAssunto: RE: Boletos",
			"________________________________\nDe: Suporte\nEnviado: sexta-feira\nPara: Ana\nAssunto: RE: Boletos",
			"-----Mensagem original-----\nDe: Suporte\nEnviada em: sexta-feira\nPara: Ana",
			"*From:* Support\n*Sent:* Friday\n*To:* Ana\n*Subject:* Re: x",
			"-----Original Message-----\nqualquer coisa", "-------- Mensagem original --------",
			"Von: Support\nGesendet: Freitag\nAn: Ana\nBetreff: x",
			"De : Support\nEnvoyé : vendredi\nÀ : Ana\nObjet : x", "-- responda acima desta linha --" })
	void whatFollowsTheHeaderOfAnEarlierMailIsAQuote(String header) {
		QuotedText folded = fold("Aparece a 17.\n\n" + header + "\n\nQual o erro?\n");
		assertThat(folded.written()).isEqualTo("Aparece a 17.");
	}

	@Test
	void answersBetweenQuotesStayWritten() {
		QuotedText folded = fold("Olá\n> um?\nsim\n> dois?\n\nnão\n");
		assertThat(folded.written()).isEqualTo("Olá\nsim\n\nnão");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- \nAna Silva\nAurora", "Enviado do meu iPhone", "Sent from my Samsung Galaxy",
			"Obter o Outlook para Android" })
	void signaturesAreFolded(String signature) {
		QuotedText folded = fold("Bom dia.\n\n" + signature + "\n");
		assertThat(folded.written()).isEqualTo("Bom dia.");
		assertThat(folded.pieces()).extracting(QuotedText.Piece::kind)
			.containsExactly(QuotedText.Kind.WRITTEN, QuotedText.Kind.SIGNATURE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Em resumo: nada funciona.", "O cliente escreveu: não dá.", "De: segunda a sexta",
			"Para: ver se anda", "-- segue a lista", "On it went.", "Assunto: boletos\nData: hoje",
			"---------- Forwarded message ---------\nDe: X <x@y.example>\nDate: hoje\nSubject: a\nTo: b\n\nConteúdo",
			"> só uma citação" })
	void whatSomebodyWroteStays(String text) {
		assertThat(fold(text).written()).isEqualTo(text);
	}

	@Test
	void nothingIsEverLost() {
		String text = "Olá\n\nEm 20/11/2026 16:00, S <s@b.example> escreveu:\n> a\n>> b\n\n-- \nAna\n> c\nfim";
		assertThat(fold(text).whole()).isEqualTo(text);
	}

	private static QuotedText fold(String text) {
		return Quotes.fold(text, DELIMITERS);
	}

}
