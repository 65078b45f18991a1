package balcao.rating;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.web.TestPeople;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketProgress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatingIT {

	private static final Pattern LINK = Pattern.compile("/ratings/[A-Za-z0-9_-]{43}");

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private RatingService ratings;

	@Autowired
	private PersonService people;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(URI.create(address)).with(TestPeople.as(person)).exchange();
	}

	private MvcTestResult post(String address, CurrentPerson person, String score, String comment) {
		return this.mvc.post()
			.uri(URI.create(address))
			.with(TestPeople.as(person))
			.with(csrf())
			.param("score", score)
			.param("comment", comment)
			.exchange();
	}

	private String solved(String subject) {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
		this.conversation.reply(number, this.cast.agent(),
				Reply.of("Reiniciado, voltou. O chat responde de novo desde as dez horas."), AfterReply.RESOLVE,
				Set.of());
		return number;
	}

	private long answer(String number) {
		return this.database
			.sql("select min(m.id) from ticket_message m join ticket t on t.id = m.ticket_id where t.number = :number"
					+ " and m.side = 'TEAM'")
			.param("number", number)
			.query(Long.class)
			.single();
	}

	private List<String> marks(String number) {
		return this.database
			.sql("select r.score || ' ' || coalesce(r.comment, '-') from rating r join ticket t on t.id = r.ticket_id"
					+ " where t.number = :number order by r.id")
			.param("number", number)
			.query(String.class)
			.list();
	}

	@Test
	void solvedTicketAndEachAnswerIsRatedOnceAndCanBeChangedForADay() {
		String number = solved("Para avaliar");
		String page = "/tickets/" + number + "/rating";
		String single = "/tickets/" + number + "/messages/" + answer(number) + "/rating";
		assertThat(get(page, this.cast.client())).hasStatusOk().bodyText().contains("Ótimo", "Reiniciado, voltou.");
		assertThat(post(page, this.cast.client(), "", "Comentário que fica"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Comentário que fica");
		assertThat(post(page, this.cast.client(), "6", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(page, this.cast.client(), "5", "Rápido")).hasStatus3xxRedirection();
		assertThat(post(single, this.cast.client(), "4", "")).hasStatus3xxRedirection();
		assertThat(post(page, this.cast.client(), "3", "Nem tanto")).hasStatus3xxRedirection();
		assertThat(marks(number)).containsExactly("3 Nem tanto", "4 -");
		this.clock.advance(Duration.ofHours(25));
		assertThat(post(page, this.cast.client(), "1", "tarde")).hasStatus(HttpStatus.CONFLICT);
		assertThat(marks(number)).containsExactly("3 Nem tanto", "4 -");
		assertThat(get("/desk/tickets/" + number, this.cast.agent())).bodyText().contains("Nem tanto", "Regular");
	}

	@Test
	void whatIsNotSolvedOrNobodysAnswerCannotBeRated() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Ainda aberto");
		this.conversation.note(number, this.cast.agent(), Reply.of("nota interna"));
		assertThat(post("/tickets/" + number + "/rating", this.cast.client(), "5", "")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/tickets/" + number + "/messages/" + answer(number) + "/rating", this.cast.client(), "5", ""))
			.hasStatus(HttpStatus.NOT_FOUND);
		String other = solved("Outro");
		assertThat(post("/tickets/" + number + "/messages/" + answer(other) + "/rating", this.cast.client(), "5", ""))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void ratingIsForWhoeverMaySeeTheTicket() {
		String number = solved("Não é seu");
		for (String address : List.of("/tickets/" + number + "/rating",
				"/tickets/" + number + "/messages/" + answer(number) + "/rating")) {
			for (CurrentPerson person : List.of(this.cast.stranger(), this.cast.colleague(), this.cast.agent())) {
				assertThat(get(address, person)).hasStatus(HttpStatus.NOT_FOUND);
				assertThat(post(address, person, "1", "")).hasStatus(HttpStatus.NOT_FOUND);
			}
		}
		assertThat(marks(number)).isEmpty();
		assertThat(get("/desk/ratings", this.cast.client()).getResponse().getStatus()).isIn(403, 404);
	}

	@Test
	void lowMarkGoesToTheLeader() {
		String number = solved("Não gostei");
		post("/tickets/" + number + "/rating", this.cast.client(), "1", "Demorou demais");
		assertThat(this.database.sql(
				"select count(*) from notification where person_id = :leader and kind = 'LOW_RATED' and ticket_number = :number")
			.param("leader", this.cast.leader().id())
			.param("number", number)
			.query(Long.class)
			.single()).isOne();
		assertThat(get("/desk/ratings?low=true", this.cast.leader())).hasStatusOk()
			.bodyText()
			.contains("Demorou demais", "Por atendente");
		assertThat(get("/desk/ratings", this.cast.agent())).bodyText()
			.contains("Demorou demais")
			.doesNotContain("Por atendente");
		assertThat(get("/desk/ratings", this.cast.outsider())).bodyText().doesNotContain("Demorou demais");
	}

	@Test
	void letterOfTheClosedTicketRatesItWithoutSigningIn() {
		String number = solved("Encerrado");
		assertThat(letters()).isZero();
		this.progress.close(number, this.cast.client());
		assertThat(letters()).isOne();
		String text = this.database
			.sql("select text_body from mail_letter where subject = 'Como foi o atendimento?' order by id desc limit 1")
			.query(String.class)
			.single();
		Matcher matcher = LINK.matcher(text);
		assertThat(matcher.find()).isTrue();
		String link = Objects.requireNonNull(matcher.group());
		assertThat(read(link + "?score=4")).hasStatusOk()
			.hasHeader("Referrer-Policy", "no-referrer")
			.bodyText()
			.contains(number, "value=\"4\" type=\"radio\" checked")
			.doesNotContain("Encerrado", "Reiniciado", "Otávio", "Aurora");
		assertThat(marks(number)).isEmpty();
		assertThat(this.mvc.post().uri(link).with(csrf()).param("score", "").param("comment", "fica").exchange())
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("fica");
		assertThat(this.mvc.post().uri(link).with(csrf()).param("score", "4").param("comment", "").exchange())
			.hasStatusOk();
		assertThat(marks(number)).containsExactly("4 -");
		assertThat(read("/ratings/" + "x".repeat(43))).hasStatus(HttpStatus.NOT_FOUND);
		this.people.disable(this.cast.client().id());
		assertThat(read(link)).hasStatus(HttpStatus.NOT_FOUND);
		this.people.enable(this.cast.client().id());
		this.clock.advance(Duration.ofDays(15));
		assertThat(read(link)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private long letters() {
		return this.database.sql("select count(*) from mail_letter where subject = 'Como foi o atendimento?'")
			.query(Long.class)
			.single();
	}

	private MvcTestResult read(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

}
