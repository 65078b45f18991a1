import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs in to a running demo and asks for suggestions as somebody types, one after another:
 * java bench/SuggestionLoad.java http://localhost:8080 cliente@aurora.example balcao-demo 300
 */
public class SuggestionLoad {

	private static final List<String> TYPED = List.of("mens", "mensagens do whatsapp nao chegam",
			"como faço pra trocar a senha?", "relatorio de conversas nao abre", "erro", "licensas", "webhok parou",
			"notificaçoes no iphone", "certificado vencido", "boletto", "horario de atendimento no feriado",
			"tela em branco depois da atualizacao");

	public static void main(String[] arguments) throws Exception {
		String host = arguments[0];
		HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		String login = get(client, host + "/login");
		Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(login);
		if (!token.find()) {
			throw new IllegalStateException("no form to sign in with");
		}
		client.send(HttpRequest.newBuilder(URI.create(host + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token.group(1)) + "&username="
					+ encoded(arguments[1]) + "&password=" + encoded(arguments[2])))
			.build(), HttpResponse.BodyHandlers.ofString());
		int rounds = Integer.parseInt(arguments[3]);
		List<Long> micros = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			String words = TYPED.get(round % TYPED.size());
			long begun = System.nanoTime();
			get(client, host + "/articles/suggestions?q=" + encoded(words));
			micros.add((System.nanoTime() - begun) / 1000);
		}
		Collections.sort(micros);
		System.out.printf("%d suggestions over HTTP: median %.1f ms, p95 %.1f ms, slowest %.1f ms%n", rounds,
				at(micros, 0.5), at(micros, 0.95), at(micros, 1));
	}

	private static double at(List<Long> micros, double share) {
		return micros.get((int) Math.ceil(share * micros.size()) - 1) / 1000.0;
	}

	private static String get(HttpClient client, String address) throws Exception {
		HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(address)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(address + ": " + response.statusCode());
		}
		return response.body();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
