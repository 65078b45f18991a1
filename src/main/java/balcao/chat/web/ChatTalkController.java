package balcao.chat.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import balcao.chat.ChatPage;
import balcao.chat.ChatReading;
import balcao.chat.ChatTalking;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Downloads;
import balcao.platform.web.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What the script of a conversation's page asks and tells, the same for both sides: the
 * client under {@code /chats}, the team under {@code /desk/chats}.
 */
@Controller
@RequestMapping({ "/chats/{id}", "/desk/chats/{id}" })
class ChatTalkController {

	private static final String DESK = "/desk/";

	private final ChatReading reading;

	private final ChatTalking talking;

	private final ChatWords words;

	private final Uploads uploads;

	private final Downloads downloads;

	private final ChatPace pace;

	private final MessageSource messages;

	ChatTalkController(ChatReading reading, ChatTalking talking, ChatWords words, Uploads uploads, Downloads downloads,
			ChatPace pace, MessageSource messages) {
		this.reading = reading;
		this.talking = talking;
		this.words = words;
		this.uploads = uploads;
		this.downloads = downloads;
		this.pace = pace;
		this.messages = messages;
	}

	/** What was taken: the place of the words. */
	record Taken(long chat, int position) {

	}

	/** Why it was not, in the person's language, and what it was. */
	record Refusal(String message, String text) {

	}

	/** Lines for a page that has lost its stream, or wants earlier ones. */
	record Lines(List<LineNews> lines, StandingNews standing, boolean earlier, boolean later) {

	}

	@GetMapping(path = "/lines.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Lines lines(@PathVariable long id, @RequestParam(required = false) @Nullable Integer after,
			@RequestParam(required = false) @Nullable Integer before, CurrentPerson person, Locale locale,
			HttpServletRequest request) {
		requireOwnSide(person, request);
		ChatPage page = this.reading.page(id, before, after, person);
		return new Lines(page.lines().stream().map((line) -> this.words.news(id, line, person, locale)).toList(),
				this.words.news(page.standing(), person, locale), page.earlier(), page.later());
	}

	/** Words that a script sends. */
	@PostMapping(path = "/lines.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	ResponseEntity<Object> say(@PathVariable long id, @Valid @ModelAttribute("form") SayForm form, BindingResult errors,
			CurrentPerson person, Locale locale, HttpServletRequest request) {
		requireOwnSide(person, request);
		this.reading.standing(id, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, form, sentence(errors, locale));
		}
		if (!this.pace.maySay(person)) {
			return refused(HttpStatus.TOO_MANY_REQUESTS, form,
					this.messages.getMessage(ChatPace.TOO_FAST, null, locale));
		}
		try {
			return ResponseEntity.ok(new Taken(id, this.talking.say(id, form.utterance(files), person)));
		}
		catch (Refused refused) {
			return refused(HttpStatus.CONFLICT, form,
					this.messages.getMessage(refused.messageKey(), refused.arguments(), locale));
		}
	}

	/** What no page of ours sends is not told in the words of who reads it. */
	private String sentence(BindingResult errors, Locale locale) {
		return errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)
				? this.messages.getMessage("platform.field.mistyped", null, locale)
				: this.messages.getMessage(errors.getAllErrors().get(0), locale);
	}

	private static ResponseEntity<Object> refused(HttpStatus status, SayForm form, String sentence) {
		return ResponseEntity.status(status).body(new Refusal(sentence, Objects.requireNonNullElse(form.text(), "")));
	}

	/** How far the page has come. */
	@PostMapping("/receipt")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void received(@PathVariable long id, @RequestParam(required = false) @Nullable Integer delivered,
			@RequestParam(required = false) @Nullable Integer read, CurrentPerson person, HttpServletRequest request) {
		requireOwnSide(person, request);
		this.talking.received(id, Objects.requireNonNullElse(delivered, 0), Objects.requireNonNullElse(read, 0),
				person);
	}

	@PostMapping("/typing")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void typing(@PathVariable long id, CurrentPerson person, HttpServletRequest request) {
		requireOwnSide(person, request);
		this.reading.standing(id, person);
		this.pace.type(person);
		this.talking.typing(id, person);
	}

	@GetMapping("/files/{fileId}")
	void file(@PathVariable long id, @PathVariable long fileId, CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		requireOwnSide(person, request);
		this.downloads.show(this.reading.file(id, fileId, person), request, response);
	}

	/** Pages of the team are not there for clients, nor the other way round. */
	private static void requireOwnSide(CurrentPerson person, HttpServletRequest request) {
		if (person.isTeam() != request.getServletPath().startsWith(DESK)) {
			throw new NotFound();
		}
	}

}
