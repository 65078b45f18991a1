package balcao.guard;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for every route of the running application as everybody who may ask: strangers
 * sign in, what is not theirs does not exist for people, and whoever is refused changes
 * nothing. See {@link Area} for who may.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryRouteIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SignedIn signedIn;

	/**
	 * The team's words are for every ticket, notes are about a client, and files of mails
	 * are counted in each.
	 */
	private static final Set<String> NO_PARTS = Set.of("tagId", "noteId", "place");

	private final List<String> complaints = new ArrayList<>();

	private Everybody everybody;

	private List<Route> routes = List.of();

	private Props props;

	private BusinessTables tables;

	@BeforeAll
	void set(@Autowired JdbcClient database) {
		this.everybody = new Everybody(this.context);
		this.everybody.giveTokens();
		this.routes = Route.all(this.context);
		this.props = new Props(this.context, this.everybody.cast());
		this.tables = new BusinessTables(database);
	}

	@Test
	@Order(1)
	void everyRouteSaysWhoMayAskForIt() {
		for (Route route : this.routes) {
			Area area = Area.of(route).orElse(null);
			if (area == null) {
				complain(route + ": nobody said who may ask for it; declare it in balcao.guard.Area");
			}
			else {
				route.variables()
					.stream()
					.filter((name) -> !area.variables().containsKey(name))
					.forEach((name) -> complain(route + ": what stands for {" + name + "}? Declare it in the area "
							+ area.beginning() + " of balcao.guard.Area"));
			}
		}
		verdict();
	}

	@Test
	@Order(2)
	void strangersSignIn() {
		for (Route route : this.routes) {
			if (route.isApi()) {
				needsToken(route);
			}
			else if (!area(route).may().contains(Who.STRANGER)) {
				HttpResponse<String> answer = ask(route, Who.STRANGER, area(route).real(route, this.props));
				String location = answer.headers().firstValue("Location").orElse("");
				boolean signIn = route.isGet() ? answer.statusCode() == 302 && location.startsWith("/login")
						: answer.statusCode() == 401 || (answer.statusCode() == 302 && location.equals("/login?ended"));
				if (!signIn && answer.statusCode() != 404) {
					complain(route + " for a stranger: " + answer.statusCode() + " " + location);
				}
				if (answer.statusCode() == 404 && !area(route).may().isEmpty()) {
					complain(route + " for a stranger: 404 instead of a way to sign in");
				}
			}
		}
		verdict();
	}

	/**
	 * A program is told what is missing, and no session of a browser stands in for it.
	 */
	private void needsToken(Route route) {
		Map<String, String> real = area(route).real(route, this.props);
		if (area(route).may().contains(Who.STRANGER)) {
			return;
		}
		for (Who who : List.of(Who.STRANGER, Who.OWNER, Who.ADMIN)) {
			Visitor browser = visitor(who);
			HttpResponse<String> answer = browser
				.send(this.everybody.program(Who.STRANGER, route, real).header("X-CSRF-TOKEN", browser.token()));
			if (answer.statusCode() != 401
					|| !answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer")
					|| answer.headers().firstValue("Set-Cookie").isPresent()) {
				complain(route + " without a token in the browser of " + who + ": " + answer.statusCode() + " "
						+ answer.headers().map());
			}
		}
	}

	@Test
	@Order(3)
	void whatIsNotTheirsDoesNotExist() {
		for (Route route : this.routes) {
			Area area = area(route);
			Map<String, String> real = area.real(route, this.props);
			Map<String, String> before = route.isPost() ? this.tables.fingerprints() : Map.of();
			for (Who who : Who.SIGNED_IN) {
				if (!area.may().contains(who)) {
					check(route, who, Answer.of(ask(route, who, real), real),
							isCompared(route, who) ? like(route, who, area.missing(route)) : null);
				}
			}
			String changed = route.isPost() ? this.tables.changedSince(before) : "";
			if (!changed.isEmpty()) {
				complain(route + " changed " + changed + " though refused");
			}
		}
		verdict();
	}

	/**
	 * Where a whole side is refused by the address alone, comparing one person of it is
	 * enough; nothing is like what only the inside reaches.
	 */
	private static boolean isCompared(Route route, Who who) {
		boolean byAddress = route.pattern().startsWith("/backoffice")
				|| (route.pattern().startsWith("/desk") && !who.isTeam());
		return !area(route).may().isEmpty() && (!byAddress || who == Who.OWNER || who == Who.AGENT);
	}

	private Answer like(Route route, Who who, Map<String, String> missing) {
		return Answer.of(area(route).names(route) ? ask(route, who, missing) : askForNothing(route, who), missing);
	}

	private void check(Route route, Who who, Answer answer, @Nullable Answer like) {
		boolean forbidden = who.isTeam() && route.pattern().startsWith("/backoffice");
		boolean ledElsewhere = who.isTeam() && route.isGet() && answer.status() == 302;
		if (answer.status() != (forbidden ? 403 : 404) && !ledElsewhere) {
			complain(route + " as " + who + ": " + answer.status());
		}
		if (like != null && !answer.equals(like)) {
			complain(route + " as " + who + " differs from what does not exist: " + answer.difference(like));
		}
	}

	/** An address below the same one that nobody ever made. */
	private HttpResponse<String> askForNothing(Route route, Who who) {
		String path = route.pattern() + "/nada-aqui/nunca";
		if (route.isApi()) {
			return visitor(Who.STRANGER).send(this.everybody.program(who, route, path));
		}
		Visitor visitor = visitor(who);
		return visitor.send(route.isGet() ? visitor.to(path) : visitor.form(path));
	}

	@Test
	@Order(20)
	void whoeverMayGetsAnAnswer() {
		this.routes.stream().filter(Route::isGet).forEach((route) -> this.answers(route, this.props));
		this.routes.stream().filter(Route::isPost).forEach((route) -> this.answers(route, null));
		verdict();
	}

	private void answers(Route route, @Nullable Props kept) {
		for (Who who : area(route).may()) {
			Map<String, String> real = area(route).real(route, (kept != null) ? kept : this.props.fresh());
			HttpResponse<String> answer = ask(route, who, real);
			String location = answer.headers().firstValue("Location").orElse("-");
			boolean malformed = route.isPost() && (route.isApi() || route.pattern().equals("/typed"));
			boolean good = answer.statusCode() < 400
					|| (malformed ? List.of(400, 409, 415, 422) : List.of(409, 422)).contains(answer.statusCode());
			if (open(route) ? answer.statusCode() >= 500 : !good || location.startsWith("/login")) {
				complain(route + " as " + who + ": " + answer.statusCode() + " to " + location + " for "
						+ Form.of(route, real));
			}
		}
	}

	private boolean open(Route route) {
		return area(route).may().contains(Who.STRANGER);
	}

	@Test
	@Order(4)
	void h05_fileThatIsNotTheirsIsNotEvenThereInParts() {
		this.routes.stream().filter((route) -> route.isGet() && !route.isApi() && isFile(route)).forEach((route) -> {
			Map<String, String> real = area(route).real(route, this.props);
			for (Who who : EnumSet.complementOf(EnumSet.copyOf(area(route).may()))) {
				for (String path : List.of(route.path(real), route.path(real) + "?inline=1")) {
					Visitor visitor = visitor(who);
					List.of(visitor.to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()),
							visitor.to(path).header("Range", "bytes=0-0"),
							visitor.to(path).header("If-None-Match", "*"))
						.forEach((request) -> {
							int status = visitor.send(request).statusCode();
							if (status != ((who == Who.STRANGER) ? 302 : 404)) {
								complain(route + " as " + who + ": " + status);
							}
						});
				}
			}
		});
		verdict();
	}

	private static boolean isFile(Route route) {
		return route.handler().getMethod().getReturnType() == void.class && !route.variables().isEmpty();
	}

	@Test
	@Order(5)
	void h11_partsOfSomethingElseAreNotFoundInOnesOwn() {
		Props other = this.props.fresh();
		this.routes.stream()
			.filter((route) -> route.variables().size() > 1 && !route.pattern().startsWith("/backoffice"))
			// every form has the same steps
			.filter((route) -> !route.variables().get(1).equals("step"))
			.filter((route) -> !NO_PARTS.contains(route.variables().get(1))
					&& !route.pattern().startsWith("/desk/tickets/{number}/macros"))
			.forEach((route) -> {
				Map<String, String> mixed = new HashMap<>(area(route).real(route, this.props));
				mixed.put(route.variables().get(1), area(route).real(route, other).get(route.variables().get(1)));
				area(route).may().forEach((who) -> {
					int status = ask(route, who, mixed).statusCode();
					if (status != 404) {
						complain(route + " with parts of two as " + who + ": " + status);
					}
				});
			});
		verdict();
	}

	@Test
	@Order(6)
	void h11_filesOfNotesAreNotThereForClients() {
		String hidden = this.props.hiddenAttachment();
		this.routes.stream().filter((route) -> route.isGet() && isFile(route)).forEach((route) -> {
			Map<String, String> real = new HashMap<>(area(route).real(route, this.props));
			real.put(route.variables().get(route.variables().size() - 1), hidden);
			for (Who who : Who.CLIENTS) {
				int status = ask(route, who, real).statusCode();
				if (status != 404) {
					complain(route + " of a note as " + who + ": " + status);
				}
			}
		});
		verdict();
	}

	@Test
	@Order(7)
	void h45_formWithoutItsOwnTokenDoesNothing() {
		Visitor thief = this.signedIn.stranger();
		for (Route route : this.routes.stream().filter((one) -> one.isPost() && !one.isApi()).toList()) {
			Who who = area(route).may().stream().reduce((first, last) -> last).orElse(Who.ADMIN);
			Map<String, String> real = area(route).real(route, this.props);
			Map<String, String> before = this.tables.fingerprints();
			for (String token : Arrays.asList(null, "", "nonsense", thief.token())) {
				Visitor visitor = visitor(who);
				refused(route.toString(), token,
						visitor.send(Form.of(route, real).to(route.path(real), visitor, token)));
			}
			Visitor visitor = visitor(who);
			refused(route.toString(), "from another site",
					visitor.send(Form.of(route, real)
						.to(route.path(real), visitor, visitor.token())
						.header("Origin", "https://evil.example")
						.header("Sec-Fetch-Site", "cross-site")));
			String changed = this.tables.changedSince(before);
			if (!changed.isEmpty()) {
				complain(route + " changed " + changed + " without a token");
			}
		}
		Visitor owner = visitor(Who.OWNER);
		refused("/logout", null, owner.send(owner.to("/logout").POST(HttpRequest.BodyPublishers.noBody())));
		assertThat(owner.get("/account").statusCode()).isEqualTo(200);
		verdict();
	}

	private void refused(String route, @Nullable String token, HttpResponse<String> answer) {
		if (answer.statusCode() != 403) {
			complain(route + " with token " + token + ": " + answer.statusCode());
		}
	}

	@Test
	@Order(8)
	void h23_nothingElseIsServed() {
		Visitor stranger = visitor(Who.STRANGER);
		for (String path : List.of("/setup", "/install", "/status", "/debug", "/h2-console", "/actuator",
				"/actuator/health", "/actuator/env", "/actuator/health/db", "/actuator/health/liveness/x",
				"/v3/api-docs", "/swagger-ui.html", "/.git/HEAD", "/.env", "/application.properties",
				"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/error?trace=true", "/css/", "/modules/", "/img/",
				"/templates/ticket/ticket.html", "/messages/ticket.properties")) {
			HttpResponse<String> answer = stranger.get(path);
			if (answer.statusCode() != 404 || answer.body().contains("Exception")) {
				complain(path + " for a stranger: " + answer.statusCode());
			}
		}
		verdict();
	}

	@Test
	@Order(9)
	void h117_addressesWrittenStrangelyLeadNowhereElse() {
		for (String path : List.of("/desk", "/backoffice", "/backoffice/people", "/account", "/api/v1/business-time",
				"/tickets/" + this.props.ticket(), "/desk/tickets/" + this.props.ticket(),
				"/tickets/" + this.props.ticket() + "/attachments/" + this.props.attachment())) {
			String encoded = "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2);
			for (String strange : List.of(path + ";x=1", ";x=1" + path, "/" + path, "/." + path, path + "/",
					path + "//", path + ".json", path + "%00", path + "%20", path.toUpperCase(Locale.ROOT), encoded,
					"/%25" + encoded.substring(2), "/css/.." + path, "/css/%2e%2e" + path, "/login/.." + path,
					"/login/..;" + path, "/login%2f.." + path, "/actuator/health/..;" + path,
					"\\".repeat(0) + path + "?" + "a".repeat(3000))) {
				for (Who who : List.of(Who.STRANGER, Who.FOREIGN_MANAGER)) {
					Visitor visitor = visitor(who);
					HttpResponse<String> answer = visitor
						.send(visitor.to(strange.startsWith("/") ? strange : "/" + strange));
					boolean own = who != Who.STRANGER && path.equals("/account");
					boolean given = answer.statusCode() < 300 && !own;
					boolean led = answer.statusCode() / 100 == 3
							&& !answer.headers().firstValue("Location").orElse("").startsWith("/login");
					if (given || led || answer.statusCode() >= 500 || answer.body().contains("Chamado ")) {
						complain(strange + " as " + who + ": " + answer.statusCode() + " "
								+ answer.headers().firstValue("Location").orElse(""));
					}
				}
			}
		}
		verdict();
	}

	@Test
	@Order(10)
	void h118_noOtherMethodIsAnswered() {
		for (Route route : this.routes) {
			Map<String, String> real = area(route).real(route, this.props);
			Visitor visitor = visitor(Who.ADMIN);
			for (String method : List.of("TRACE", "OPTIONS", "PROPFIND", "PUT", "DELETE", "PATCH")) {
				HttpResponse<String> answer = visitor
					.send(visitor.to(route.path(real)).method(method, HttpRequest.BodyPublishers.noBody()));
				if (answer.statusCode() != 405) {
					complain(route + " by " + method + ": " + answer.statusCode());
				}
			}
		}
		verdict();
	}

	private HttpResponse<String> ask(Route route, Who who, Map<String, String> named) {
		if (route.isApi()) {
			return visitor(Who.STRANGER).send(this.everybody.program(who, route, named));
		}
		Visitor visitor = visitor(who);
		Form form = Form.of(route, named);
		HttpRequest.Builder request = route.isGet() ? visitor.to(route.path(named) + form.query())
				: form.to(route.path(named), visitor, visitor.token());
		return visitor.send(request);
	}

	private Visitor visitor(Who who) {
		return this.everybody.visitor(who);
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
