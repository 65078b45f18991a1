package balcao.mail;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.Marks;
import balcao.platform.NotFound;
import balcao.platform.PublicAddress;
import balcao.platform.Refused;

/** Lets admins word letters, look at them with made-up contents, and try them. */
@Service
@Transactional
public class LetterTextService {

	private static final List<LetterVariable> LINKS = List.of(LetterVariable.SCORES, LetterVariable.FILES);

	private final LetterTexts texts;

	private final WrittenTexts written;

	private final LetterPress press;

	private final Outbox outbox;

	private final MessageSource messages;

	private final MailSettings settings;

	private final PublicAddress address;

	private final Clock clock;

	LetterTextService(LetterTexts texts, WrittenTexts written, LetterPress press, Outbox outbox, MessageSource messages,
			MailSettings settings, PublicAddress address, Clock clock) {
		this.texts = texts;
		this.written = written;
		this.press = press;
		this.outbox = outbox;
		this.messages = messages;
		this.settings = settings;
		this.address = address;
		this.clock = clock;
	}

	/** The languages there are texts in. */
	public static List<Locale> languages() {
		return LetterTexts.LANGUAGES;
	}

	/** Which texts the company wrote itself, as {@code KIND language}. */
	@Transactional(readOnly = true)
	public List<String> own() {
		return this.written.all()
			.stream()
			.map((text) -> text.kind().name() + " " + text.language().toLanguageTag())
			.toList();
	}

	@Transactional(readOnly = true)
	public LetterText find(LetterKind kind, Locale language) {
		return this.written.find(kind, known(language))
			.map((text) -> new LetterText(kind, language, text.terms(), text.version()))
			.orElseGet(() -> new LetterText(kind, language, this.texts.ours(kind, language), 0));
	}

	/** The marks of a text that letters of a kind cannot fill. */
	public static List<String> unknown(LetterKind kind, String text) {
		return Marks.unknown(text, kind::knows);
	}

	/**
	 * Words a letter.
	 * @param version that the editor saw; 0 for ours
	 */
	public void write(LetterKind kind, Locale language, LetterTerms terms, int version) {
		if (!Stream.of(terms.subject(), terms.button(), terms.body())
			.allMatch((text) -> unknown(kind, text).isEmpty())) {
			throw new IllegalArgumentException("Marks that nobody fills");
		}
		if (!this.written.write(kind, known(language), terms, version)) {
			throw new Refused("mail.refused.overtaken");
		}
	}

	/** Back to our own words. */
	public void forget(LetterKind kind, Locale language) {
		this.written.forget(kind, known(language));
	}

	/** A letter with made-up contents. */
	@Transactional(readOnly = true)
	public Printed sample(LetterKind kind, Locale language, LetterTerms terms) {
		return this.press.print(terms, samples(kind, known(language)),
				new LetterPress.Foot(this.settings.fromName(), "ana@aurora.example",
						kind.shelf() == LetterKind.Shelf.CLIENT,
						kind == LetterKind.OUTSIDER_INVITED || kind == LetterKind.OUTSIDER_NEWS, "",
						(kind.shelf() == LetterKind.Shelf.CLIENT || kind.shelf() == LetterKind.Shelf.TEAM)
								? this.address.of("/unsubscribe/x") : null,
						""),
				language);
	}

	/** Sends oneself one with made-up contents. */
	public void test(LetterKind kind, Locale language, CurrentPerson person) {
		Writing writing = Writing.of(kind, person);
		samples(kind, known(language)).forEach(writing::with);
		writing.with(LetterVariable.PERSON, person.name()).with(LetterVariable.EMAIL, person.email());
		this.outbox.write(writing, language, this.clock.instant());
	}

	private Map<LetterVariable, String> samples(LetterKind kind, Locale language) {
		Map<LetterVariable, String> samples = new EnumMap<>(LetterVariable.class);
		kind.variables().forEach((variable) -> samples.put(variable, sample(variable, language)));
		return samples;
	}

	private String sample(LetterVariable variable, Locale language) {
		if (variable == LetterVariable.HOUSE) {
			return this.settings.fromName();
		}
		if (variable == LetterVariable.LINK) {
			return this.address.of("/tickets/2026-000123");
		}
		String sample = this.messages.getMessage("mail.sample." + variable, null, language);
		return LINKS.contains(variable)
				? sample.lines().map((line) -> line + "\t" + this.address.of("/x")).collect(Collectors.joining("\n"))
				: sample;
	}

	private static Locale known(Locale language) {
		if (!LetterTexts.LANGUAGES.contains(language)) {
			throw new NotFound();
		}
		return language;
	}

	/**
	 * What a letter says now.
	 *
	 * @param version 0 where the words are ours
	 */
	public record LetterText(LetterKind kind, Locale language, LetterTerms terms, int version) {

	}

}
