package balcao.platform.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;
import balcao.platform.NotFound;

/** Tells an open page that something on it has changed; the page then asks what. */
@Controller
class LiveController {

	private static final int MOST_TOPICS = 20;

	private static final Pattern TOPIC = Pattern.compile("([a-z]{1,20}):(\\d{1,18})");

	private final LiveStreams streams;

	private final ObjectProvider<LiveAudience> audiences;

	LiveController(LiveStreams streams, ObjectProvider<LiveAudience> audiences) {
		this.streams = streams;
		this.audiences = audiences;
	}

	/**
	 * @param topic each as {@code kind:id}; what the person may not see does not exist,
	 * and none ends the listening
	 */
	@GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> listen(@RequestParam(defaultValue = "") List<String> topic, CurrentPerson person,
			HttpServletRequest request) {
		if (topic.size() > MOST_TOPICS) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Map<String, LiveAudience> kinds = this.audiences.stream()
			.collect(Collectors.toMap(LiveAudience::kind, Function.identity()));
		Set<String> topics = new LinkedHashSet<>();
		for (String one : topic) {
			Matcher parts = TOPIC.matcher(one);
			if (!parts.matches()) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
			LiveAudience audience = kinds.get(parts.group(1));
			if (audience == null || !audience.mayHear(Long.parseLong(parts.group(2)), person)) {
				throw new NotFound();
			}
			topics.add(one);
		}
		HttpSession session = request.getSession(false);
		if (session == null) {
			throw new NotFound();
		}
		if (topics.isEmpty()) {
			return ResponseEntity.noContent().build();
		}
		return ResponseEntity.ok()
			.header("X-Accel-Buffering", "no")
			.body(this.streams.open(person, session.getId(), topics));
	}

}
