package balcao.chat.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.chat.ChatMark;
import balcao.chat.ChatRatingService;
import balcao.chat.ChatReading;
import balcao.chat.ChatTranscripts;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.RateLimits;
import balcao.platform.Refused;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** What remains of a conversation: a mark, and what was said by mail. */
@Controller
class ChatEndingController {

	private static final RateLimits.Limit TRANSCRIPTS = new RateLimits.Limit("chat-transcript", 20,
			Duration.ofHours(1));

	private static final int BEST = 5;

	private final ChatRatingService ratings;

	private final ChatReading reading;

	private final ChatTranscripts transcripts;

	private final RateLimits limits;

	private final MessageSource messages;

	ChatEndingController(ChatRatingService ratings, ChatReading reading, ChatTranscripts transcripts, RateLimits limits,
			MessageSource messages) {
		this.ratings = ratings;
		this.reading = reading;
		this.transcripts = transcripts;
		this.limits = limits;
		this.messages = messages;
	}

	@GetMapping("/chats/{id}/rating")
	ModelAndView rating(@PathVariable long id, CurrentPerson person, Locale locale) {
		ChatMark mark = this.ratings.of(id, person);
		return page(id, mark, person, locale).addObject("form", ChatMarkForm.of(mark));
	}

	@PostMapping("/chats/{id}/rating")
	ModelAndView rate(@PathVariable long id, @Valid @ModelAttribute("form") ChatMarkForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		ModelAndView page = page(id, this.ratings.of(id, person), person, locale);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		try {
			this.ratings.rate(id, Objects.requireNonNull(form.score()), form.comment(), person);
			redirect.addFlashAttribute("flash", "chat.flash.rated");
			return Pages.redirect("/chats/" + id);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			page.setStatus(HttpStatus.CONFLICT);
			return page;
		}
	}

	private ModelAndView page(long id, ChatMark mark, CurrentPerson person, Locale locale) {
		List<Option> scores = IntStream.rangeClosed(1, BEST)
			.mapToObj((score) -> new Option(score, this.messages.getMessage("chat.score." + score, null, locale),
					"★".repeat(score) + "☆".repeat(BEST - score)))
			.toList();
		return new ModelAndView("chat/rating", "standing", this.reading.standing(id, person)).addObject("mark", mark)
			.addObject("scores", scores);
	}

	/** To the client's own address. */
	@PostMapping("/chats/{id}/transcript")
	String mine(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		if (person.isTeam()) {
			throw new NotFound();
		}
		return send(id, person, "redirect:/chats/{id}", redirect);
	}

	/** To the address of the client. */
	@PostMapping("/desk/chats/{id}/transcript")
	String theirs(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		return send(id, person, "redirect:/desk/chats/{id}", redirect);
	}

	private String send(long id, CurrentPerson person, String next, RedirectAttributes redirect) {
		this.reading.standing(id, person);
		this.limits.spend(TRANSCRIPTS, Long.toString(person.id()));
		this.transcripts.send(id, person);
		redirect.addFlashAttribute("flash", "chat.flash.transcript");
		return next;
	}

}
