package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what the script leaves open, the same way throughout one ticket. */
final class Phrases {

	private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

	private static final Pattern OPEN = Pattern.compile("\\{(\\w+)}");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM");

	private final OfficeHours hours;

	private final Map<String, String> facts = new LinkedHashMap<>();

	private final int minutesAgo;

	Phrases(Cast.Account account, Cast.Actor requester, Cast.Actor agent, Script.Instance instance,
			List<String> colleagues, OfficeHours hours, Dice dice) {
		this.hours = hours;
		this.minutesAgo = dice.between(8, 40);
		Company.Client client = account.client();
		int place = dice.between(0, client.places().size() - 1);
		this.facts.put("empresa", client.name());
		this.facts.put("dominio", client.domain());
		this.facts.put("publico", client.audience());
		this.facts.put("cliente", requester.firstName());
		this.facts.put("agente", agent.firstName());
		this.facts.put("escopo", instance.lines().getOrDefault("scope", ""));
		this.facts.put("colega", dice.pick(colleagues));
		addPlace("Unidade", client.places().get(place));
		addPlace("Outra", client.places().get((place + 1) % client.places().size()));
		addThing(client.thing());
		this.facts.put("numero", Integer.toString(dice.between(11_000, 98_000)));
		this.facts.put("numero2", Integer.toString(dice.between(11_000, 98_000)));
		this.facts.put("final", Integer.toString(dice.between(1_100, 9_800)));
		this.facts.put("quantidade", Integer.toString(dice.between(12, 95)));
		this.facts.put("percentual", Integer.toString(dice.between(12, 45)));
		this.facts.put("minutos", Integer.toString(5 * dice.between(2, 6)));
		this.facts.put("dias", Integer.toString(dice.between(8, 25)));
		this.facts.put("versao", "8." + dice.between(2, 6) + "." + dice.between(0, 9));
		this.facts.put("valor", String.format(BRAZIL, "R$ %,d,00", 300 * dice.between(6, 48)));
	}

	private void addPlace(String word, Company.Thing place) {
		String article = place.feminine() ? "a " : "o ";
		this.facts.put("a" + word, article + place.name());
		this.facts.put("na" + word, "n" + article + place.name());
		this.facts.put("da" + word, "d" + article + place.name());
	}

	private void addThing(Company.Thing thing) {
		String article = thing.feminine() ? "a " : "o ";
		String articles = thing.feminine() ? "as " : "os ";
		String many = (thing.many() != null) ? thing.many() : thing.name();
		this.facts.put("pedido", thing.name());
		this.facts.put("oPedido", article + thing.name());
		this.facts.put("doPedido", "d" + article + thing.name());
		this.facts.put("umPedido", (thing.feminine() ? "uma " : "um ") + thing.name());
		this.facts.put("dosPedidos", "d" + articles + many);
		this.facts.put("aosPedidos", (thing.feminine() ? "às " : "aos ") + many);
	}

	/** The words of somebody at an instant; refuses what it does not know. */
	String say(String words, Cast.Actor speaker, Instant at) {
		Matcher open = OPEN.matcher(words);
		StringBuilder said = new StringBuilder();
		while (open.find()) {
			open.appendReplacement(said, Matcher.quoteReplacement(fill(open.group(1), speaker, at)));
		}
		return open.appendTail(said).toString().strip();
	}

	private String fill(String name, Cast.Actor speaker, Instant at) {
		ZonedDateTime now = this.hours.local(at);
		return switch (name) {
			case "Saudacao" -> (now.getHour() < 12) ? "Bom dia" : (now.getHour() < 18) ? "Boa tarde" : "Boa noite";
			case "obrigado" -> speaker.feminine() ? "obrigada" : "obrigado";
			case "Obrigado" -> speaker.feminine() ? "Obrigada" : "Obrigado";
			case "hora" -> hour(this.hours.local(at.minus(Duration.ofMinutes(this.minutesAgo))));
			case "ontem" -> this.hours.lastDay(at);
			case "amanha" -> this.hours.nextDay(at);
			case "data" -> DATE.format(this.hours.local(this.hours.after(at, Duration.ofHours(40))));
			case "mes" -> month(now.minusMonths(1));
			case "mesQueVem" -> month(now.plusMonths(1));
			default -> known(name);
		};
	}

	private String known(String name) {
		String fact = this.facts.get(name);
		if (fact == null) {
			throw new IllegalArgumentException("The script says {" + name + "}, which nobody knows");
		}
		return fact;
	}

	private static String hour(ZonedDateTime at) {
		int minute = at.getMinute() / 5 * 5;
		return at.getHour() + "h" + ((minute == 0) ? "" : String.format(Locale.ROOT, "%02d", minute));
	}

	private static String month(ZonedDateTime at) {
		return at.getMonth().getDisplayName(TextStyle.FULL, BRAZIL);
	}

}
