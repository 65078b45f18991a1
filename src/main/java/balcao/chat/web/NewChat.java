package balcao.chat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import balcao.chat.Reception;
import balcao.chat.ReceptionView;
import balcao.platform.FileRules;
import balcao.platform.StoredFile;
import balcao.platform.web.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The page on which a conversation begins.
 *
 * @param with whom it begins with; null for anybody of the team
 * @param partners whom one may choose
 * @param key marks what will be sent
 */
record NewChat(ReceptionView reception, @Nullable Long with, List<Option> partners, List<StoredFile> files,
		FileRules rules, String key) {

	static List<Option> partners(ReceptionView reception, MessageSource messages, Locale locale) {
		List<Option> partners = new ArrayList<>();
		for (Reception.Attendant one : reception.attendants()) {
			partners.add(new Option(one.personId(), one.name(), messages.getMessage(
					"chat.partner." + (one.manager() ? "manager" : "analyst") + (one.available() ? ".there" : ""), null,
					locale)));
		}
		partners.add(new Option("", reception.team(), messages.getMessage("chat.partner.anybody", null, locale)));
		return partners;
	}

}
