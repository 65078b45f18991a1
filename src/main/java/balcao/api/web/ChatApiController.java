package balcao.api.web;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import balcao.chat.ChatReading;
import balcao.chat.ChatRow;
import balcao.chat.ChatTranscripts;
import balcao.chat.DeskChats;
import balcao.chat.PastChat;
import balcao.chat.PastChatFilter;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/** Conversations for programs, under the rules of the pages: to be read. */
@RestController
@RequestMapping(path = "/api/v1/chats", produces = MediaType.APPLICATION_JSON_VALUE)
class ChatApiController {

	private final ChatReading reading;

	private final DeskChats chats;

	private final ChatTranscripts transcripts;

	ChatApiController(ChatReading reading, DeskChats chats, ChatTranscripts transcripts) {
		this.reading = reading;
		this.chats = chats;
		this.transcripts = transcripts;
	}

	@GetMapping
	ApiChat.Rows list(@RequestParam(required = false) @Nullable String cursor, CurrentPerson person) {
		PageRequest place = new PageRequest((cursor != null && !cursor.isBlank()) ? cursor : null, null);
		if (person.isTeam()) {
			KeysetPage<PastChat> page = this.chats.page(PastChatFilter.EVERYTHING, place, person);
			return new ApiChat.Rows(page.rows().stream().map(PastChat::chat).map(ApiChat.Row::of).toList(),
					page.after());
		}
		KeysetPage<ChatRow> page = this.reading.list(person, place);
		return new ApiChat.Rows(page.rows().stream().map(ApiChat.Row::of).toList(), page.after());
	}

	@GetMapping("/{id}")
	ApiChat chat(@PathVariable long id, CurrentPerson person) {
		return ApiChat.of(this.transcripts.of(id, person));
	}

}
