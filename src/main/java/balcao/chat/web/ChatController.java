package balcao.chat.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import balcao.chat.ChatPage;
import balcao.chat.ChatReading;
import balcao.chat.ChatSettingService;
import balcao.chat.ChatStarting;
import balcao.chat.ChatTalking;
import balcao.chat.ReceptionReading;
import balcao.chat.ReceptionView;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.RateLimits;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Pages;
import balcao.platform.web.Uploads;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A client's conversations: the list, a new one, and each as an ordinary page. */
@Controller
class ChatController {

	private static final RateLimits.Limit STARTS = new RateLimits.Limit("chat-start", 30, Duration.ofHours(1));

	private final ChatReading reading;

	private final ChatStarting starting;

	private final ChatTalking talking;

	private final ReceptionReading reception;

	private final ChatWords words;

	private final ChatSettingService settings;

	private final Uploads uploads;

	private final RateLimits limits;

	private final ChatPace pace;

	private final MessageSource messages;

	ChatController(ChatReading reading, ChatStarting starting, ChatTalking talking, ReceptionReading reception,
			ChatWords words, ChatSettingService settings, Uploads uploads, RateLimits limits, ChatPace pace,
			MessageSource messages) {
		this.reading = reading;
		this.starting = starting;
		this.talking = talking;
		this.reception = reception;
		this.words = words;
		this.settings = settings;
		this.uploads = uploads;
		this.limits = limits;
		this.pace = pace;
		this.messages = messages;
	}

	@GetMapping("/chats")
	ModelAndView list(PageRequest page, CurrentPerson person) {
		if (person.isTeam()) {
			return Pages.redirect("/desk/chats");
		}
		return new ModelAndView("chat/list", "list", ChatList.of(this.reading.list(person, page)));
	}

	/** Where a conversation begins, with whoever was chosen. */
	@GetMapping("/chats/new")
	ModelAndView compose(@RequestParam(required = false) @Nullable Long with, CurrentPerson person, Locale locale,
			Model model) {
		if (person.isTeam()) {
			return Pages.redirect("/desk/chats");
		}
		model.addAttribute("form", StartForm.with(with));
		return composing(person, List.of(), with, locale);
	}

	@PostMapping("/chats")
	ModelAndView start(@Valid @ModelAttribute("form") StartForm form, BindingResult errors, CurrentPerson person,
			Locale locale) {
		requireClient(person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		form.check(files, errors);
		if (errors.hasErrors()) {
			return Pages.invalid(composing(person, files, form.with(), locale));
		}
		this.limits.spend(STARTS, Long.toString(person.id()));
		return Pages.redirect("/chats/" + this.starting.start(form.with(), form.utterance(files), person));
	}

	@PostMapping(path = "/chats", params = "removeUpload")
	ModelAndView removeUpload(@RequestParam long removeUpload, @ModelAttribute("form") StartForm form,
			BindingResult errors, CurrentPerson person, Locale locale) {
		requireClient(person);
		return composing(person, this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors),
				form.with(), locale);
	}

	private ModelAndView composing(CurrentPerson person, List<StoredFile> files, @Nullable Long with, Locale locale) {
		ReceptionView reception = this.reception.of(person, locale);
		return new ModelAndView("chat/new", "view",
				new NewChat(reception, with, NewChat.partners(reception, this.messages, locale), files,
						this.uploads.rules(), UUID.randomUUID().toString()))
			.addObject("own", this.settings.words(reception.there(), locale));
	}

	@GetMapping("/chats/{id}")
	ModelAndView chat(@PathVariable long id, @RequestParam(required = false) @Nullable Integer before,
			@RequestParam(required = false) @Nullable Integer after, CurrentPerson person, Locale locale, Model model) {
		if (person.isTeam()) {
			return Pages.redirect("/desk/chats/" + id);
		}
		model.addAttribute("form", SayForm.EMPTY);
		return page(id, before, after, person, List.of(), locale, HttpStatus.OK);
	}

	/** What the page's own form says, without a script. */
	@PostMapping("/chats/{id}/messages")
	ModelAndView say(@PathVariable long id, @Valid @ModelAttribute("form") SayForm form, BindingResult errors,
			CurrentPerson person, Locale locale) {
		requireClient(person);
		this.reading.standing(id, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return page(id, null, null, person, files, locale, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!this.pace.maySay(person)) {
			errors.reject(ChatPace.TOO_FAST);
			return page(id, null, null, person, files, locale, HttpStatus.TOO_MANY_REQUESTS);
		}
		try {
			this.talking.received(id, form.newestSeen(), form.newestSeen(), person);
			this.talking.say(id, form.utterance(files), person);
			return Pages.redirect("/chats/" + id + "#fim");
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return page(id, null, null, person, files, locale, HttpStatus.CONFLICT);
		}
	}

	@PostMapping(path = "/chats/{id}/messages", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable long id, @RequestParam long removeUpload,
			@ModelAttribute("form") SayForm form, BindingResult errors, CurrentPerson person, Locale locale) {
		requireClient(person);
		this.reading.standing(id, person);
		return page(id, null, null, person,
				this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors), locale, HttpStatus.OK);
	}

	/** Ends it. */
	@PostMapping("/chats/{id}/end")
	String end(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		requireClient(person);
		this.talking.end(id, person);
		redirect.addFlashAttribute("flash", "chat.flash.ended");
		return "redirect:/chats/{id}";
	}

	private static void requireClient(CurrentPerson person) {
		if (!person.isClient()) {
			throw new NotFound();
		}
	}

	private ModelAndView page(long id, @Nullable Integer before, @Nullable Integer after, CurrentPerson person,
			List<StoredFile> files, Locale locale, HttpStatus status) {
		ChatPage page = this.reading.page(id, before, after, person);
		ModelAndView view = new ModelAndView("chat/chat", "view", ChatView.of(page, person, this.words, locale, files,
				this.uploads.rules(), UUID.randomUUID().toString()));
		view.setStatus(status);
		return view;
	}

}
