package balcao.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveHints;

import static org.assertj.core.api.Assertions.assertThat;

/** Open pages hear at once that something changed, and of nothing that is not theirs. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveIT {

	private static final String ENDED = "(ended)";

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketReading reading;

	@Autowired
	private LiveHints hints;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void queueHearsOfNewWorkAndTheTicketOfEachWord() throws InterruptedException {
		Heard queue = listen(this.cast.agent(), "queue:" + this.cast.support());
		String number = open("Nada chega");
		assertThat(queue.next()).contains("queue:" + this.cast.support());
		Heard page = listen(this.cast.client(), "ticket:" + id(number));
		this.conversation.note(number, this.cast.agent(), new Reply("Só para nós.", List.of(), 0));
		// that there is something says nothing about what it is
		assertThat(page.next()).contains("ticket:" + id(number));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Já estamos vendo."), AfterReply.KEEP, Set.of());
		assertThat(page.next()).contains("ticket:" + id(number));
	}

	@Test
	void nothingIsToldBeforeItIsCommittedOrWhenItIsNot() throws InterruptedException {
		Heard own = listen(this.cast.client(), "person:" + this.cast.client().id());
		own.drain();
		this.transaction.executeWithoutResult((status) -> {
			this.hints.changed("person:" + this.cast.client().id());
			status.setRollbackOnly();
		});
		assertThat(own.within(1)).isEmpty();
		this.transaction.executeWithoutResult((status) -> this.hints.changed("person:" + this.cast.client().id()));
		assertThat(own.next()).contains("person:" + this.cast.client().id());
	}

	@Test
	void whatOneMayNotSeeIsNotThere() {
		String number = open("De outra empresa");
		assertThat(status(this.cast.stranger(), "ticket:" + id(number))).isEqualTo(404);
		assertThat(status(this.cast.client(), "queue:" + this.cast.support())).isEqualTo(404);
		assertThat(status(this.cast.client(), "person:" + this.cast.agent().id())).isEqualTo(404);
		assertThat(status(this.cast.client(), "nothing:1")).isEqualTo(404);
		assertThat(status(this.cast.client(), "queue")).isEqualTo(400);
		assertThat(this.signedIn.stranger().get("/live?topic=person:1").statusCode()).isNotEqualTo(200);
	}

	@Test
	void streamEndsWithTheSignIn() throws InterruptedException {
		Heard own = listen(this.cast.manager(), "person:" + this.cast.manager().id());
		this.database.sql("delete from spring_session").update();
		assertThat(own.within(8)).contains(ENDED);
	}

	@Test
	void whoOpensTooManyLosesTheOldest() throws InterruptedException {
		CurrentPerson person = this.cast.leader();
		Heard oldest = listen(person, "person:" + person.id());
		for (int i = 0; i < 8; i++) {
			listen(person, "person:" + person.id());
		}
		// told not to come again
		String last = oldest.next();
		while (last.startsWith("data:person")) {
			last = oldest.next();
		}
		assertThat(last).isEqualTo("data:");
		assertThat(oldest.next()).isEqualTo(ENDED);
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	private long id(String number) {
		return this.reading.deskPage(number, this.cast.leader()).ticket().id();
	}

	private int status(CurrentPerson person, String topic) {
		return this.signedIn.visitor(person).get("/live?topic=" + topic).statusCode();
	}

	private Heard listen(CurrentPerson person, String topic) {
		BlockingQueue<String> lines = new LinkedBlockingQueue<>();
		Stream<String> stream = this.signedIn.visitor(person).listen("/live?topic=" + topic).body();
		Thread thread = new Thread(() -> {
			stream.filter((line) -> line.startsWith("data:")).forEach(lines::add);
			lines.add(ENDED);
		}, "listener");
		thread.setDaemon(true);
		thread.start();
		return new Heard(lines);
	}

	/** What a page has heard and nobody has read yet. */
	private record Heard(BlockingQueue<String> lines) {

		private String next() throws InterruptedException {
			return within(5).orElseThrow(() -> new AssertionError("nothing was heard"));
		}

		/** What was said on connecting to the database is not what a test waits for. */
		private void drain() throws InterruptedException {
			while (within(2).isPresent()) {
				// once more
			}
		}

		private Optional<String> within(int seconds) throws InterruptedException {
			return Optional.ofNullable(this.lines.poll(seconds, TimeUnit.SECONDS));
		}

	}

}
