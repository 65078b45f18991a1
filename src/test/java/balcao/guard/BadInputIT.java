package balcao.guard;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

import balcao.IntegrationTest;
import balcao.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every form and asks for every page with what no page of ours sends: never an
 * error of ours, always a page that says what to do, and what was typed is still there.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

	/** Chosen, not typed: what is not among the choices is not shown again. */
	private static final Set<String> CHOSEN = Set.of("to", "recipient", "wanted", "zone", "also", "query", "type",
			"back", "language", "theme", "scope", "icon", "shown", "from", "next", "colleagues", "numbers", "year",
			"chosen", "kind", "start", "edited", "whom", "way", "targets[0].by", "targets[0].behaviour.pausesWaiting",
			"targets[0].behaviour.pausesProposal");

	private static final List<String> STRANGE_IDS = List.of("abc", "-1", "0", "1e3", "99999999999999999999", "1;drop",
			"%27%20or%201=1--", "%C3%A9", "a".repeat(500));

	private static final List<String> STRANGE_CURSORS = List.of("abc", "x-0", "1-1", "99999999999999999-1", "-1-1",
			"x-999999999999999999", "1795208400000000-", "%00", "' or 1=1--", "9".repeat(500));

	private static final List<String> STRANGE_WORDS = List.of("\u0000\u0007a", "%_%_%_%_", "' or 1=1--", "((((((",
			":*&|!", "\\", "\"", "-- -", "a ".repeat(200), "\uD83D\uDE00", "<script>", "\uFEFF\u202E",
			"x".repeat(5000));

	private static final Map<Integer, String> TEXTS = new HashMap<>();

	@Autowired
	private ApplicationContext context;

	private final List<String> complaints = new ArrayList<>();

	private final ListAppender<ILoggingEvent> errors = new ListAppender<>();

	private Everybody everybody;

	/** Nothing is done to these. */
	private Props props;

	/** Anything may have been done to these. */
	private Props worn;

	private List<Route> posts = List.of();

	private List<Route> gets = List.of();

	@BeforeAll
	void set() {
		this.everybody = new Everybody(this.context);
		this.props = new Props(this.context, this.everybody.cast());
		this.props.attachment();
		this.worn = this.props.fresh();
		this.posts = Route.all(this.context).stream().filter(Route::isPost).filter(BadInputIT::isAsked).toList();
		this.gets = Route.all(this.context).stream().filter(Route::isGet).filter(BadInputIT::isAsked).toList();
	}

	private static boolean isAsked(Route route) {
		return !area(route).may().isEmpty() && !route.pattern().equals("/error") && !route.isApi();
	}

	@BeforeEach
	void listen() {
		this.errors.list.clear();
		this.errors.start();
		((Logger) LoggerFactory.getLogger("balcao")).addAppender(this.errors);
	}

	@AfterEach
	void stopListening() {
		((Logger) LoggerFactory.getLogger("balcao")).detachAppender(this.errors);
	}

	@Test
	void everyTextHasALimit() {
		for (Route route : this.posts) {
			form(route, this.props).fields()
				.stream()
				.filter((field) -> field.isText() && field.limit() == null && !field.isSecret())
				.filter((field) -> !CHOSEN.contains(field.name()))
				.forEach((field) -> complain(route + ": how long may " + field.name() + " be? Say so by @Size"));
		}
		verdict();
	}

	@Test
	void emptyFormIsAnswered() {
		for (Route route : this.posts) {
			Form form = form(route, this.worn);
			send(route, "empty fields", empty(form), this.worn);
			send(route, "no fields", form.with(List.of()), this.worn);
		}
		verdict();
	}

	private static Form empty(Form form) {
		return each(form, (field) -> field.with(""));
	}

	private static Form each(Form form, UnaryOperator<Form.Field> change) {
		return form.with(form.fields().stream().map(change).toList());
	}

	@Test
	void h109_textThatIsTooLongStaysOnThePage() {
		Set<String> large = new HashSet<>();
		for (Route route : this.posts) {
			Props fresh = this.props.fresh();
			Form form = marked(form(route, fresh));
			for (Form.Field field : form.fields()) {
				if (field.isText()) {
					int limit = (field.limit() != null) ? field.limit() : 10_000;
					HttpResponse<String> answer = send(route, field.name() + " too long",
							form.with(field.name(), text(limit + 1)), fresh);
					if (field.limit() != null && answer.statusCode() / 100 == 3) {
						complain(route + " took a " + field.name() + " that is too long");
					}
					send(route, field.name() + " at its limit", form.with(field.name(), text(limit)), this.worn);
					if (large.add(field.name() + limit)) {
						send(route, field.name() + " of 1 MB", form.with(field.name(), text(1_000_000)), this.worn);
					}
				}
			}
		}
		verdict();
	}

	/** Marked so that each text can be found again on the page. */
	private static Form marked(Form form) {
		return each(form, (field) -> isTyped(field) && field.value().equals("Um texto plausível")
				? field.with("Texto de " + field.name()) : field);
	}

	private static boolean isTyped(Form.Field field) {
		return field.isText() && !field.isSecret() && !CHOSEN.contains(field.name());
	}

	private static String text(int length) {
		return TEXTS.computeIfAbsent(length, (any) -> "<b>ç</b>".repeat(length / 8) + "x".repeat(length % 8));
	}

	@Test
	void h103_controlCharactersDoNoHarm() {
		for (Route route : this.posts) {
			Form form = form(route, this.worn);
			send(route, "control characters",
					each(form, (field) -> field.with("a\u0000b\u0007\u001Bc\u202Ed\uFEFF\r\n\te " + field.value())),
					this.worn);
			send(route, "only control characters", each(form, (field) -> field.with("\u0000\u0001\u007F")), this.worn);
			send(route, "half a pair", each(form, (field) -> field.with("\uD800" + field.value())), this.worn);
		}
		verdict();
	}

	@Test
	void h108_valueOfAnotherKindIsToldSo() {
		for (Route route : this.posts) {
			Form form = marked(form(route, this.worn));
			for (Form.Field field : form.fields()) {
				if (!field.isText()) {
					for (String value : List.of("letras", "-1", "999999999999999999999", "1e9")) {
						send(route, field.name() + "=" + value, form.with(field.name(), value), this.worn);
					}
				}
			}
			for (String list : form.lists()) {
				for (String value : List.of("letras", "-1", "", "999999999999999999999", "9223372036854775807")) {
					List<Form.Field> fields = new ArrayList<>(form.fields());
					fields.add(new Form.Field(list, value, Object.class, null, true));
					send(route, list + "=" + value, form.with(fields), this.worn);
				}
			}
		}
		verdict();
	}

	@Test
	void fieldsThatComeTwiceAreAnswered() {
		for (Route route : this.posts) {
			Form form = form(route, this.worn);
			List<Form.Field> twice = new ArrayList<>(form.fields());
			form.fields().forEach((field) -> twice.add(field.with("2")));
			send(route, "every field twice", form.with(twice), this.worn);
		}
		verdict();
	}

	@Test
	void h115_strangeNamesOfFieldsAreAnswered() {
		for (Route route : this.posts) {
			Form form = form(route, this.worn);
			List<String> harmless = new ArrayList<>(
					List.of("rows[99999].x", "rows[x].y", "class.module.classLoader.x", "constructor[prototype]",
							"__proto__[x]", "[0]", "a[", "a]", "a[0", ".", "..", "a..b", "[].x", "_", "!", "_csrf[0]"));
			form.fields()
				.stream()
				.filter((field) -> !field.several() && !field.name().contains("["))
				.map(Form.Field::name)
				.forEach((name) -> harmless.addAll(List.of(name + "[0]", name + "[99999]", name + ".x", name + "[x]",
						name + "[x].y", name + "[", "!" + name)));
			named(route, form, harmless);
			form.lists()
				.stream()
				.map((name) -> name.replaceAll("\\[0].*", ""))
				.distinct()
				.flatMap((name) -> Stream
					.of("[99999]", "[99999].x", "[256].x", "[x]", "[x].y", "[-1]", "[-1].x", "[0", "[0]", "[0].x.y",
							"[0][0]", ".x", "[2147483647]", "[99999999999]", "[]", "[0]x", "[ 0].x")
					.map(name::concat))
				.forEach((name) -> named(route, form, List.of(name)));
		}
		verdict();
	}

	private void named(Route route, Form form, List<String> names) {
		List<Form.Field> fields = new ArrayList<>(form.fields());
		names.forEach((name) -> fields.add(new Form.Field(name, "1", Object.class, null, false)));
		send(route, "fields called " + names, form.with(fields), this.worn);
	}

	@Test
	void h115_tenThousandFieldsAreAnswered() {
		for (Route route : this.posts) {
			Form form = form(route, this.worn);
			List<Form.Field> fields = new ArrayList<>(form.fields());
			IntStream.range(0, 10_000)
				.forEach((i) -> fields.add(new Form.Field("p" + i, "1", Object.class, null, false)));
			Visitor visitor = visitor(route);
			Map<String, String> real = area(route).real(route, this.worn);
			check(route, "10,000 fields", visitor.send(encoded(route.path(real), visitor, fields)));
		}
		verdict();
	}

	private static HttpRequest.Builder encoded(String path, Visitor visitor, List<Form.Field> fields) {
		String body = fields.stream()
			.map((field) -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&",
					"_csrf=" + URLEncoder.encode(visitor.token(), StandardCharsets.UTF_8) + "&", ""));
		return visitor.to(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

	@Test
	void h76_manyPartsAndBrokenOnesAreAnswered() {
		for (Route route : this.posts) {
			Form form = form(route, this.worn);
			if (form.file() != null) {
				for (int count : List.of(51, 400)) {
					send(route, count + " parts", parts(route, form, count, "x"));
				}
				send(route, "a name of 10 kB", parts(route, form, 1, "n".repeat(10_000)));
				send(route, "half a part", visitor(route).to(path(route))
					.header("Content-Type", "multipart/form-data; boundary=x")
					.POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"te")));
				send(route, "no boundary",
						visitor(route).to(path(route))
							.header("Content-Type", "multipart/form-data")
							.POST(HttpRequest.BodyPublishers.ofString("x")));
			}
			send(route, "JSON",
					visitor(route).to(path(route))
						.header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofString("{\"a\": 1}")));
			send(route, "a type that is none",
					visitor(route).to(path(route))
						.header("Content-Type", "nonsense")
						.header("Accept", "nonsense")
						.POST(HttpRequest.BodyPublishers.ofString("a")));
		}
		verdict();
	}

	private HttpRequest.Builder parts(Route route, Form form, int count, String fileName) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("_csrf", visitor(route).token());
		form.fields().forEach((field) -> fields.put(field.name(), field.value()));
		fields.forEach((name, value) -> body
			.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
				.getBytes(StandardCharsets.UTF_8)));
		for (int i = 0; i < count; i++) {
			body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"" + form.file() + "\"; filename=\""
					+ fileName + i + ".txt\"\r\n\r\ntexto\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return visitor(route).to(path(route))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
	}

	@Test
	void strangeIdsInAddressesNameNothing() {
		for (Route route : this.gets) {
			strangeIds(route);
		}
		for (Route route : this.posts) {
			strangeIds(route);
		}
		verdict();
	}

	private void strangeIds(Route route) {
		for (String variable : route.variables()) {
			for (String id : STRANGE_IDS) {
				if (id.equals("0") && route.pattern().startsWith("/backoffice/endings/")) {
					// the company's own rule
					continue;
				}
				Map<String, String> named = new HashMap<>(area(route).real(route, this.props));
				named.put(variable, id);
				Visitor visitor = visitor(route);
				HttpResponse<String> answer = visitor.send(route.isGet() ? visitor.to(route.path(named))
						: Form.of(route, Map.of()).to(route.path(named), visitor, visitor.token()));
				check(route, variable + "=" + id, answer);
				if (answer.statusCode() < 400 && !(answer.statusCode() == 302 && route.isGet())) {
					complain(route + " with " + variable + "=" + id + ": " + answer.statusCode());
				}
			}
		}
	}

	@Test
	void h109_strangeQueriesAreAnswered() {
		for (Route route : this.gets) {
			Map<String, String> real = area(route).real(route, this.props);
			Form form = Form.of(route, real);
			for (Form.Field field : form.fields()) {
				List<String> values = new ArrayList<>(STRANGE_WORDS);
				values.addAll(STRANGE_CURSORS);
				for (String value : values) {
					Form plain = each(form, (one) -> one.type() == java.time.Instant.class ? one : one.with(""));
					check(route, field.name() + "=" + value.substring(0, Math.min(30, value.length())),
							visitor(route).get(route.path(real) + plain.with(field.name(), value).query()));
				}
			}
			check(route, "fields nobody asked for",
					visitor(route).get(route.path(real) + "?sort=id%3Bdrop&size=100000000&page=-1&fields=password&lang="
							+ "$%7B7*7%7D&locale=xx&theme=..%2f&q%5B%5D=1&view%5B%5D=2&after%5B0%5D=x&class.module=x&"
							+ String.join("&", Collections.nCopies(300, "a=1"))));
		}
		verdict();
	}

	@Test
	void h111_signInLeadsNowhereElse() {
		for (String to : List.of("//evil.example", "/\\evil.example", "https:evil.example", "/%09/evil.example",
				"\\\\evil.example", "https://evil.example", "/@evil.example//", "javascript:alert(1)",
				"/..//evil.example", "/\t/evil.example", "/%5cevil.example", "")) {
			for (String path : List.of("/language", "/theme")) {
				Visitor stranger = this.everybody.visitor(Who.STRANGER);
				HttpResponse<String> answer = stranger.post(path, "language", "en", "theme", "dark", "back", to);
				String location = answer.headers().firstValue("Location").orElse("");
				if (answer.statusCode() != 302 || !location.startsWith("/") || location.startsWith("//")
						|| location.startsWith("/\\") || location.contains("\\")) {
					complain(path + " back to " + to + ": " + answer.statusCode() + " " + location);
				}
			}
		}
		verdict();
	}

	private static Form form(Route route, Props props) {
		return Form.of(route, area(route).real(route, props));
	}

	private HttpResponse<String> send(Route route, String what, Form form, Props where) {
		Visitor visitor = visitor(route);
		Map<String, String> real = area(route).real(route, where);
		HttpResponse<String> answer = visitor.send(form.to(route.path(real), visitor, visitor.token()));
		check(route, what, answer);
		if (answer.statusCode() == 422 || answer.statusCode() == 409) {
			keepsWhatWasTyped(route, what, form, answer.body());
		}
		return answer;
	}

	private void send(Route route, String what, HttpRequest.Builder request) {
		check(route, what, visitor(route).send(request));
	}

	/**
	 * Every field of the page, and long texts even where their field is no longer there.
	 */
	private void keepsWhatWasTyped(Route route, String what, Form form, String body) {
		String shown = null;
		for (Form.Field field : form.fields()) {
			String typed = field.value();
			if (!isTyped(field) || typed.length() >= 100_000 || typed.chars()
				.anyMatch((letter) -> Character.isISOControl(letter) || Character.isSurrogate((char) letter))) {
				continue;
			}
			if (isOffered(field.name(), body) || (field.limit() != null && field.limit() >= 1000)) {
				shown = (shown != null) ? shown : HtmlUtils.htmlUnescape(body);
				if (!shown.contains(typed)) {
					complain(route + " with " + what + " forgets " + field.name());
				}
			}
		}
	}

	/** Whether the page lets one type it, instead of showing what it is for good. */
	private static boolean isOffered(String name, String body) {
		return Pattern
			.compile(
					"<(?:input|textarea)(?![^>]*(?:type=\"hidden\"|readonly))[^>]*name=\"" + Pattern.quote(name) + "\"")
			.matcher(body)
			.find();
	}

	private void check(Route route, String what, HttpResponse<String> answer) {
		int status = answer.statusCode();
		String body = answer.body();
		String type = answer.headers().firstValue("Content-Type").orElse("");
		if (status >= 500) {
			complain(route + " with " + what + ": " + status);
		}
		else if (status >= 400 && type.startsWith("text/html")
				&& !(body.contains("<h1") && (body.contains("class=\"btn") || body.contains("<form")))) {
			complain(route + " with " + what + ": " + status + " without anything to do");
		}
		else if (status >= 400 && !type.startsWith("text/html") && !route.pattern().startsWith("/uploads")
				&& !route.pattern().endsWith(".json")) {
			complain(route + " with " + what + ": " + status + " is no page but " + type);
		}
		if (body.contains("org.springframework") || body.contains("java.lang.") || body.contains("org.postgresql")) {
			complain(route + " with " + what + " tells how it is built");
		}
		for (ILoggingEvent event : List.copyOf(this.errors.list)) {
			if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
				complain(route + " with " + what + " (" + status + ") is logged as our error: "
						+ event.getFormattedMessage() + " "
						+ ((event.getThrowableProxy() != null) ? event.getThrowableProxy().getClassName() + " "
								+ event.getThrowableProxy().getMessage() : ""));
			}
		}
		this.errors.list.clear();
	}

	private String path(Route route) {
		return route.path(area(route).real(route, this.worn));
	}

	private Visitor visitor(Route route) {
		return this.everybody.visitor(area(route).may().stream().reduce((first, last) -> last).orElse(Who.ADMIN));
	}

	private static Area area(Route route) {
		return Area.of(route).orElseThrow();
	}

	private void complain(String complaint) {
		this.complaints.add(complaint);
	}

	private void verdict() {
		List<String> all = List.copyOf(this.complaints);
		this.complaints.clear();
		assertThat(all).as(() -> "\n" + String.join("\n", all) + "\n").isEmpty();
	}

}
