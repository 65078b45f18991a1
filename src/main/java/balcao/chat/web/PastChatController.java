package balcao.chat.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.chat.DeskChats;
import balcao.chat.PastChat;
import balcao.chat.PastChatFilter;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/** Conversations that have ended, found again. */
@Controller
class PastChatController {

	private static final int MOST_WORDS = 100;

	private final DeskChats chats;

	PastChatController(DeskChats chats) {
		this.chats = chats;
	}

	@GetMapping("/desk/chats/past")
	ModelAndView list(@RequestParam(defaultValue = "") String client,
			@RequestParam(required = false) @Nullable Long agent, @RequestParam(defaultValue = "") String q,
			PageRequest place, CurrentPerson person) {
		PastChatFilter filter = new PastChatFilter(shortened(client), agent, shortened(q), true);
		KeysetPage<PastChat> page = this.chats.page(filter, place, person);
		List<PastChat> rows = page.rows();
		return new ModelAndView("chat/desk-past", "filter", filter).addObject("rows", rows)
			.addObject("agents", this.chats.agents(person))
			.addObject("newer", address(filter, "before", page.before()))
			.addObject("older", address(filter, "after", page.after()));
	}

	private static String shortened(String words) {
		return words.substring(0, Math.min(words.length(), MOST_WORDS)).strip();
	}

	private static @Nullable String address(PastChatFilter filter, String side, @Nullable String cursor) {
		return (cursor == null) ? null
				: UriComponentsBuilder.fromPath("/desk/chats/past")
					.queryParam("client", "{client}")
					.queryParam("agent", "{agent}")
					.queryParam("q", "{q}")
					.queryParam(side, "{cursor}")
					.encode()
					.buildAndExpand(filter.client(), (filter.agent() != null) ? filter.agent() : "", filter.words(),
							cursor)
					.toUriString();
	}

}
