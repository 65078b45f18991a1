package balcao.mailbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** Fetching from servers whose encryption is as it should be, and from others. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxTlsIT {

	private static final String SECRET = "segredo do teste";

	private static final String KEYS = "greenmail.tls.keystore.file";

	private static final String KEYS_SECRET = "greenmail.tls.keystore.password";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path directory;

	@Autowired
	private Scene scene;

	@Autowired
	private MailboxService mailboxes;

	@Autowired
	private Mailboxes entities;

	@Autowired
	private MailboxSettings settings;

	@Autowired
	private MailScene mail;

	@Autowired
	private ImapDoor door;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private MessageSource messages;

	@SuppressWarnings("NullAway.Init")
	private Scene.Cast cast;

	@SuppressWarnings("NullAway.Init")
	private GreenMail server;

	private long type;

	@BeforeAll
	void set() throws Exception {
		this.cast = this.scene.set();
		this.type = this.mail.type();
		Path store = directory.resolve("chaves.p12");
		Process making = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=localhost", "-ext",
				"san=dns:localhost", "-validity", "3650", "-storetype", "PKCS12", "-keystore", store.toString(),
				"-storepass", SECRET)
			.redirectErrorStream(true)
			.redirectOutput(new File(directory.toFile(), "keytool.txt"))
			.start();
		assertThat(making.waitFor(60, TimeUnit.SECONDS)).isTrue();
		System.setProperty(KEYS, store.toString());
		System.setProperty(KEYS_SECRET, SECRET);
		this.server = new GreenMail(new ServerSetup[] { new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
				new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP) });
		this.server.start();
		this.server.setUser("suporte@balcao.example", "suporte", "segredo");
	}

	@AfterAll
	void stop() {
		this.server.stop();
		System.clearProperty(KEYS);
		System.clearProperty(KEYS_SECRET);
	}

	private long box(String host, int port, MailboxSecurity security) {
		String name = host + "-" + port + "-" + security + "-" + System.nanoTime();
		return this.mailboxes.register(new MailboxTerms(name, "caixa" + System.nanoTime() + "@balcao.example", host,
				port, security, "suporte", "INBOX", this.cast.support(), this.type, "", UnknownPolicy.HOLD), "segredo");
	}

	/** As if this machine trusted the server of the test. */
	private ImapDoor trusting() throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(directory.resolve("chaves.p12"))) {
			store.load(in, SECRET.toCharArray());
		}
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("servidor", store.getCertificate(store.aliases().nextElement()));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return new ImapDoor(this.settings) {

			@Override
			Properties properties(MailboxTerms terms) {
				Properties properties = super.properties(terms);
				String prefix = "mail." + protocol(terms) + ".";
				properties.put(prefix + "ssl.socketFactory", context.getSocketFactory());
				// or what it refuses is tried once more as a machine without that trust
				properties.setProperty(prefix + "socketFactory.fallback", "false");
				return properties;
			}

		};
	}

	private void isRefused(long box, ImapDoor way, MailboxProblem problem) throws IOException {
		MailboxPolling polling = this.mail.polling(way);
		assertThat(polling.poll(box)).isZero();
		assertThat(this.mailboxes.row(box).problem()).as(this.mailboxes.row(box).lastError()).isEqualTo(problem);
		assertThat(polling.attempt(this.entities.findById(box).orElseThrow()).messageKey())
			.isEqualTo("mailbox.mailboxProblem." + problem);
		assertThat(this.signedIn.visitor(this.cast.admin()).get("/backoffice/mailboxes/" + box).body())
			.contains(this.messages.getMessage("mailbox.mailboxProblem." + problem, null, Scene.PORTUGUESE));
	}

	@Test
	void f13_certificateThatNobodyVouchesForIsRefused() throws Exception {
		isRefused(box("localhost", this.server.getImaps().getPort(), MailboxSecurity.TLS), this.door,
				MailboxProblem.CERTIFICATE);
	}

	@Test
	void f13_certificateOfAnotherNameIsRefused() throws Exception {
		isRefused(box("127.0.0.1", this.server.getImaps().getPort(), MailboxSecurity.TLS), trusting(),
				MailboxProblem.OTHER_NAME);
	}

	@Test
	void f13_serverWithoutStartTlsIsNotToldThePassword() throws Exception {
		isRefused(box("localhost", this.server.getImap().getPort(), MailboxSecurity.STARTTLS), this.door,
				MailboxProblem.NO_ENCRYPTION);
		isRefused(box("localhost", this.server.getImap().getPort(), MailboxSecurity.TLS), this.door,
				MailboxProblem.NO_ENCRYPTION);
	}

	@Test
	void trustedCertificateOfTheRightNameWorks() throws Exception {
		long box = box("localhost", this.server.getImaps().getPort(), MailboxSecurity.TLS);
		MailboxPolling polling = this.mail.polling(trusting());
		polling.poll(box);
		assertThat(this.mailboxes.row(box).isFailing()).isFalse();
		assertThat(this.mailboxes.row(box).polledAt()).isNotNull();
		assertThat(polling.attempt(this.entities.findById(box).orElseThrow()).works()).isTrue();
	}

}
