package balcao.chat.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import balcao.chat.ChatPage;
import balcao.chat.ChatReading;
import balcao.chat.DeskChats;
import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;

/** The pages of conversations at the desk. */
@Component
class DeskChatPages {

	private final ChatReading reading;

	private final DeskChats chats;

	private final TeamService teams;

	private final ChatWords words;

	private final Uploads uploads;

	DeskChatPages(ChatReading reading, DeskChats chats, TeamService teams, ChatWords words, Uploads uploads) {
		this.reading = reading;
		this.chats = chats;
		this.teams = teams;
		this.words = words;
		this.uploads = uploads;
	}

	/** What waits, and what one has. */
	ModelAndView lists(CurrentPerson person) {
		return new ModelAndView("chat/desk", "lists", this.chats.lists(person)).addObject("topics",
				DeskChatView.topics(teams(person)));
	}

	/** One conversation. */
	ModelAndView chat(long id, @Nullable Integer before, @Nullable Integer after, CurrentPerson person,
			List<StoredFile> files, Locale locale, HttpStatus status) {
		ChatPage page = this.reading.page(id, before, after, person);
		ModelAndView view = new ModelAndView("chat/desk-chat", "page",
				DeskChatView.of(
						ChatView.of(page, person, this.words, locale, files, this.uploads.rules(),
								UUID.randomUUID().toString()),
						this.chats.lists(person), this.chats.context(page.standing(), person), person, teams(person)));
		view.setStatus(status);
		return view;
	}

	private List<Long> teams(CurrentPerson person) {
		return this.teams.queuesOf(person).stream().map(Choice::id).toList();
	}

}
