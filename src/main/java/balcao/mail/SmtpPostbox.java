package balcao.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import balcao.platform.PublicAddress;

/**
 * Hands letters to a mail server, several over one connection. Where encryption is asked
 * for, nothing leaves without it.
 */
class SmtpPostbox implements Postbox {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	/** What a server answered begins with a number. */
	private static final Pattern CODE = Pattern.compile("([245]\\d\\d)[ -]");

	/** The transport's own name for what the server said last. */
	private static final String REPLY = "lastServerResponse";

	private static final int PERMANENT = 500;

	/** Services are about to go; what follows them is about a letter. */
	private static final int CLOSING = 421;

	private final JavaMailSenderImpl sender;

	private final MailSettings settings;

	private final Seal seal;

	private final ReturnPaths returns;

	private final PublicAddress address;

	private final Clock clock;

	SmtpPostbox(JavaMailSenderImpl sender, MailSettings settings, Seal seal, ReturnPaths returns, PublicAddress address,
			Clock clock) {
		this.sender = sender;
		this.settings = settings;
		this.seal = seal;
		this.returns = returns;
		this.address = address;
		this.clock = clock;
		Properties properties = sender.getJavaMailProperties();
		for (String protocol : new String[] { "smtp", "smtps" }) {
			String prefix = "mail." + protocol + ".";
			if (Boolean.parseBoolean(properties.getProperty(prefix + "starttls.enable"))) {
				properties.putIfAbsent(prefix + "starttls.required", "true");
			}
			properties.putIfAbsent(prefix + "ssl.checkserveridentity", "true");
		}
	}

	@Override
	public Round open() {
		return new Connection();
	}

	private String protocol() {
		String protocol = this.sender.getProtocol();
		return (protocol != null) ? protocol : "smtp";
	}

	/** One for each connection, since it says who the envelope's sender is. */
	private Session session() {
		Properties properties = new Properties();
		properties.putAll(this.sender.getJavaMailProperties());
		return Session.getInstance(properties);
	}

	private Transport connect(Session session) {
		try {
			Transport transport = session.getTransport(protocol());
			transport.connect(this.sender.getHost(), this.sender.getPort(), this.sender.getUsername(),
					this.sender.getPassword());
			return transport;
		}
		catch (MessagingException ex) {
			throw new Unreachable(ex.getMessage(), ex);
		}
	}

	@Override
	public boolean catches() {
		return false;
	}

	private MimeMessage message(Letter letter, Session session) {
		try {
			MimeMessage message = new OwnId(session, letter.messageId());
			message.setFrom(mailbox(this.settings.from(), this.settings.fromName()));
			message.setRecipient(Message.RecipientType.TO, mailbox(letter.toAddress(), letter.toName()));
			message.setSubject(LetterPress.oneLine(letter.subject()), UTF_8);
			message.setSentDate(Date.from(this.clock.instant()));
			message.setHeader("Content-Language", letter.language());
			head(message, letter);
			message.setContent(new MimeMultipart("alternative", part(letter.textBody(), "plain"),
					part(letter.htmlBody(), "html")));
			message.saveChanges();
			return message;
		}
		catch (AddressException ex) {
			throw new Undeliverable(ex.getMessage(), ex);
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	private void head(MimeMessage message, Letter letter) throws MessagingException {
		String inReplyTo = letter.inReplyTo();
		if (inReplyTo != null) {
			message.setHeader("In-Reply-To", inReplyTo);
			message.setHeader("References", MimeUtility.fold("References: ".length(), letter.references()));
		}
		String replyTo = letter.replyTo();
		if (replyTo != null) {
			message.setReplyTo(new Address[] { new InternetAddress(replyTo, true) });
		}
		String automatic = letter.automatic();
		if (automatic != null) {
			// RFC 3834: no automatic answers to what a program wrote
			message.setHeader("Auto-Submitted", automatic);
			message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
		}
		message.setHeader(OwnAddresses.LOOP_HEADER, this.seal.instance());
		String leave = letter.unsubscribePath();
		if (leave != null) {
			message.setHeader("List-Unsubscribe", "<" + this.address.of(leave) + ">");
		}
	}

	/** Exactly one mailbox, whatever its name pretends. */
	private static InternetAddress mailbox(String address, String name)
			throws AddressException, UnsupportedEncodingException {
		InternetAddress mailbox = new InternetAddress(address, true);
		if (mailbox.isGroup() || !address.equals(mailbox.getAddress())) {
			throw new AddressException("Not a plain address", address);
		}
		mailbox.setPersonal(LetterPress.oneLine(name), UTF_8);
		return mailbox;
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, UTF_8, subtype);
		return part;
	}

	/** What a server said of a letter; 0 where it said nothing. */
	private static int code(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = next(cause)) {
			Matcher matcher = CODE.matcher(Objects.toString(cause.getMessage(), ""));
			if (matcher.lookingAt()) {
				return Integer.parseInt(matcher.group(1));
			}
		}
		return 0;
	}

	private static @Nullable Throwable next(Throwable problem) {
		Throwable next = (problem instanceof MessagingException message) ? message.getNextException() : null;
		return (next != null) ? next : problem.getCause();
	}

	private static String words(MessagingException problem) {
		Exception next = problem.getNextException();
		return problem.getMessage() + ((next != null) ? " " + next.getMessage() : "");
	}

	/** A connection to the server. */
	private final class Connection implements Round {

		private final Session session = session();

		private Transport transport = connect(this.session);

		private boolean broken;

		@Override
		public String deliver(Letter letter) {
			MimeMessage message = message(letter, this.session);
			if (this.broken) {
				this.transport = connect(this.session);
				this.broken = false;
			}
			try {
				this.session.getProperties()
					.setProperty("mail." + SmtpPostbox.this.protocol() + ".from",
							SmtpPostbox.this.returns.of(letter.id()));
				this.transport.sendMessage(message, message.getAllRecipients());
				return Objects.toString(
						PropertyAccessorFactory.forBeanPropertyAccess(this.transport).getPropertyValue(REPLY), "");
			}
			catch (SendFailedException ex) {
				int code = code(ex);
				if (code >= PERMANENT) {
					throw new Undeliverable(words(ex), ex);
				}
				if (code == CLOSING) {
					throw new Unreachable(words(ex), ex);
				}
				if (code == 0) {
					abandon();
				}
				throw new MailSendException(words(ex), ex);
			}
			catch (MessagingException ex) {
				abandon();
				throw new MailSendException(words(ex), ex);
			}
		}

		/** Nobody knows what became of a letter, and what the connection is good for. */
		private void abandon() {
			close();
			this.broken = true;
		}

		@Override
		public void close() {
			try {
				this.transport.close();
			}
			catch (MessagingException ex) {
				// whatever was handed over is handed over
			}
		}

	}

	/** Keeps the id that the letter got when it was written. */
	private static final class OwnId extends MimeMessage {

		private final String id;

		OwnId(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
