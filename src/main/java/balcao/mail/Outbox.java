package balcao.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;

/** Writes letters down, in the transaction that gives the reason. */
@Component
class Outbox {

	private final Letters letters;

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final MailSettings settings;

	private final PublicAddress address;

	Outbox(Letters letters, ITemplateEngine templates, MessageSource messages, MailSettings settings,
			PublicAddress address) {
		this.letters = letters;
		this.templates = templates;
		this.messages = messages;
		this.settings = settings;
		this.address = address;
	}

	/**
	 * Writes the letter of a template pair {@code mail/<name>.html} and {@code .txt},
	 * which find {@code person}, {@code url} and the given values.
	 * @param secretUntil how long the link in the letter opens a door; null when it opens
	 * none
	 */
	void write(String name, CurrentPerson person, String path, Map<String, Object> values,
			@Nullable Instant secretUntil, Instant now) {
		Locale language = this.settings.language();
		Context context = new Context(language, values);
		context.setVariable("person", person);
		context.setVariable("url", this.address.of(path));
		this.letters.add(new Letters.Draft(person.id(), messageId(), person.email(), person.name(),
				language.toLanguageTag(), this.messages.getMessage("mail." + name + ".subject", null, language),
				this.templates.process("mail/" + name + ".txt", context),
				this.templates.process("mail/" + name, context), secretUntil), now);
	}

	private String messageId() {
		String host = this.address.baseUrl().getHost();
		return "<" + UUID.randomUUID() + "@" + ((host != null) ? host : "localhost") + ">";
	}

}
