package balcao.mail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import balcao.organization.LanguageService;
import balcao.platform.PublicAddress;
import balcao.platform.web.PlatformSettings;

/** Writes letters down, in the transaction that gives the reason. */
@Component
class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private final Letters letters;

	private final LetterTexts texts;

	private final LetterPress press;

	private final ReplyAddresses addresses;

	private final OwnAddresses own;

	private final LanguageService languages;

	private final MailSettings settings;

	private final PlatformSettings portal;

	private final PublicAddress address;

	Outbox(Letters letters, LetterTexts texts, LetterPress press, ReplyAddresses addresses, OwnAddresses own,
			LanguageService languages, MailSettings settings, PlatformSettings portal, PublicAddress address) {
		this.letters = letters;
		this.texts = texts;
		this.press = press;
		this.addresses = addresses;
		this.own = own;
		this.languages = languages;
		this.settings = settings;
		this.portal = portal;
		this.address = address;
	}

	/** In which language somebody reads. */
	Locale language(Addressee to) {
		Long person = to.id();
		return LetterTexts.closest((person != null) ? this.languages.of(person) : this.settings.language());
	}

	/** Writes a letter in the language of whom it goes to; never to ourselves. */
	void write(Writing writing, Instant now) {
		write(writing, language(writing.to()), now);
	}

	void write(Writing writing, Locale language, Instant now) {
		Addressee to = writing.to();
		if (this.own.isOwn(to.email())) {
			log.warn("A letter of kind {} to our own address {} is not written", writing.kind(), to.email());
			return;
		}
		Long ticket = writing.ticketId();
		long person = (to.id() != null) ? to.id() : 0;
		Replying replying = replying(writing);
		Printed printed = this.press.print(this.texts.of(writing.kind(), language), values(writing),
				foot(writing, replying, language), language);
		this.letters.add(new Letters.Draft(writing.kind(), to.id(),
				this.addresses.newMessageId((ticket != null) ? ticket : 0, person, writing.isOfNote()), to.email(),
				to.name(), language.toLanguageTag(), printed.subject(), printed.text(), printed.html(),
				writing.secretUntil(), ticket, replying.address(), thread(writing), writing.automatic(),
				writing.unsubscribePath()), now);
	}

	/** Where an answer goes, and by which mark it is known. */
	private Replying replying(Writing writing) {
		Long ticket = writing.ticketId();
		Long person = writing.to().id();
		Long outsider = writing.outsiderId();
		if (ticket == null || (person == null && outsider == null) || !this.addresses.areRead(ticket)) {
			return new Replying(null, "");
		}
		if (person != null) {
			return new Replying(this.addresses.addressFor(ticket, person, writing.isOfNote()),
					this.addresses.mark(ticket, person, writing.isOfNote()));
		}
		long stranger = Objects.requireNonNull(outsider);
		return new Replying(this.addresses.addressForOutsider(ticket, stranger),
				this.addresses.markForOutsider(ticket, stranger));
	}

	private Map<LetterVariable, String> values(Writing writing) {
		Map<LetterVariable, String> values = new EnumMap<>(LetterVariable.class);
		values.put(LetterVariable.HOUSE, this.settings.fromName());
		String name = writing.to().name();
		values.put(LetterVariable.PERSON, name.isEmpty() ? writing.to().email() : name);
		values.put(LetterVariable.EMAIL, writing.to().email());
		values.put(LetterVariable.LINK, this.address.of(writing.path()));
		values.putAll(writing.values());
		return values;
	}

	private LetterPress.Foot foot(Writing writing, Replying replying, Locale language) {
		String leave = writing.unsubscribePath();
		return new LetterPress.Foot(this.settings.fromName(), writing.to().email(), replying.address() != null,
				writing.outsiderId() != null, this.portal.support().hours(),
				(leave != null) ? this.address.of(leave) : null, replying.mark());
	}

	private Letters.LetterThread thread(Writing writing) {
		Long ticket = writing.ticketId();
		String answers = writing.answers();
		Letters.LetterThread thread = (ticket != null) ? this.letters.thread(ticket, writing.to().email())
				: Letters.LetterThread.NEW;
		return (answers != null) ? thread.answering(answers) : thread;
	}

	/** The path as an address, for values that carry links. */
	String at(@Nullable String path) {
		return (path != null) ? this.address.of(path) : "";
	}

	/** Where an answer goes; null where nobody reads it. */
	private record Replying(@Nullable String address, String mark) {

	}

}
