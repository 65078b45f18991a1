package balcao.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.mail.OwnAddresses;
import balcao.mime.MailAuthentication;
import balcao.mime.MailClassifier;
import balcao.mime.MailReader;
import balcao.mime.QuotedText;
import balcao.mime.Quotes;
import balcao.mime.ReadMail;

/** Understands the bytes of a mail; writes nothing and asks for nothing elsewhere. */
@Component
class MailUnderstanding {

	private final OwnAddresses own;

	private final MailboxSettings settings;

	private final MessageSource messages;

	MailUnderstanding(OwnAddresses own, MailboxSettings settings, MessageSource messages) {
		this.own = own;
		this.settings = settings;
		this.messages = messages;
	}

	/**
	 * What a mail says.
	 * @param sender what a person settled in its place; null for nothing
	 * @param subject likewise
	 * @param received whether our mail server received it, whose findings it then carries
	 */
	Understood understand(byte[] raw, @Nullable String sender, @Nullable String subject, boolean received) {
		ReadMail mail = MailReader.read(raw);
		QuotedText text = Quotes.fold(mail.text(), delimiters());
		String quoted = text.pieces()
			.stream()
			.filter((piece) -> piece.kind() != QuotedText.Kind.WRITTEN)
			.map(QuotedText.Piece::text)
			.collect(Collectors.joining())
			.strip();
		return new Understood(mail, new MailClassifier(this.own.all(), instance(mail)).classify(mail),
				(sender != null) ? sender : mail.sender().address(), (subject != null) ? subject : mail.subject(),
				text.written(), quoted.isEmpty() ? null : quoted, Understood.contentOf(raw, mail),
				isAnother(sender, mail) ? Understood.Standing.UNKNOWN : standing(mail, received), Recipients.of(mail),
				Quotes.areAll(mail.text(), delimiters()));
	}

	/** What our mail server found is about who sent it, not about whom a person names. */
	private static boolean isAnother(@Nullable String sender, ReadMail mail) {
		return sender != null && !sender.strip().equalsIgnoreCase(mail.sender().address());
	}

	/** Our own mark, where the mail carries it; another says that others were here. */
	private String instance(ReadMail mail) {
		return mail.headers()
			.all(OwnAddresses.LOOP_HEADER)
			.stream()
			.filter(this.own::isOwnLoop)
			.findFirst()
			.map(String::strip)
			.orElse("none");
	}

	private Understood.Standing standing(ReadMail mail, boolean received) {
		String authority = this.settings.authority();
		if (authority == null || authority.isBlank()) {
			return Understood.Standing.UNKNOWN;
		}
		MailAuthentication found = MailAuthentication.of(mail, authority);
		if (found.passes() && received) {
			return Understood.Standing.VERIFIED;
		}
		return (found.dmarc() == MailAuthentication.Verdict.FAIL) ? Understood.Standing.FORGED
				: Understood.Standing.UNKNOWN;
	}

	/** The line above which our letters ask to answer, in every language. */
	Set<String> delimiters() {
		return Stream.of(Locale.forLanguageTag("pt-BR"), Locale.ENGLISH)
			.map((language) -> this.messages.getMessage("mail.letter.replyAbove", null, language))
			.collect(Collectors.toSet());
	}

}
