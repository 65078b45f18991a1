package balcao.chat.web;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.chat.ChatHanding;
import balcao.chat.ChatReading;
import balcao.chat.ChatStanding;
import balcao.chat.ChatTalking;
import balcao.chat.ChatTranscripts;
import balcao.chat.DeskChats;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Pages;
import balcao.platform.web.Uploads;
import balcao.ticket.PreparedAnswers;

/** The team's conversations: what waits, one's own, and each as a page. */
@Controller
@RequestMapping("/desk/chats")
class DeskChatController {

	private static final int MOST_WORDS = 100;

	private final DeskChatPages pages;

	private final ChatReading reading;

	private final DeskChats chats;

	private final ChatHanding handing;

	private final ChatTalking talking;

	private final ChatTranscripts transcripts;

	private final PreparedAnswers answers;

	private final Uploads uploads;

	private final ChatPace pace;

	DeskChatController(DeskChatPages pages, ChatReading reading, DeskChats chats, ChatHanding handing,
			ChatTalking talking, ChatTranscripts transcripts, PreparedAnswers answers, Uploads uploads, ChatPace pace) {
		this.pages = pages;
		this.reading = reading;
		this.chats = chats;
		this.handing = handing;
		this.talking = talking;
		this.transcripts = transcripts;
		this.answers = answers;
		this.uploads = uploads;
		this.pace = pace;
	}

	@GetMapping
	ModelAndView lists(CurrentPerson person) {
		return this.pages.lists(person);
	}

	/**
	 * @param answer a prepared answer to begin with
	 */
	@GetMapping("/{id}")
	ModelAndView chat(@PathVariable long id, @RequestParam(required = false) @Nullable Integer before,
			@RequestParam(required = false) @Nullable Integer after,
			@RequestParam(required = false) @Nullable Long answer, CurrentPerson person, Locale locale, Model model) {
		model.addAttribute("form", (answer != null) ? begun(id, answer, person) : SayForm.EMPTY);
		return this.pages.chat(id, before, after, person, List.of(), locale, HttpStatus.OK);
	}

	private SayForm begun(long id, long answer, CurrentPerson person) {
		return prepared(id, "", person).stream()
			.filter((one) -> one.id() == answer)
			.findFirst()
			.map((one) -> new SayForm(one.text(), null, null, null, null))
			.orElse(SayForm.EMPTY);
	}

	private List<PreparedAnswers.Prepared> prepared(long id, String words, CurrentPerson person) {
		ChatStanding standing = this.reading.standing(id, person);
		return this.answers.find(words, standing.client(), standing.organization(), person);
	}

	/** One's conversations with what is new in each, for an open page. */
	@GetMapping("/{id}/beside")
	ModelAndView beside(@PathVariable long id, CurrentPerson person) {
		this.reading.standing(id, person);
		return new ModelAndView("chat/_desk :: tabs", "lists", this.chats.lists(person)).addObject("here", id);
	}

	/** Prepared answers as they would be said here. */
	@GetMapping("/{id}/answers")
	ModelAndView answers(@PathVariable long id, @RequestParam(defaultValue = "") String q, CurrentPerson person) {
		String words = q.substring(0, Math.min(q.length(), MOST_WORDS)).strip();
		return new ModelAndView("chat/desk-answers", "standing", this.reading.standing(id, person))
			.addObject("asked", words)
			.addObject("answers", prepared(id, words, person));
	}

	@PostMapping("/{id}/assignment")
	String take(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.handing.take(id, person);
		redirect.addFlashAttribute("flash", "chat.flash.taken");
		return "redirect:/desk/chats/{id}#escrever";
	}

	@PostMapping("/{id}/messages")
	ModelAndView say(@PathVariable long id, @Valid @ModelAttribute("form") SayForm form, BindingResult errors,
			CurrentPerson person, Locale locale) {
		this.reading.standing(id, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return this.pages.chat(id, null, null, person, files, locale, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!this.pace.maySay(person)) {
			errors.reject(ChatPace.TOO_FAST);
			return this.pages.chat(id, null, null, person, files, locale, HttpStatus.TOO_MANY_REQUESTS);
		}
		try {
			this.talking.received(id, form.newestSeen(), form.newestSeen(), person);
			this.handing.say(id, form.utterance(files), person);
			return Pages.redirect("/desk/chats/" + id + "#fim");
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return this.pages.chat(id, null, null, person, files, locale, HttpStatus.CONFLICT);
		}
	}

	@PostMapping(path = "/{id}/messages", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable long id, @RequestParam long removeUpload,
			@ModelAttribute("form") SayForm form, BindingResult errors, CurrentPerson person, Locale locale) {
		this.reading.standing(id, person);
		return this.pages.chat(id, null, null, person,
				this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors), locale, HttpStatus.OK);
	}

	/**
	 * @param transcript whether the client gets it by mail
	 */
	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @RequestParam(defaultValue = "false") boolean transcript, CurrentPerson person,
			RedirectAttributes redirect) {
		this.talking.end(id, person);
		if (transcript) {
			this.transcripts.send(id, person);
		}
		redirect.addFlashAttribute("flash", transcript ? "chat.flash.endedAndSent" : "chat.flash.ended");
		return "redirect:/desk/chats/{id}";
	}

}
