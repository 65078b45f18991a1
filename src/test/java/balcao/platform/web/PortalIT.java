package balcao.platform.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What only a real server shows: forwards, error dispatches, limits of a request. */
@SpringBootTest(classes = PortalServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoint.health.validate-group-membership=false",
				"spring.servlet.multipart.max-file-size=5MB", "spring.servlet.multipart.max-request-size=5MB" })
class PortalIT {

	private static final String TYPED = "Ao emitir a nota 18.442, <b>Rejeição 539</b> & “nada” mais.\nSegunda linha";

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@Test
	void staleFormComesBackAndIsSentAgain() throws Exception {
		signIn();

		HttpResponse<String> held = post("/tickets/echo", Map.of("text", TYPED, "password", "secreta"));
		assertThat(held.statusCode()).isEqualTo(403);
		assertThat(held.body())
			.contains("Confira e envie", "Enviar de novo", HtmlUtils.htmlEscape("<b>Rejeição 539</b>", "UTF-8"))
			.doesNotContain("secreta");

		HttpResponse<String> sent = post("/tickets/echo", hidden(formTo(held.body(), "/tickets/echo")));
		assertThat(sent.statusCode()).isEqualTo(200);
		assertThat(sent.body()).isEqualTo("[" + TYPED + "][null]");
	}

	@Test
	void strangersFormSurvivesSigningIn() throws Exception {
		HttpResponse<String> signIn = post("/tickets/echo", Map.of("text", TYPED));
		assertThat(signIn.statusCode()).isEqualTo(401);
		assertThat(signIn.body()).contains("está guardado nesta página");

		Map<String, List<String>> carried = hidden(formTo(signIn.body(), "/login"));
		HttpResponse<String> wrong = post("/login",
				with(carried, "username", "cliente@aurora.example", "password", "errada"));
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("E-mail ou senha não conferem", "value=\"cliente@aurora.example\"")
			.doesNotContain("errada");

		carried = hidden(formTo(wrong.body(), "/login"));
		HttpResponse<String> held = post("/login",
				with(carried, "username", "cliente@aurora.example", "password", "balcao-demo"));
		assertThat(held.statusCode()).isEqualTo(200);
		assertThat(held.body()).contains("Confira e envie").doesNotContain("balcao-demo");

		HttpResponse<String> sent = post("/tickets/echo", hidden(formTo(held.body(), "/tickets/echo")));
		assertThat(sent.body()).isEqualTo("[" + TYPED + "][null]");
	}

	@Test
	void strangersFormWithFilesSaysThatTheyAreLost() throws Exception {
		HttpResponse<String> signIn = postParts("/tickets/files", part("subject", TYPED),
				file("files", "a.txt", "abc"));
		assertThat(signIn.statusCode()).isEqualTo(401);

		HttpResponse<String> held = post("/login", with(hidden(formTo(signIn.body(), "/login")), "username",
				"cliente@aurora.example", "password", "balcao-demo"));
		assertThat(held.body()).contains("Os arquivos escolhidos não ficaram guardados",
				"enctype=\"multipart/form-data\"", "type=\"file\"");
	}

	@Test
	void staleSignInKeepsTheEmailAndRecovers() throws Exception {
		HttpResponse<String> again = post("/login",
				Map.of("username", "cliente@aurora.example", "password", "balcao-demo"));
		assertThat(again.body()).contains("value=\"cliente@aurora.example\"").doesNotContain("error-summary");

		HttpResponse<String> done = post("/login", with(hidden(formTo(again.body(), "/login")), "username",
				"cliente@aurora.example", "password", "balcao-demo"));
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(done.headers().firstValue("Location")).hasValue("/");
	}

	@Test
	void strangerCostsNoSession() throws Exception {
		assertThat(get("/login").headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("BALCAO_FORM=")
			.contains("; HttpOnly", "; SameSite=Lax");
		assertThat(get("/login").headers().allValues("Set-Cookie")).isEmpty();
		assertThat(get("/nowhere").headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.contains("SESSION"));
	}

	@Test
	void tokenOfBeforeSigningInIsWorthNothingAfterwards() throws Exception {
		Map<String, List<String>> before = hidden(formTo(get("/login").body(), "/login"));
		signIn();
		HttpResponse<String> answer = post("/tickets/echo",
				Map.of("text", List.of("x"), "_csrf", before.getOrDefault("_csrf", List.of())));
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void formOfFiftyOnePartsIsTaken() throws Exception {
		String token = signIn();
		String[] parts = IntStream.range(0, 51).mapToObj((i) -> part("extra" + i, "x")).toArray(String[]::new);
		parts[0] = part("subject", "Cinquenta e um");
		parts[1] = part("_csrf", token);
		HttpResponse<String> answer = postParts("/tickets/files", parts);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("Cinquenta e um 0");
	}

	@Test
	void formOfTooManyPartsGetsAPage() throws Exception {
		String token = signIn();
		String[] parts = IntStream.range(0, 400).mapToObj((i) -> part("extra" + i, "x")).toArray(String[]::new);
		parts[0] = part("_csrf", token);
		HttpResponse<String> answer = postParts("/tickets/files", parts);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("O envio é grande demais");
	}

	@Test
	void tenThousandParametersGetAPage() throws Exception {
		signIn();
		String many = IntStream.range(0, 10_000).mapToObj((i) -> "p" + i + "=1").collect(Collectors.joining("&"));
		HttpResponse<String> posted = post("/tickets/echo", many);
		assertThat(posted.statusCode()).isIn(400, 413);
		assertThat(posted.body()).contains("class=\"plain\"");
		HttpResponse<String> asked = get("/tickets/9?" + many.substring(0, 6_000));
		assertThat(asked.statusCode()).isEqualTo(200);
	}

	@Test
	void formOfTooManyBytesGetsAPage() throws Exception {
		signIn();
		HttpResponse<String> answer = post("/tickets/echo", "text=" + "x".repeat(3_000_000));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("O envio é grande demais");
	}

	@Test
	void filesThatAreTooLargeGetAPageThatKeepsTheText() throws Exception {
		String token = signIn();
		HttpResponse<String> answer = postParts("/tickets/files", part("_csrf", token), part("subject", TYPED),
				file("files", "a.txt", "x".repeat(6 * 1024 * 1024)));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("os arquivos juntos são grandes demais", "Segunda linha", "type=\"file\"")
			.doesNotContain(token);
	}

	@ParameterizedTest
	@CsvSource({ "TRACE,/login,405", "OPTIONS,/login,405", "PROPFIND,/login,405", "DELETE,/login,405",
			"HEAD,/tickets/echo,302", "GET,/tickets/kit;x=1,400", "GET,//tickets/kit,400",
			"GET,/tickets/%2e%2e/kit,400", "GET,/error?trace=true,404", "GET,/css/none.css,404" })
	void oddRequestGetsAPlainAnswer(String method, String path, int status) throws Exception {
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "at balcao");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/tickets/kit", "/tickets/4", "/tickets/x", "/nowhere", "/css/none.css",
			"/login;x=1", "/error", "/img/mark.svg" })
	void everyAnswerCarriesTheRules(String path) throws Exception {
		for (boolean signedIn : new boolean[] { false, true }) {
			if (signedIn) {
				signIn();
			}
			HttpResponse<String> answer = get(path);
			SecurityHeaders.ALWAYS.forEach((name, value) -> {
				if (!name.equals("Cache-Control")) {
					assertThat(answer.headers().allValues(name)).as(path + " " + name).containsExactly(value);
				}
			});
		}
	}

