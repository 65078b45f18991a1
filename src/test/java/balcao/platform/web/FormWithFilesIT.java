package balcao.platform.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@Import(FormWithFiles.class)
class FormWithFilesIT {

	private static final byte[] PNG = HexFormat.of()
		.parseHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
				+ "789c63f8cfc000000301010018dd8db00000000049454e44ae426082");

	private static final String ANA = "ana@aurora.example";

	private static final String BIA = "bia@boreal.example";

	@Autowired
	private SessionRepository<? extends Session> sessions;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	@BeforeEach
	void people() {
		this.database.sql("delete from platform_file").update();
		this.database.sql("delete from organization_person").update();
		this.database.sql("delete from organization").update();
		for (String email : List.of(ANA, BIA)) {
			this.database.sql("""
					with aurora as (insert into organization (name) values (:name) returning id)
					insert into organization_person (organization_id, name, email, role)
					select id, :name, :email, 'CLIENT' from aurora""")
				.param("name", email.substring(0, 3))
				.param("email", email)
				.update();
		}
	}

	@Test
	void pickedFilesAreSentAtOnceAndGoWithTheForm(Page page) {
		open(page);
		choose(page, file("captura.png", PNG), file("nota.txt", "nota".getBytes(StandardCharsets.UTF_8)));
		assertThat(rows(page)).hasCount(2);
		assertThat(sent(page)).hasCount(2);
		assertThat(page.locator(".uploads img")).hasCount(1);
		assertThat(page.locator("[data-uploads-status]")).containsText("enviado");
		assertThat((Boolean) page.evaluate("document.querySelector('input[type=file]').files.length === 0")).isTrue();
		Browsers.screenshot(page, "files-sent");
		submit(page);
		assertThat(page.locator("#subject-error")).isVisible();
		assertThat(rows(page)).hasCount(2);
		page.fill("#subject", "Nota rejeitada");
		submit(page);
		assertThat(page.locator("body")).hasText("Enviado: [captura.png, nota.txt]");
	}

	@Test
	void refusedFilesSayWhyInTheListAndDoNotStopTheForm(Page page, @TempDir Path folder) throws IOException {
		open(page);
		choose(page, file("planilha.xlsm", PNG), file("foto.png", "<html>".getBytes(StandardCharsets.UTF_8)));
		assertThat(rows(page).nth(0)).containsText("Arquivos .xlsm não são aceitos");
		assertThat(rows(page).nth(1)).containsText("não é o que a extensão .png promete");
		Path large = Files.write(folder.resolve("grande.txt"),
				" ".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
		page.setInputFiles("input[type=file]", large);
		assertThat(rows(page).nth(2)).containsText("O arquivo passa de 10 MB");
		Browsers.screenshot(page, "files-refused");
		page.getByLabel("Remover planilha.xlsm").click();
		assertThat(rows(page)).hasCount(2);
		assertThat(page.getByLabel("Remover foto.png")).isFocused();
		page.fill("#subject", "Sem anexos");
		submit(page);
		assertThat(page.locator("body")).hasText("Enviado: []");
	}

	@Test
	void onlyAsManyFilesAsAllowedAreSent(Page page) {
		open(page);
		List<FilePayload> files = new ArrayList<>();
		for (int i = 1; i <= 11; i++) {
			files.add(file(i + ".txt", new byte[] { 'x' }));
		}
		choose(page, files.toArray(FilePayload[]::new));
		assertThat(sent(page)).hasCount(10);
		assertThat(rows(page).nth(10)).containsText("Cabem no máximo 10 arquivos");
	}

	@Test
	void removedFileIsForgottenByTheServerToo(Page page) {
		open(page);
		choose(page, file("a.txt", new byte[] { 'x' }));
		assertThat(sent(page)).hasCount(1);
		page.waitForResponse("**/removal", () -> page.getByLabel("Remover a.txt").press("Enter"));
		assertThat(rows(page)).hasCount(0);
		assertThat(page.locator(".uploads")).isHidden();
		assertThat(countFiles()).isZero();
	}

	@Test
	void rowsOfTheServerAreRemovedWithoutLeavingThePage(Page page) {
		open(page);
		choose(page, file("a.txt", new byte[] { 'x' }), file("b.txt", new byte[] { 'x' }));
		assertThat(sent(page)).hasCount(2);
		submit(page);
		assertThat(page.locator("#subject-error")).isVisible();
		assertThat(page.locator("[data-uploads-drop]")).isVisible();
		page.locator("#subject").pressSequentially("Meio texto");
		page.waitForResponse("**/removal", () -> page.getByLabel("Remover a.txt").click());
		assertThat(rows(page)).hasCount(1);
		assertThat(page.locator("#subject")).hasValue("Meio texto");
		page.locator("#subject").press("Enter");
		assertThat(page.locator("body")).hasText("Enviado: [b.txt]");
	}

	@Test
	void screenshotsArePastedAndFilesDroppedAnywhereOnTheForm(Page page) {
		open(page);
		assertThat(page.locator("[data-uploads-drop]")).isVisible();
		paste(page, "image.png", false);
		paste(page, "image.png", false);
		assertThat(sent(page)).hasCount(2);
		assertThat(rows(page).nth(0)).containsText("captura-1.png");
		assertThat(rows(page).nth(1)).containsText("captura-2.png");
		paste(page, "image.png", true);
		drop(page, "#subject", "nota.txt");
		assertThat(sent(page)).hasCount(3);
		assertThat(rows(page).nth(2)).containsText("nota.txt");
		assertThat((Boolean) drop(page, "h1", "fora.txt")).as("the browser does not open it instead").isTrue();
		assertThat(rows(page)).hasCount(3);
	}

	@Test
	void formSentTooEarlyWaitsForItsFiles(Page page) {
		open(page);
		List<Route> held = new ArrayList<>();
		page.route("**/uploads", held::add);
		choose(page, file("a.txt", new byte[] { 'x' }));
		assertThat(page.locator(".uploads progress")).isVisible();
		page.fill("#subject", "Depressa");
		submit(page);
		assertThat(page.locator("[data-uploads-status]")).containsText("O formulário segue");
		Browsers.screenshot(page, "files-sending");
		page.waitForCondition(() -> !held.isEmpty());
		held.get(0).resume();
		assertThat(page.locator("body")).hasText("Enviado: [a.txt]");
	}

	@Test
	void uploadIsCancelled(Page page) {
		open(page);
		page.route("**/uploads", (route) -> {
		});
		choose(page, file("a.txt", new byte[] { 'x' }));
		page.getByLabel("Cancelar a.txt").click();
		assertThat(rows(page)).hasCount(0);
		page.fill("#subject", "Sem anexos");
		submit(page);
		assertThat(page.locator("body")).hasText("Enviado: []");
	}

	@Test
	void endedSessionIsToldAndWhatWasTypedStays(Page page) {
		page.waitForResponse((answer) -> answer.url().contains("/live?"), () -> open(page));
		page.fill("#subject", "Não perca isto");
		page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("BALCAO_SESSION"));
		choose(page, file("a.txt", new byte[] { 'x' }));
		assertThat(rows(page).nth(0)).containsText("Sua sessão terminou");
		assertThat(page.locator("#subject")).hasValue("Não perca isto");
	}

	@Test
	void everythingWorksWithoutJavaScript(@Screen(javaScript = false) Page page) {
		open(page);
		assertThat(page.locator("input[type=file]")).isInViewport();
		Browsers.screenshot(page, "files-without-javascript-empty");
		choose(page, file("a.txt", new byte[] { 'x' }), file("b.txt", new byte[] { 'x' }),
				file("c.xlsm", new byte[] { 'x' }));
		submit(page);
		assertThat(page.locator("#files-error")).containsText("c.xlsm: Arquivos .xlsm não são aceitos");
		assertThat(rows(page)).hasCount(2);
		Browsers.screenshot(page, "files-without-javascript");
		page.fill("#subject", "Meio texto");
		page.getByLabel("Remover a.txt").click();
		assertThat(rows(page)).hasCount(1);
		assertThat(page.locator("#subject")).hasValue("Meio texto");
		page.locator("#subject").press("Enter");
		assertThat(page.locator("body")).hasText("Enviado: [b.txt]");
	}

	@Test
	void h75_tooLargeAFileWithoutJavaScriptKeepsWhatWasTyped(@Screen(javaScript = false) Page page,
			@TempDir Path folder) throws IOException {
		open(page);
		page.fill("#subject", "Não perca isto");
		page.setInputFiles("input[type=file]", Files.write(folder.resolve("grande.txt"),
				" ".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8)));
		submit(page);
		assertThat(page.locator("#files-error")).containsText("grande.txt: O arquivo passa de 10 MB");
		assertThat(page.locator("#subject")).hasValue("Não perca isto");
	}

	@Test
	void narrowAndDarkPagesHoldTheList(@Screen(width = 320, dark = true) Page page) {
		open(page);
		choose(page, file("a".repeat(140) + ".png", PNG), file("c.xlsm", new byte[] { 'x' }));
		assertThat(sent(page)).hasCount(1);
		assertThat(rows(page).nth(1)).containsText("não são aceitos");
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
		Browsers.screenshot(page, "files-narrow-dark");
	}

	@Test
	void uploadIsAnsweredInJsonAndIsItsOwnersAlone() throws Exception {
		Client ana = new Client(ANA);
		HttpResponse<String> taken = ana.upload("a.png", PNG);
		assertThat(taken.statusCode()).isEqualTo(200);
		assertThat(taken.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/json"));
		assertThat(taken.body()).matches("\\{\"id\":\\d+,\"name\":\"a.png\",\"type\":\"image/png\",\"size\":69}");
		Matcher id = Pattern.compile("\\d+").matcher(taken.body());
		assertThat(id.find()).isTrue();
		String address = "/uploads/" + id.group();
		HttpResponse<String> shown = ana.get(address);
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((disposition) -> assertThat(disposition).startsWith("inline;"));
		assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
		assertThat(shown.headers().allValues("Cache-Control")).containsExactly("private, no-store");
		assertThat(shown.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		Client bia = new Client(BIA);
		HttpResponse<String> foreign = bia.get(address);
		assertThat(foreign.statusCode()).isEqualTo(404);
		assertThat(foreign.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(withoutToken(bia.get("/uploads/999999")))
			.isEqualTo(withoutToken(foreign).replace(address, "/uploads/999999"));
		assertThat(bia.get("/uploads/x").statusCode()).isEqualTo(404);
		assertThat(bia.post(address + "/removal").statusCode()).isEqualTo(404);
		assertThat(countFiles()).isEqualTo(1);
		assertThat(ana.post(address + "/removal").statusCode()).isEqualTo(204);
		assertThat(countFiles()).isZero();
	}

	@Test
	void h69_refusalsOfUploadsComeInThePersonsLanguage() throws Exception {
		Client ana = new Client(ANA);
		HttpResponse<String> refused = ana.upload("x.jsp", PNG);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"message\":\"Arquivos .jsp não são aceitos.");
		assertThat(ana.upload("a".repeat(5_000) + ".png", PNG).statusCode()).isEqualTo(200);
		assertThat(ana.upload("a".repeat(10_000) + ".png", PNG).statusCode()).isBetween(400, 499);
		assertThat(countFiles()).isEqualTo(1);
	}

	@Test
	void h76_manyPartsAreTakenAndThousandsRefused() throws Exception {
		Client ana = new Client(ANA);
		assertThat(ana.send("/form-with-files", ana.parts("uploads", 60)).statusCode()).isEqualTo(422);
		assertThat(ana.send("/form-with-files", ana.parts("uploads", 10_000)).statusCode()).isBetween(400, 499);
		assertThat(ana.send("/uploads", "").statusCode()).isBetween(400, 499);
		assertThat(countFiles()).isZero();
	}

	@Test
	void h81_uploadThatBreaksOffLeavesNothing() throws Exception {
		Client ana = new Client(ANA);
		try (Socket connection = new Socket("localhost", this.port)) {
			String body = ana.part("file\"; filename=\"a.txt", "x".repeat(100_000));
			connection.getOutputStream()
				.write(("POST /uploads HTTP/1.1\r\nHost: localhost\r\nCookie: " + ana.cookies
						+ "\r\nContent-Type: multipart/form-data; boundary=" + Client.BOUNDARY + "\r\nContent-Length: "
						+ (body.length() + 1_000) + "\r\n\r\n" + body)
					.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(ana.upload("b.txt", "y".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
		assertThat(countFiles()).isEqualTo(1);
	}

	private static String withoutToken(HttpResponse<String> page) {
		return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
	}

	private void open(Page page) {
		page.context()
			.addCookies(List.of(new Cookie("BALCAO_SESSION", signedIn(ANA, this.sessions))
				.setUrl("http://localhost:" + this.port)));
		page.navigate("/form-with-files");
	}

	private static void choose(Page page, FilePayload... files) {
		page.setInputFiles("input[type=file]", files);
	}

	private static void submit(Page page) {
		page.getByText("Continuar").click();
	}

	private static Locator rows(Page page) {
		return page.locator(".uploads > li");
	}

	private static Locator sent(Page page) {
		return page.locator(".uploads > li[data-state=sent]");
	}

	private static void paste(Page page, String name, boolean withText) {
		page.locator("#subject")
			.evaluate(
					"""
							(target, [name, content, withText]) => {
								const clipboardData = new DataTransfer();
								clipboardData.items.add(new File([Uint8Array.fromBase64?.(content) ?? Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type: 'image/png' }));
								if (withText) {
									clipboardData.setData('text/plain', 'A1\\tB1');
								}
								target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
							}""",
					List.of(name, Base64.getEncoder().encodeToString(PNG), withText));
	}

	/** Whether the page, and not the browser, took the file. */
	private static Object drop(Page page, String target, String name) {
		return page.locator(target)
			.evaluate(
					"""
							(target, name) => {
								const dataTransfer = new DataTransfer();
								dataTransfer.items.add(new File(['x'], name, { type: 'text/plain' }));
								target.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
								return !target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
							}""",
					name);
	}

	private static FilePayload file(String name, byte[] content) {
		return new FilePayload(name, "application/octet-stream", content);
	}

	private int countFiles() {
		return this.database.sql("select count(*) from platform_file").query(Integer.class).single();
	}

	private static <S extends Session> String signedIn(String email, SessionRepository<S> sessions) {
		S session = sessions.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(email, null,
						AuthorityUtils.createAuthorityList("ROLE_CLIENT"))));
		sessions.save(session);
		return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
	}

	/** A browser without pages. */
	private final class Client {

		private static final String BOUNDARY = "----balcao";

		private final HttpClient http = HttpClient.newHttpClient();

		private final String cookies;

		private final String token;

		Client(String email) throws Exception {
			String session = "BALCAO_SESSION=" + signedIn(email, FormWithFilesIT.this.sessions);
			HttpResponse<String> form = this.http.send(HttpRequest.newBuilder(address("/form-with-files"))
				.header("Cookie", session)
				.header("Accept-Language", "pt-BR")
				.build(), HttpResponse.BodyHandlers.ofString());
			Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
			assertThat(token.find()).as(form.body()).isTrue();
			this.token = token.group(1);
			this.cookies = session + "; "
					+ form.headers()
						.allValues("Set-Cookie")
						.stream()
						.filter((cookie) -> cookie.startsWith("BALCAO_FORM="))
						.map((cookie) -> cookie.substring(0, cookie.indexOf(';')))
						.findFirst()
						.orElseThrow();
		}

		HttpResponse<String> get(String path) throws Exception {
			return send(HttpRequest.newBuilder(address(path)));
		}

		HttpResponse<String> post(String path) throws Exception {
			return send(HttpRequest.newBuilder(address(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers
					.ofString("_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8))));
		}

		HttpResponse<String> upload(String name, byte[] content) throws Exception {
			String start = part("_csrf", this.token) + part("file\"; filename=\"" + name, "");
			return send(multipart("/uploads",
					HttpRequest.BodyPublishers.concat(
							HttpRequest.BodyPublishers.ofString(start.substring(0, start.length() - 2)),
							HttpRequest.BodyPublishers.ofByteArray(content),
							HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
		}

		HttpResponse<String> send(String path, String parts) throws Exception {
			return send(multipart(path, HttpRequest.BodyPublishers
				.ofString(part("_csrf", this.token) + parts + "--" + BOUNDARY + "--\r\n")));
		}

		String parts(String name, int count) {
			return part(name, "1").repeat(count);
		}

		String part(String name, String value) {
			return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
					+ "\r\n";
		}

		private HttpRequest.Builder multipart(String path, HttpRequest.BodyPublisher body) {
			return HttpRequest.newBuilder(address(path))
				.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.header("Accept", path.equals("/uploads") ? "application/json" : "text/html")
				.POST(body);
		}

		private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
			return this.http.send(request.header("Cookie", this.cookies).header("Accept-Language", "pt-BR").build(),
					HttpResponse.BodyHandlers.ofString());
		}

		private URI address(String path) {
			return URI.create("http://localhost:" + FormWithFilesIT.this.port + path);
		}

	}

}
