package balcao.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.platform.CurrentPerson;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Fetching from a real IMAP server, with its faults; names begin with the fault. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxPollingIT {

	@Autowired
	private Scene scene;

	@Autowired
	private MailboxService mailboxes;

	@Autowired
	private Mailboxes entities;

	@Autowired
	private MailboxPolls polls;

	@Autowired
	private Mails mails;

	@Autowired
	private MailWork work;

	@Autowired
	private MailboxKey key;

	@Autowired
	private MailboxSettings settings;

	@Autowired
	private MailScene mail;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private MessageSource messages;

	private PromptMail server = new PromptMail();

	private int count;

	private long box;

	private long support;

	@SuppressWarnings("NullAway.Init")
	private CurrentPerson admin;

	private long type;

	@BeforeAll
	void set() {
		Scene.Cast cast = this.scene.set();
		this.support = cast.support();
		this.admin = cast.admin();
		this.type = this.mail.type();
	}

	@BeforeEach
	void start() {
		this.server = new PromptMail();
		this.server.start();
		this.server.setUser("suporte@balcao.example", "suporte", "segredo");
		this.count++;
		this.database.sql("update mailbox_mail set settled_at = settled_at - interval '3 hours'").update();
		this.box = this.mailboxes.register(new MailboxTerms("Caixa " + this.count,
				"suporte" + this.count + "@balcao.example", "127.0.0.1", this.server.port(), MailboxSecurity.TLS,
				"suporte", "INBOX", this.support, this.type, "", UnknownPolicy.HOLD), "segredo");
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.mailboxes.archive(this.box);
	}

	private int poll() {
		return this.mail.polling().poll(this.box);
	}

	private MailFolder inbox() {
		try {
			GreenMailUser user = this.server.getUserManager().getUser("suporte");
			return this.server.getManagers().getImapHostManager().getInbox(user);
		}
		catch (FolderException ex) {
			throw new AssertionError(ex);
		}
	}

	private void deliver(RawText mail) {
		MimeMessage message = GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail.bytes()));
		this.server.getUserManager().getUser("suporte").deliver(message);
	}

	private RawText mail(String subject) {
		return RawText.from("cliente@aurora.example").to("suporte@balcao.example").about(subject);
	}

	private long kept() {
		return this.database.sql("select count(*) from mailbox_mail where mailbox_id = ?")
			.param(this.box)
			.query(Long.class)
			.single();
	}

	private long tickets(String subject) {
		return this.database.sql("select count(*) from ticket where subject = ?")
			.param(subject)
			.query(Long.class)
			.single();
	}

	private long unread() {
		return inbox().getMessages().stream().filter((one) -> !one.getFlags().contains(Flags.Flag.SEEN)).count();
	}

	@Test
	void fetchedMailIsReadOnTheServerAndOpensOneTicket() {
		deliver(mail("Por IMAP"));
		assertThat(poll()).isEqualTo(1);
		assertThat(unread()).isZero();
		assertThat(inbox().getMessageCount()).as("nothing is deleted").isEqualTo(1);
		assertThat(poll()).isZero();
		this.work.drain();
		assertThat(tickets("Por IMAP")).isEqualTo(1);
	}

	@Test
	void f4_whatWasKeptButNotMarkedComesInOnce() {
		deliver(mail("Quatro"));
		poll();
		inbox().getMessages().forEach((one) -> one.getFlags().remove(Flags.Flag.SEEN));
		this.database.sql("update mailbox_poll set swept_at = null, last_uid = 0 where mailbox_id = ?")
			.param(this.box)
			.update();
		assertThat(poll()).isZero();
		assertThat(kept()).isEqualTo(1);
		assertThat(unread()).isZero();
	}

	@Test
	void f5_whatWasMarkedIsWorkedOnAfterwards() {
		deliver(mail("Cinco"));
		poll();
		assertThat(tickets("Cinco")).isZero();
		this.work.drain();
		assertThat(tickets("Cinco")).isEqualTo(1);
	}

	@Test
	void f11_databaseThatTakesNothingLeavesMailUnread() {
		deliver(mail("Onze"));
		Mails full = new Mails(this.database) {

			@Override
			void add(long mailboxId, long uidValidity, long uid, RawMail raw, Instant now) {
				throw new DataAccessResourceFailureException("disk full");
			}

		};
		assertThat(this.mail.polling(full).poll(this.box)).isZero();
		assertThat(unread()).isEqualTo(1);
		assertThat(this.mailboxes.row(this.box).isFailing()).isTrue();
		assertThat(poll()).isEqualTo(1);
		assertThat(this.mailboxes.row(this.box).isFailing()).isFalse();
	}

	@Test
	void f14_serverThatWasAwayOrCountsAnewBringsAllOnce() throws Exception {
		deliver(mail("Catorze"));
		inbox().getMessages().forEach((one) -> one.getFlags().add(Flags.Flag.SEEN));
		assertThat(poll()).as("read by a person before").isEqualTo(1);
		this.server.stop();
		assertThat(poll()).isZero();
		assertThat(this.mailboxes.row(this.box).lastError()).isNotBlank();
		this.server.start();
		this.database.sql("update mailbox set port = ? where id = ?").params(this.server.port(), this.box).update();
		try {
			this.server.setUser("suporte@balcao.example", "suporte", "segredo");
		}
		catch (RuntimeException known) {
			assertThat(known).hasCauseInstanceOf(UserException.class);
		}
		this.database.sql("update mailbox_poll set uid_validity = uid_validity - 1 where mailbox_id = ?")
			.param(this.box)
			.update();
		RawText again = mail("Catorze outra vez");
		deliver(again);
		deliver(again);
		poll();
		poll();
		this.work.drain();
		assertThat(tickets("Catorze")).isEqualTo(1);
		assertThat(tickets("Catorze outra vez")).isEqualTo(1);
	}

	@Test
	void f14_mailboxOfAnotherPlaceIsReadFromItsBeginning() {
		deliver(mail("Do lugar de antes"));
		assertThat(poll()).isEqualTo(1);
		this.server.setUser("outro@balcao.example", "outro", "segredo");
		this.server.getUserManager()
			.getUser("outro")
			.deliver(GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail("Do lugar novo").bytes())));
		MailboxTerms terms = new MailboxTerms("Caixa " + this.count, "suporte" + this.count + "@balcao.example",
				"127.0.0.1", this.server.port(), MailboxSecurity.TLS, "outro", "INBOX", this.support, this.type, "",
				UnknownPolicy.HOLD);
		this.mailboxes.change(this.box, terms, "segredo", this.mailboxes.row(this.box).version());
		// as servers that number their folders alike
		this.database
			.sql("update mailbox_mail set uid_validity = :validity where mailbox_id = :box and uid is not null")
			.param("validity", validity("outro"))
			.param("box", this.box)
			.update();
		assertThat(poll()).isEqualTo(1);
		this.work.drain();
		assertThat(tickets("Do lugar novo")).isEqualTo(1);
	}

	private long validity(String user) {
		try {
			return this.server.getManagers()
				.getImapHostManager()
				.getInbox(this.server.getUserManager().getUser(user))
				.getUidValidity();
		}
		catch (FolderException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void f15_halfAMailIsNotKept() {
		deliver(mail("Quinze"));
		MailboxPolls.Visit visit = this.polls.take(this.box, this.settings.lease()).orElseThrow();
		byte[] half = { 1, 2, 3 };
		for (int i = 1; i < 5; i++) {
			assertThat(this.polls.shortAgain(visit, 7, half)).isEqualTo(i);
		}
		assertThat(this.polls.shortAgain(visit, 7, new byte[] { 1 })).as("other bytes").isEqualTo(1);
		this.polls.done(visit, false, this.settings.pollPause(), this.clock.instant());
		assertThat(poll()).isEqualTo(1);
	}

	@Test
	void f15_mailsThatAreNotGivenKeepNoOthersWaiting() {
		deliver(mail("Quebrado um"));
		deliver(mail("Inteiro"));
		deliver(mail("Quebrado dois"));
		MailboxPolling polling = new MailboxPolling(this.entities, this.polls, this.mails, this.key,
				new UnencryptedDoor(this.settings), this.settings, this.clock) {

			@Override
			void write(Message message, OutputStream bytes) throws MessagingException, IOException {
				if (message.getSubject().startsWith("Quebrado")) {
					throw new ArrayIndexOutOfBoundsException("broken");
				}
				super.write(message, bytes);
			}

		};
		assertThat(polling.poll(this.box)).isEqualTo(1);
		assertThat(kept()).isEqualTo(1);
		for (int i = 0; i < 9; i++) {
			polling.poll(this.box);
		}
		assertThat(kept()).isEqualTo(3);
		assertThat(this.mailboxes.row(this.box).isFailing()).isFalse();
		assertThat(this.database
			.sql("""
					select count(*) from mailbox_mail where mailbox_id = ? and state = 'FAILED' and raw is null and team_id = ?
						and reasons = '{NOT_GIVEN}' and last_error like '%broken%'""")
			.params(this.box, this.support)
			.query(Long.class)
			.single()).isEqualTo(2);
		deliver(mail("Depois"));
		assertThat(polling.poll(this.box)).isEqualTo(1);
	}

	/**
	 * Whatever the server does in the middle: all come in once, none is read before it is
	 * kept.
	 */
	@ParameterizedTest
	@CsvSource({ "FETCH .*BODY, BEFORE, 0, CUT", "FETCH .*BODY, HALFWAY, 0, CUT", "FETCH .*BODY, AFTER, 0, CUT",
			"FETCH .*BODY, SILENT, 0, CUT", "STORE .*Seen, BEFORE, 1, CUT", "STORE .*Seen, AFTER, 1, CUT" })
	void f15_serverThatCutsLosesAndDoublesNothing(String command, BadLine.Break how, int keptBefore,
			MailboxProblem problem) throws IOException {
		String subject = "Cortado " + this.count;
		deliver(mail(subject).saying("x".repeat(3000)));
		deliver(mail(subject + " também").saying("y".repeat(3000)));
		try (BadLine line = new BadLine(this.server.port(), command, how)) {
			port(line.port());
			assertThat(poll()).isLessThanOrEqualTo(keptBefore);
			assertThat(kept()).isEqualTo(keptBefore);
			assertThat(2 - unread()).as("none is read that is not kept").isLessThanOrEqualTo(kept());
			MailboxRow row = this.mailboxes.row(this.box);
			assertThat(row.isFailing()).isTrue();
			assertThat(row.problem()).isEqualTo(problem);
			assertThat(page())
				.contains(this.messages.getMessage("mailbox.mailboxProblem." + problem, null, Scene.PORTUGUESE));
		}
		port(this.server.port());
		poll();
		poll();
		assertThat(this.mailboxes.row(this.box).problem()).isNull();
		assertThat(kept()).isEqualTo(2);
		assertThat(unread()).isZero();
		this.work.drain();
		assertThat(tickets(subject)).isEqualTo(1);
		assertThat(tickets(subject + " também")).isEqualTo(1);
	}

	/** One server that says nothing keeps its own mailbox waiting and no other. */
	@Test
	void f15_otherMailboxesAreFetchedMeanwhile() throws IOException {
		deliver(mail("Enquanto isso"));
		try (BadLine line = new BadLine(this.server.port(), "LOGIN|AUTHENTICATE", BadLine.Break.SILENT)) {
			long stuck = this.mailboxes.register(new MailboxTerms("Muda " + this.count,
					"muda" + this.count + "@balcao.example", "127.0.0.1", line.port(), MailboxSecurity.TLS, "suporte",
					"INBOX", this.support, this.type, "", UnknownPolicy.HOLD), "segredo");
			this.database
				.sql("update mailbox_poll set due_at = now() + interval '1 hour' where mailbox_id not in (?, ?)")
				.params(this.box, stuck)
				.update();
			this.database.sql("update mailbox_poll set due_at = now() - interval '1 hour' where mailbox_id = ?")
				.param(stuck)
				.update();
			MailboxPolling polling = this.mail.polling();
			polling.look();
			await().until(() -> kept() == 1);
			await().until(() -> this.mailboxes.row(stuck).isFailing());
			assertThat(this.mailboxes.row(stuck).problem()).isEqualTo(MailboxProblem.SILENT);
			assertThat(this.mailboxes.row(this.box).isFailing()).isFalse();
			polling.destroy();
			this.mailboxes.archive(stuck);
		}
	}

	private void port(int port) {
		this.database.sql("update mailbox set port = ? where id = ?").params(port, this.box).update();
	}

	private String page() {
		return this.signedIn.visitor(this.admin).get("/backoffice/mailboxes/" + this.box).body();
	}

	@Test
	void f16_twoNodesTakeAMailboxOneAtATimeAndShareTheWork() throws Exception {
		for (int i = 0; i < 12; i++) {
			deliver(mail("Dezesseis " + this.count + " " + i));
		}
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		CountDownLatch go = new CountDownLatch(1);
		List<Future<Integer>> found = IntStream.range(0, 3).mapToObj((node) -> nodes.submit(() -> {
			go.await();
			poll();
			return this.work.drain();
		})).toList();
		go.countDown();
		for (Future<Integer> one : found) {
			one.get();
		}
		nodes.shutdown();
		this.work.drain();
		assertThat(kept()).isEqualTo(12);
		assertThat(this.database.sql("select count(*) from mailbox_mail where mailbox_id = ? and outcome is null")
			.param(this.box)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void trialTellsWhatIsWrong() {
		MailboxPolling polling = this.mail.polling();
		Mailbox mailbox = this.entities.findById(this.box).orElseThrow();
		assertThat(polling.attempt(mailbox).works()).isTrue();
		this.server.getUserManager().getUser("suporte").setPassword("outra");
		assertThat(polling.attempt(mailbox).messageKey()).isEqualTo("mailbox.trial.refused");
		this.server.stop();
		assertThat(polling.attempt(mailbox).messageKey()).isEqualTo("mailbox.trial.unreachable");
		this.server.start();
	}

}