	@Test
	void filesAreCachedForAYearAndModulesShareOneVersion() throws Exception {
		String page = get("/login").body();
		for (String pattern : List.of("/css/ui-[0-9a-f]+\\.css", "/modules/[0-9a-f]{12}/main\\.js",
				"/img/mark-[0-9a-f]+\\.svg")) {
			String path = Pattern.compile(pattern).matcher(page).results().findFirst().orElseThrow().group();
			HttpResponse<String> file = get(path);
			assertThat(file.statusCode()).as(path).isEqualTo(200);
			assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
			if (path.startsWith("/modules")) {
				assertThat(get(path.replace("main.js", "menu.js")).statusCode()).isEqualTo(200);
				assertThat(get("/modules/000000000000/main.js").statusCode()).isEqualTo(404);
			}
		}
	}

	@Test
	void brokenTemplateOrPageTellsNothing() throws Exception {
		signIn();
		HttpResponse<String> answer = get("/tickets/4");
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("Código para o suporte").doesNotContain("secret", "Exception");
	}

	@Test
	void errorPageNeedsNoSession() throws Exception {
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(uri("/tickets/kit")).header("X-Sessions-Down", "true"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("Algo deu errado do nosso lado").doesNotContain("database");
	}

	@Test
	void scriptIsToldByTheStatusAlone() throws Exception {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/tickets/echo"))
			.header("Sec-Fetch-Dest", "empty")
			.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void sessionEndsBySigningOut() throws Exception {
		signIn();
		HttpResponse<String> out = post("/logout", hidden(formTo(get("/tickets/kit").body(), "/logout")));
		assertThat(out.statusCode()).isEqualTo(302);
		assertThat(out.headers().firstValue("Location")).hasValue("/login?out");
		assertThat(get("/login?out").body()).contains("Você saiu.");
		assertThat(get("/tickets/kit").statusCode()).isEqualTo(302);
	}

	private String signIn() throws Exception {
		HttpResponse<String> done = post("/login", with(hidden(formTo(get("/login").body(), "/login")), "username",
				"cliente@aurora.example", "password", "balcao-demo"));
		assertThat(done.statusCode()).isEqualTo(302);
		return hidden(formTo(get("/tickets/kit").body(), "/tickets/kit")).getOrDefault("_csrf", List.of("")).get(0);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(uri(path)));
	}

	private HttpResponse<String> post(String path, Map<String, ?> fields) throws Exception {
		return post(path, fields.entrySet()
			.stream()
			.flatMap((field) -> ((field.getValue() instanceof List<?> values) ? values : List.of(field.getValue()))
				.stream()
				.map((value) -> encoded(field.getKey()) + "=" + encoded(value.toString())))
			.collect(Collectors.joining("&")));
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> postParts(String path, String... parts) throws Exception {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=grenze")
			.POST(HttpRequest.BodyPublishers.ofString(String.join("", parts) + "--grenze--\r\n")));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static String part(String name, String value) {
		return "--grenze\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String file(String name, String file, String content) {
		return "--grenze\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
				+ "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String formTo(String page, String path) {
		return Pattern.compile("(?s)<form[^>]* action=\"" + Pattern.quote(path) + "\".*?</form>")
			.matcher(page)
			.results()
			.findFirst()
			.map(MatchResult::group)
			.orElseThrow(() -> new AssertionError("no form to " + path + " in " + page));
	}

	private static Map<String, List<String>> hidden(String form) {
		return Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
			.matcher(form)
			.results()
			.collect(Collectors.groupingBy((input) -> HtmlUtils.htmlUnescape(input.group(1)),
					Collectors.mapping((input) -> HtmlUtils.htmlUnescape(input.group(2)), Collectors.toList())));
	}

	private static Map<String, List<String>> with(Map<String, List<String>> fields, String... more) {
		for (int i = 0; i < more.length; i += 2) {
			fields.put(more[i], List.of(more[i + 1]));
		}
		return fields;
	}

}
