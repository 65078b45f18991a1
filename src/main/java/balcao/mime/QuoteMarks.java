package balcao.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which programs for mail begin a quote or a signature, by language. */
final class QuoteMarks {

	/** A line that introduces a quote is no longer than this, over its lines. */
	private static final int LONGEST_INTRODUCTION = 400;

	private static final int MOST_LINES = 4;

	private static final List<String> OPENERS = List.of("em ", "no dia ", "na ", "a ", "às ", "on ", "at ", "el ",
			"le ", "am ", "il ", "op ", "den ", "w dniu ", "dnia ", "dne ", "pe ", "în ", "til ", "på ", "ti ",
			"în data ", "στις ");

	private static final List<String> VERBS = List.of("escreveu", "escreveram", "wrote", "escribió", "a écrit",
			"schrieb", "schrieb am", "ha scritto", "schreef", "skrev", "napisał", "napisał(a)", "napisała", "kirjoitti",
			"написал", "написал(а)", "написала", "пишет", "napsal", "napsal(a)", "a scris", "írta", "yazdı", "έγραψε",
			"写道", "寫道", "のメール", "書きました", "님이 작성");

	private static final Set<String> ORIGINALS = Set.of("mensagem original", "original message", "mensaje original",
			"message d'origine", "message original", "ursprüngliche nachricht", "originalnachricht",
			"messaggio originale", "oorspronkelijk bericht", "ursprungligt meddelande", "originalmeddelande",
			"opprinnelig melding", "oprindelig meddelelse", "oryginalna wiadomość", "wiadomość oryginalna",
			"alkuperäinen viesti", "исходное сообщение", "пересылаемое сообщение", "původní zpráva", "原始邮件",
			"reply message");

	private static final List<String> FORWARDS = List.of("forwarded message", "mensagem encaminhada",
			"mensaje reenviado", "message transféré", "weitergeleitete nachricht", "messaggio inoltrato",
			"doorgestuurd bericht", "begin forwarded message", "início da mensagem reencaminhada",
			"início da mensagem encaminhada", "vidarebefordrat meddelande", "videresendt");

	private static final List<String> FROM = List.of("de:", "from:", "von:", "da:", "van:", "från:", "fra:", "od:",
			"lähettäjä:", "от:", "发件人:", "发件人：", "差出人:", "gönderen:", "feladó:", "remetente:");

	private static final List<String> FIELDS = List.of("enviado:", "enviada em:", "enviado em:", "data:", "date:",
			"sent:", "fecha:", "envoyé", "gesendet:", "datum:", "inviato:", "verzonden:", "skickat:", "sendt:",
			"wysłano:", "lähetetty:", "отправлено:", "дата:", "发送时间:", "发送时间：", "送信日時:", "para:", "to:", "an:", "a:",
			"à:", "aan:", "till:", "til:", "do:", "vastaanottaja:", "кому:", "收件人:", "收件人：", "宛先:", "assunto:",
			"subject:", "asunto:", "objet:", "betreff:", "oggetto:", "onderwerp:", "ämne:", "emne:", "temat:", "aihe:",
			"тема:", "主题:", "主题：", "件名:", "cc:", "cópia:", "odesláno:", "komu:", "předmět:");

	private static final List<String> DEVICES = List.of("enviado do meu ", "enviado de meu ", "enviado a partir do ",
			"enviado pelo meu ", "enviado via ", "enviado do outlook", "enviado do yahoo", "sent from my ",
			"sent from mail for", "sent from outlook", "sent from yahoo", "sent from samsung", "sent via ",
			"get outlook for ", "obter o outlook para ", "obtenha o outlook para ", "baixe o outlook para ",
			"enviado desde mi ", "enviado desde ", "envoyé de mon ", "envoyé depuis ", "von meinem ",
			"gesendet von meinem ", "inviato da ", "inviato dal mio ", "verstuurd vanaf mijn ", "verzonden vanaf mijn ",
			"skickat från min ", "sendt fra min ", "wysłane z ", "lähetetty ", "отправлено с ", "发自我的", "iphoneから送信");

	private QuoteMarks() {
	}

