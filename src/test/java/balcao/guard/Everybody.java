package balcao.guard;

import java.net.http.HttpRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.SignedIn;
import balcao.Visitor;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.Role;
import balcao.ticket.Scene;

/** One of each who may ask, at a browser, in a fresh {@link Scene}. */
final class Everybody {

	private final Map<Who, CurrentPerson> people = new EnumMap<>(Who.class);

	private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);

	private final Map<Who, String> secrets = new EnumMap<>(Who.class);

	private final TokenService tokens;

	private final Scene.Cast cast;

	Everybody(ApplicationContext context) {
		new BusinessTables(context.getBean(JdbcClient.class)).spreadIds();
		this.cast = context.getBean(Scene.class).set();
		this.tokens = context.getBean(TokenService.class);
		PersonService register = context.getBean(PersonService.class);
		CurrentPerson colleague = register
			.find(register.register("Paula Nunes", "paula@aurora.example", null, Role.CLIENT, this.cast.aurora()));
		this.people.putAll(Map.of(Who.COLLEAGUE, colleague, Who.FOREIGN_MANAGER, this.cast.stranger(), Who.OWNER,
				this.cast.client(), Who.IN_COPY, this.cast.colleague(), Who.MANAGER, this.cast.manager(), Who.OUTSIDER,
				this.cast.outsider(), Who.AGENT, this.cast.agent(), Who.LEADER, this.cast.leader(), Who.ADMIN,
				this.cast.admin()));
		SignedIn signedIn = context.getBean(SignedIn.class);
		this.people.forEach((who, person) -> this.visitors.put(who, signedIn.visitor(person)));
		this.visitors.put(Who.STRANGER, signedIn.stranger());
	}

	Scene.Cast cast() {
		return this.cast;
	}

	/** What a program sends in the person's name; a token where there is one. */
	HttpRequest.Builder program(Who who, Route route, Map<String, String> named) {
		return program(who, route, route.path(named));
	}

	HttpRequest.Builder program(Who who, Route route, String path) {
		HttpRequest.Builder request = visitor(Who.STRANGER).to(path);
		if (who != Who.STRANGER) {
			request.header("Authorization", "Bearer " + token(who));
		}
		return route.isGet() ? request : request.header("Content-Type", "application/json")
			.method(route.method(), HttpRequest.BodyPublishers.ofString("[]"));
	}

	/** To everybody, so that none is made while somebody looks what an act changes. */
	void giveTokens() {
		this.people.keySet().forEach(this::token);
	}

	/** A new one where a form of the own account has revoked the last. */
	private String token(Who who) {
		if (this.tokens.of(person(who)).stream().noneMatch((row) -> row.name().equals("Guarda"))) {
			this.secrets.put(who, this.tokens.create(person(who), "Guarda", TokenLife.NEVER).value());
		}
		return Objects.requireNonNull(this.secrets.get(who));
	}

	CurrentPerson person(Who who) {
		return Objects.requireNonNull(this.people.get(who));
	}

	Visitor visitor(Who who) {
		return Objects.requireNonNull(this.visitors.get(who));
	}

}
