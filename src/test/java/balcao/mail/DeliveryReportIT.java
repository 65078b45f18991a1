package balcao.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/** A letter that comes back, from the report of a real server to the next letter. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryReportIT {

	private static final Path REPORT = Path.of("src/test/resources/mails/flanker/bounce-zed.eml");

	@LocalServerPort
	private int port;

	@Autowired
	private Scene scene;

	@Autowired
	private TokenService tokens;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private Letters letters;

	@Autowired
	private Seal seal;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	private Requests requests;

	private String token = "";

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.cast = this.scene.set();
		this.requests = new Requests(application);
		this.token = this.tokens.create(this.cast.agent(), "Correio", TokenLife.DAYS_30).value();
	}

	@Test
	void h95_realReportMarksTheAddressUntilItWorksAgain() throws Exception {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Voltou");
		this.assignment.take(number, this.cast.agent());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual versão?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		String address = this.cast.client().email();
		assertThat(this.requests.get("/backoffice/people/" + this.cast.client().id(), this.cast.admin())).bodyText()
			.doesNotContain("working-address");
		String before = state(number);

		assertThat(hand(letterTo(address))).contains("\"bounce\"");

		assertThat(state(number)).as("no letter, no message, no clock").isEqualTo(before);
		assertThat(this.database
			.sql("select person_id from notification where kind = 'LETTER_BOUNCED' and ticket_number = ?")
			.param(number)
			.query(Long.class)
			.list()).containsExactly(this.cast.agent().id());
		assertThat(this.requests.get("/desk/tickets/" + number, this.cast.agent())).bodyText()
			.contains("E-mails que voltam", address, "5.1.1")
			.doesNotContain("/backoffice/people/");
		assertThat(this.requests.get("/desk/tickets/" + number, this.cast.admin())).bodyText()
			.contains("/backoffice/people/" + this.cast.client().id());
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.doesNotContain("E-mails que voltam");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Ainda espera?"), AfterReply.KEEP, Set.of());
		assertThat(due(address)).isNotEmpty().allMatch(Letter::blocked);

		String works = "/backoffice/people/" + this.cast.client().id() + "/working-address";
		assertThat(this.requests.get("/backoffice/people/" + this.cast.client().id(), this.cast.admin())).bodyText()
			.contains("E-mails que voltam", "5.1.1", works);
		assertThat(this.requests.post(works, this.cast.agent()).getResponse().getStatus()).isIn(403, 404);
		assertThat(this.requests.postWithoutToken(works, this.cast.admin(), "x", "y")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(due(address)).allMatch(Letter::blocked);
		assertThat(this.requests.post(works, this.cast.admin())).hasStatus3xxRedirection();
		assertThat(this.requests.post("/backoffice/people/999999999/working-address", this.cast.admin()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/backoffice/people/" + this.cast.client().id(), this.cast.admin())).bodyText()
			.doesNotContain(works);
		this.conversation.reply(number, this.cast.agent(), Reply.of("De novo por e-mail"), AfterReply.KEEP, Set.of());
		assertThat(due(address)).isNotEmpty().noneMatch(Letter::blocked);
	}

	/** Everything that a report may not change. */
	private String state(String number) {
		return Objects.requireNonNull(this.database.sql("""
				select (select count(*) from mail_letter) || ' ' || (select count(*) from ticket_message) || ' '
					|| t.status || ' ' || (select string_agg(c::text, ',' order by c.id) from sla_clock c) || ' '
					|| (select count(*) from sla_pause) || ' ' || (select count(*) from ticket)
				from ticket t where t.number = ?""").param(number).query(String.class).single());
	}

	private long letterTo(String address) {
		return this.database.sql("select max(id) from mail_letter where to_address = ?")
			.param(address)
			.query(Long.class)
			.single();
	}

	private List<Letter> due(String address) {
		List<Letter> taken = this.letters.take(1_000, Duration.ofMinutes(1), Duration.ofDays(5));
		this.letters.release(taken, Duration.ZERO, "");
		return taken.stream().filter((letter) -> letter.toAddress().equals(address)).toList();
	}

	/** As the mail server for bounces would, to the letter's own address. */
	private String hand(long letter) throws IOException, InterruptedException {
		String own = Long.toString(letter, Character.MAX_RADIX);
		byte[] raw = ("Delivered-To: voltas+b" + own + "-" + this.seal.of("bounce", own) + "@balcao.example\r\n"
				+ Files.readString(REPORT, StandardCharsets.ISO_8859_1))
			.getBytes(StandardCharsets.ISO_8859_1);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/v1/mail"))
				.header("Authorization", "Bearer " + this.token)
				.header("Content-Type", "message/rfc822")
				.POST(HttpRequest.BodyPublishers.ofByteArray(raw))
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

}