	/** How many lines from this one on introduce a quote; none if they do not. */
	static int introduction(List<String> lines, int at) {
		String first = bare(lines.get(at)).toLowerCase(Locale.ROOT);
		if (!opens(first)) {
			return 0;
		}
		StringBuilder joined = new StringBuilder();
		for (int i = at; i < lines.size() && i < at + MOST_LINES; i++) {
			String line = bare(lines.get(i));
			if (line.isEmpty() || joined.length() + line.length() > LONGEST_INTRODUCTION) {
				return 0;
			}
			joined.append(' ').append(line);
			if (closes(joined.toString().toLowerCase(Locale.ROOT))) {
				return i - at + 1;
			}
		}
		return 0;
	}

	/** How many lines from this one on are the header of an earlier mail. */
	static int header(List<String> lines, int at) {
		if (!begins(field(lines.get(at)), FROM)) {
			return 0;
		}
		int fields = 0;
		int last = at;
		for (int i = at + 1; i < lines.size() && i <= at + 8; i++) {
			String line = field(lines.get(i));
			if (begins(line, FIELDS)) {
				fields++;
				last = i;
			}
			else if (line.isEmpty() && fields > 0) {
				break;
			}
		}
		return (fields >= 2) ? last - at + 1 : 0;
	}

	/** A line of strokes, or one that says that the original follows. */
	static boolean isOriginal(String line) {
		return ORIGINALS.contains(withoutStrokes(line)) && !line.equals(withoutStrokes(line));
	}

	static boolean isForward(String line) {
		String words = withoutStrokes(line);
		return words.length() < 80 && FORWARDS.stream().anyMatch(words::startsWith);
	}

	/** Outlook draws a line above the header of an earlier mail. */
	static boolean isRule(String line) {
		String stripped = line.strip();
		return stripped.length() >= 5 && stripped.length() <= 200
				&& stripped.chars().allMatch((character) -> character == '_' || character == '-');
	}

	/** RFC 3676 §4.3; the blank at the end gets lost. */
	static boolean isSignature(String line) {
		String stripped = line.stripTrailing();
		return stripped.equals("--") || stripped.equals("—");
	}

	static boolean isDevice(String line) {
		String words = bare(line).toLowerCase(Locale.ROOT);
		return words.length() < 100 && begins(words, DEVICES) && !words.endsWith(":");
	}

	static boolean isQuoted(String line) {
		int i = 0;
		while (i < line.length() && i < 3 && line.charAt(i) == ' ') {
			i++;
		}
		return i < line.length() && line.charAt(i) == '>';
	}

	/** A line without marks of quotes and blanks around it. */
	static String bare(String line) {
		int i = 0;
		int last = Math.min(line.length(), 100);
		while (i < last && (line.charAt(i) == '>' || line.charAt(i) == ' ' || line.charAt(i) == '\t'
				|| line.charAt(i) == '\u00A0')) {
			i++;
		}
		return CleanText.cut(line.substring(i), LONGEST_INTRODUCTION + 1).strip();
	}

	private static boolean opens(String line) {
		return begins(line, OPENERS) || (!line.isEmpty() && Character.isDigit(line.charAt(0)));
	}

	/** The verb with a colon; or a date and an address with a colon. */
	private static boolean closes(String joined) {
		String end = joined.stripTrailing();
		if (!end.endsWith(":") && !end.endsWith("：")) {
			return false;
		}
		String words = end.substring(0, end.length() - 1).stripTrailing();
		long digits = words.chars().filter(Character::isDigit).count();
		if (digits == 0) {
			return false;
		}
		return words.endsWith(">") || VERBS.stream()
			.anyMatch((verb) -> words.endsWith(verb) || (words.contains(" " + verb + " ") && digits > 5));
	}

	private static String field(String line) {
		return CleanText.cut(bare(line), 40).toLowerCase(Locale.ROOT).replace("*", "").replace(" :", ":").strip();
	}

	private static boolean begins(String line, List<String> words) {
		for (String word : words) {
			if (line.startsWith(word)) {
				return true;
			}
		}
		return false;
	}

	private static String withoutStrokes(String line) {
		String stripped = bare(line).toLowerCase(Locale.ROOT);
		if (stripped.length() > 120) {
			return stripped;
		}
		int from = 0;
		int to = stripped.length();
		while (from < to && isStroke(stripped.charAt(from))) {
			from++;
		}
		while (to > from && isStroke(stripped.charAt(to - 1))) {
			to--;
		}
		return stripped.substring(from, to);
	}

	private static boolean isStroke(char character) {
		return character == '-' || character == '_' || character == '=' || character == ' ' || character == ':'
				|| character == '*';
	}

}
