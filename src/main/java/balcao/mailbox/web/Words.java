package balcao.mailbox.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import balcao.platform.web.Option;

/** Says the constants of this module as choices. */
@Component("mailboxWords")
class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/** A choice with its consequence below it. */
	Option option(String prefix, Enum<?> constant) {
		return new Option(constant.name(), say(prefix + constant.name()), say(prefix + constant.name() + ".hint"));
	}

	String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
