package balcao.chat.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import balcao.chat.ChatReading;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Streams of conversations: events {@code line} in order, each with the place it leads
 * to, {@code standing}, {@code typing}, {@code gone} and {@code enough}. A page says how
 * far it has come, by {@code Last-Event-ID} when its connection was cut; without a place
 * there is nothing to follow and the answer is empty.
 */
@Controller
class ChatStreamController {

	private static final String LAST = "Last-Event-ID";

	private final ChatStreams streams;

	private final ChatReading reading;

	ChatStreamController(ChatStreams streams, ChatReading reading) {
		this.streams = streams;
		this.reading = reading;
	}

	/** The client's own conversation. */
	@GetMapping(path = "/chats/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void client(@PathVariable long id, @RequestParam(required = false) @Nullable Integer after,
			@RequestHeader(name = LAST, required = false) @Nullable String last, CurrentPerson person, Locale locale,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!person.isClient()) {
			throw new NotFound();
		}
		listen(places(id, after, last), person, locale, request, response, id);
	}

	/** One conversation, for the team. */
	@GetMapping(path = "/desk/chats/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void team(@PathVariable long id, @RequestParam(required = false) @Nullable Integer after,
			@RequestHeader(name = LAST, required = false) @Nullable String last, CurrentPerson person, Locale locale,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		listen(places(id, after, last), person, locale, request, response, id);
	}

	/**
	 * Several at once, for the team.
	 * @param chat places such as {@code 12-45}, with dots between them
	 */
	@GetMapping(path = "/desk/chats/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void several(@RequestParam(required = false) @Nullable String chat,
			@RequestHeader(name = LAST, required = false) @Nullable String last, CurrentPerson person, Locale locale,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Map<Long, Integer> asked = ChatPlace.furthest(ChatPlace.parse(chat));
		ChatPlace.parse(last)
			.forEach((place) -> asked.computeIfPresent(place.conversation(),
					(conversation, position) -> Math.max(position, place.position())));
		listen(asked, person, locale, request, response, null);
	}

	private static Map<Long, Integer> places(long id, @Nullable Integer after, @Nullable String last) {
		List<ChatPlace> places = new ArrayList<>(
				ChatPlace.parse(last).stream().filter((place) -> place.conversation() == id).toList());
		if (after != null) {
			places.add(new ChatPlace(id, Math.max(0, after)));
		}
		return ChatPlace.furthest(places);
	}

	private void listen(Map<Long, Integer> places, CurrentPerson person, Locale locale, HttpServletRequest request,
			HttpServletResponse response, @Nullable Long id) throws IOException {
		HttpSession session = request.getSession(false);
		if (session == null) {
			throw new NotFound();
		}
		for (long conversation : (id != null) ? List.of(id) : List.copyOf(places.keySet())) {
			this.reading.standing(conversation, person);
		}
		if (places.isEmpty() || !Objects.equals(request.getMethod(), "GET")) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return;
		}
		this.streams.open(request, response, person, session.getId(), locale, places);
	}

}
