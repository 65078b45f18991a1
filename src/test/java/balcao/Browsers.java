package balcao;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One Chromium for the whole run; a context of its own for each page that a test asks
 * for.
 */
public final class Browsers implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browsers.class);

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final String REPORT_BREACHES = """
			document.addEventListener('securitypolicyviolation', (breach) => console.error(
				`content security policy: ${breach.violatedDirective} forbids ${breach.blockedURI} `
				+ `in ${breach.sourceFile}:${breach.lineNumber} ${breach.sample}`));
			""";

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
		Optional<Path> found = BrowserFinder.find(System.getenv());
		if (found.isPresent()) {
			return ConditionEvaluationResult.enabled(found.get().toString());
		}
		String reason = "no Chromium, Chrome or Edge found; install one or name it by BROWSER_PATH";
		if (Boolean.parseBoolean(System.getenv("BROWSER_REQUIRED"))) {
			throw new IllegalStateException("BROWSER_REQUIRED=true, but " + reason);
		}
		if (test.getTestMethod().isEmpty()) {
			System.out.println("Skipped: " + test.getRequiredTestClass().getName() + " — " + reason);
		}
		return ConditionEvaluationResult.disabled(reason);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Page.class;
	}

	@Override
	public Page resolveParameter(ParameterContext parameter, ExtensionContext test) {
		Screen screen = parameter.findAnnotation(Screen.class)
			.orElseGet(() -> AnnotationUtils.synthesizeAnnotation(Screen.class));
		BrowserContext person = running(test).browser()
			.newContext(new Browser.NewContextOptions().setBaseURL(address(test))
				.setViewportSize(screen.width(), screen.height())
				.setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
				.setJavaScriptEnabled(screen.javaScript())
				.setLocale(screen.locale())
				.setTimezoneId("America/Sao_Paulo"));
		Watch watch = watch(test);
		watch.people().add(person);
		person.addInitScript(REPORT_BREACHES);
		person.onConsoleMessage(watch::hear);
		person.onWebError((error) -> watch.errors().add(error.error()));
		person.onResponse(watch::see);
		return person.newPage();
	}

	private static String address(ExtensionContext test) {
		return "http://localhost:"
				+ SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
	}

	private static Running running(ExtensionContext test) {
		return test.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class);
	}

	private static Watch watch(ExtensionContext test) {
		return test.getStore(NAMESPACE)
			.computeIfAbsent(Watch.class, (key) -> new Watch(new ArrayList<>(), new ArrayList<>()), Watch.class);
	}

	@Override
	public void afterEach(ExtensionContext test) {
		Watch watch = watch(test);
		watch.people().forEach(BrowserContext::close);
		if (test.getExecutionException().isEmpty()) {
			assertThat(watch.errors()).as("errors in the browser").isEmpty();
		}
	}

	/** Keeps the whole page in target/screenshots, named by this name. */
	public static Path screenshot(Page page, String name) {
		Path file = Path.of("target", "screenshots", name + ".png");
		// hiding the caret takes an inline style, which the content security policy
		// forbids
		page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
		return file;
	}

	/** The driver and the browser, closed when the run ends. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Path executable = BrowserFinder.find(System.getenv()).orElseThrow();
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
			return new Running(playwright, browser);
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

	/** What went wrong in the browsers of one test. */
	private record Watch(List<BrowserContext> people, List<String> errors) {

		/**
		 * A page that refuses something (404, 409, 422) is also an "error" to Chromium's
		 * console: {@link #see} judges responses.
		 */
		void hear(ConsoleMessage message) {
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
				this.errors.add(message.text() + " (" + message.location() + ")");
			}
		}

		void see(Response response) {
			String kind = response.request().resourceType();
			boolean mayRefuse = kind.equals("document") || kind.equals("fetch") || kind.equals("xhr");
			if (response.status() >= (mayRefuse ? 500 : 400)) {
				this.errors.add(response.status() + " " + kind + " " + response.url());
			}
		}

	}

}
