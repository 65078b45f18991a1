package balcao.account;

import java.net.http.HttpResponse;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.Visitor;
import balcao.organization.PersonService;
import balcao.platform.Role;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SignInIT {

	private static int number;

	@Autowired
	private PersonService people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private long id;

	private String email = "";

	@BeforeEach
	void register() {
		number++;
		this.email = "ana" + number + "@balcao.example";
		this.id = this.people.register("Ana Lima", this.email, null, Role.AGENT, null);
		this.accounts.setPassword(this.id, "correto cavalo");
		this.database.sql("delete from platform_rate_limit").update();
	}

	@Test
	void personSignsInAndOut() {
		Visitor visitor = visitor();
		assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
		visitor.get("/login?to=/account");
		HttpResponse<String> answer = visitor.post("/login", "username", this.email.toUpperCase(Locale.ROOT),
				"password", "correto cavalo", "to", "/account");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
		assertThat(visitor.get("/account").body()).contains("Ana Lima", this.email);
		assertThat(visitor.post("/logout").statusCode()).isEqualTo(302);
		assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
	}

	@Test
	void h24_sessionOfAStrangerIsNotTheOneOfThePerson() {
		Visitor visitor = visitor();
		signIn(visitor);
		String first = visitor.cookie("BALCAO_SESSION").orElseThrow();
		signIn(visitor);
		String second = visitor.cookie("BALCAO_SESSION").orElseThrow();
		assertThat(second).isNotEqualTo(first);
		assertThat(sessions()).isEqualTo(1);
	}

	@Test
	void h25_whatEndsAccessEndsSessions() {
		Visitor changed = visitor();
		signIn(changed);
		this.people.change(this.id, "Ana Lima", null, Role.LEADER, null);
		assertThat(changed.get("/account").statusCode()).isEqualTo(302);
		Visitor disabled = visitor();
		signIn(disabled);
		this.people.disable(this.id);
		assertThat(disabled.get("/account").statusCode()).isEqualTo(302);
		assertThat(disabled.signIn(this.email, "correto cavalo").statusCode()).isEqualTo(401);
	}

	@Test
	void h25_ownNewPasswordEndsTheOtherSessionsAndRenewsThisOne() {
		Visitor here = visitor();
		signIn(here);
		Visitor there = visitor();
		signIn(there);
		String before = here.cookie("BALCAO_SESSION").orElseThrow();
		assertThat(here.get("/account").body()).contains("Outra sessão");
		assertThat(here.post("/account/password", "currentPassword", "correto cavalo", "password", "outro cavalo certo")
			.statusCode()).isEqualTo(302);
		assertThat(here.cookie("BALCAO_SESSION").orElseThrow()).isNotEqualTo(before);
		assertThat(here.get("/account").body()).contains("Senha trocada").doesNotContain("Outra sessão");
		assertThat(there.get("/account").statusCode()).isEqualTo(302);
		assertThat(there.signIn(this.email, "correto cavalo").statusCode()).isEqualTo(401);
		assertThat(there.signIn(this.email, "outro cavalo certo").statusCode()).isEqualTo(302);
	}

	@Test
	void h28_everyFailureLooksTheSame() {
		long disabled = this.people.register("Bia", "bia" + number + "@balcao.example", null, Role.AGENT, null);
		this.accounts.setPassword(disabled, "correto cavalo");
		this.people.disable(disabled);
		this.people.register("Caio", "caio" + number + "@balcao.example", null, Role.AGENT, null);
		String wrong = failure(this.email, "errado demais");
		assertThat(failure("ninguem@balcao.example", "errado demais")).isEqualTo(wrong);
		assertThat(failure("bia" + number + "@balcao.example", "correto cavalo")).isEqualTo(wrong);
		assertThat(failure("caio" + number + "@balcao.example", "correto cavalo")).isEqualTo(wrong);
		assertThat(failure("a\u0000b@x", "{noop}x")).isEqualTo(wrong);
		assertThat(failure("x".repeat(5_000) + "@x", "x".repeat(5_000))).isEqualTo(wrong);
		assertThat(failure("", "")).isEqualTo(wrong);
	}

	@Test
	void h31_accountHasToWaitAfterTenTriesKnownOrNot() {
		String known = locked(this.email);
		assertThat(locked("ninguem" + number + "@balcao.example")).isEqualTo(known);
		Visitor visitor = visitor();
		HttpResponse<String> answer = visitor.signIn(this.email, "correto cavalo");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("Espere 2 minutos", "value=\"" + this.email + "\"");
	}

	@Test
	void rightPasswordForgetsWrongOnes() {
		Visitor visitor = visitor();
		for (int i = 0; i < 15; i++) {
			assertThat(visitor.signIn(this.email, "errado demais").statusCode()).isEqualTo(401);
			signIn(visitor);
		}
	}

	@Test
	void passwordOfTheDemoOpensNothingHere() {
		this.accounts.setPassword(this.id, "balcao-demo");
		assertThat(visitor().signIn(this.email, "balcao-demo").statusCode()).isEqualTo(401);
	}

	private Visitor visitor() {
		return new Visitor(this.port);
	}

	private void signIn(Visitor visitor) {
		assertThat(visitor.signIn(this.email, "correto cavalo").statusCode()).isEqualTo(302);
	}

	/** The page of a failed sign-in, without what was typed. */
	private String failure(String email, String password) {
		HttpResponse<String> answer = visitor().signIn(email, password);
		assertThat(answer.statusCode()).isEqualTo(401);
		return answer.body()
			.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
			.replaceAll("name=\"username\"[^>]*>", "")
			.replace(" autofocus=\"autofocus\"", "");
	}

	private String locked(String email) {
		for (int i = 0; i < 10; i++) {
			failure(email, "errado demais");
		}
		Visitor visitor = visitor();
		visitor.get("/login");
		HttpResponse<String> answer = visitor
			.send(visitor.form("/login", "username", email, "password", "errado demais")
				.header("X-Forwarded-For", "203.0.113.9"));
		assertThat(answer.statusCode()).isEqualTo(429);
		return answer.body()
			.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
			.replaceAll("name=\"username\"[^>]*>", "");
	}

	private long sessions() {
		return this.database.sql("select count(*) from spring_session where principal_name = :email")
			.param("email", this.email)
			.query(Long.class)
			.single();
	}

}
