package balcao.chat;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.CalendarService;
import balcao.organization.TeamService;
import balcao.platform.NotFound;

/** Settles when, by whom and with which words conversations are answered. */
@Service
@Transactional
public class ChatSettingService {

	private final ChatSettings settings;

	private final CalendarService calendars;

	private final TeamService teams;

	private final MessageSource messages;

	ChatSettingService(ChatSettings settings, CalendarService calendars, TeamService teams, MessageSource messages) {
		this.settings = settings;
		this.calendars = calendars;
		this.teams = teams;
		this.messages = messages;
	}

	@Transactional(readOnly = true)
	public ChatTerms terms() {
		return this.settings.terms();
	}

	/** {@link NotFound} for a calendar or a team that is not in use. */
	public void change(ChatTerms terms) {
		Long calendar = terms.calendarId();
		if (calendar != null && this.calendars.choices().stream().noneMatch((one) -> one.id() == calendar)) {
			throw new NotFound();
		}
		Long team = terms.teamId();
		if (team != null && this.teams.choices().stream().noneMatch((one) -> one.id() == team)) {
			throw new NotFound();
		}
		this.settings.change(terms);
	}

	/**
	 * What a client is told before a conversation begins.
	 * @param there whether somebody answers now
	 */
	@Transactional(readOnly = true)
	public String words(boolean there, Locale locale) {
		ChatTerms terms = this.settings.terms();
		ChatTerms.Words words = "en".equals(locale.getLanguage()) ? terms.english() : terms.portuguese();
		String own = there ? words.welcome() : words.outside();
		return !own.isBlank() ? own
				: this.messages.getMessage(there ? "chat.words.welcome" : "chat.words.outside", null, locale);
	}

}
