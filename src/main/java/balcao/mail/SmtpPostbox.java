package balcao.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. */
class SmtpPostbox implements Postbox {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final JavaMailSender sender;

	private final MailSettings settings;

	private final Clock clock;

	SmtpPostbox(JavaMailSender sender, MailSettings settings, Clock clock) {
		this.sender = sender;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void deliver(Letter letter) {
		this.sender.send(message(letter));
	}

	@Override
	public boolean catches() {
		return false;
	}

	private MimeMessage message(Letter letter) {
		try {
			MimeMessage message = this.sender.createMimeMessage();
			message.setFrom(mailbox(this.settings.from(), this.settings.fromName()));
			message.setRecipient(Message.RecipientType.TO, mailbox(letter.toAddress(), letter.toName()));
			message.setSubject(oneLine(letter.subject()), UTF_8);
			message.setSentDate(Date.from(this.clock.instant()));
			message.setHeader("Message-ID", letter.messageId());
			message.setHeader("Content-Language", letter.language());
			// RFC 3834: no automatic answers to what a program wrote
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("X-Auto-Response-Suppress", "All");
			message.setContent(new MimeMultipart("alternative", part(letter.textBody(), "plain"),
					part(letter.htmlBody(), "html")));
			return message;
		}
		catch (AddressException ex) {
			throw new Undeliverable(ex.getMessage(), ex);
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	/** Exactly one mailbox, whatever its name pretends. */
	private static InternetAddress mailbox(String address, String name)
			throws AddressException, UnsupportedEncodingException {
		InternetAddress mailbox = new InternetAddress(address, true);
		if (mailbox.isGroup() || !address.equals(mailbox.getAddress())) {
			throw new AddressException("Not a plain address", address);
		}
		mailbox.setPersonal(oneLine(name), UTF_8);
		return mailbox;
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, UTF_8, subtype);
		return part;
	}

	/** A header is one line: what would begin another becomes a space. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
	}

}
