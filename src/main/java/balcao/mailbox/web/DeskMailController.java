package balcao.mailbox.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.mailbox.MailFilter;
import balcao.mailbox.MailFrame;
import balcao.mailbox.MailHandling;
import balcao.mailbox.MailPage;
import balcao.mailbox.MailReading;
import balcao.mailbox.MailRow;
import balcao.mime.MailAttachment;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** Mails that wait for a decision, and what one decides. */
@Controller
@RequestMapping(DeskMailController.HOME)
class DeskMailController {

	static final String HOME = "/desk/mail";

	private static final String POLICY = "Content-Security-Policy";

	/** Types of pictures that may be shown; any other file is only saved. */
	private static final Set<String> PICTURES = Set.of(MediaType.IMAGE_GIF_VALUE, MediaType.IMAGE_JPEG_VALUE,
			MediaType.IMAGE_PNG_VALUE, "image/webp");

	private final MailReading reading;

	private final MailHandling handling;

	private final Words words;

	DeskMailController(MailReading reading, MailHandling handling, Words words) {
		this.reading = reading;
		this.handling = handling;
		this.words = words;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "PARKED") MailFilter show, PageRequest request,
			CurrentPerson person) {
		return listing(show, request, person).addObject("form", DiscardForm.EMPTY);
	}

	private ModelAndView listing(MailFilter show, PageRequest request, CurrentPerson person) {
		KeysetPage<MailRow> page = this.reading.page(show, request, person);
		return new ModelAndView("mailbox/mails", "rows", page.rows()).addObject("shown", show)
			.addObject("shows", List.of(MailFilter.values()))
			.addObject("newer", address(show, "before", page.before()))
			.addObject("older", address(show, "after", page.after()));
	}

	private static @Nullable String address(MailFilter show, String side, @Nullable String cursor) {
		return (cursor != null) ? HOME + "?show=" + show + "&" + side + "=" + cursor : null;
	}

	/** Several at once. */
	@PostMapping("/discards")
	ModelAndView discardAll(@Valid @ModelAttribute("form") DiscardForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			return Pages.invalid(listing(MailFilter.PARKED, PageRequest.FIRST, person));
		}
		if (errors.hasErrors() || form.chosen().isEmpty()) {
			if (!errors.hasErrors()) {
				errors.rejectValue("ids", "mailbox.mail.chooseSome");
			}
			return Pages.invalid(listing(form.list(), PageRequest.FIRST, person));
		}
		int done = this.handling.discard(form.chosen(), form.reason(), person);
		redirect.addFlashAttribute("flash", "mailbox.flash.discardedMany");
		redirect.addFlashAttribute("flashArguments", List.of(done));
		return Pages.redirect(HOME + "?show=" + form.list());
	}

	@GetMapping("/{id}")
	ModelAndView mail(@PathVariable long id, @RequestParam(defaultValue = "false") boolean pictures,
			CurrentPerson person, HttpServletResponse response) {
		return page(id, pictures, person, response).addObject("form", MailActForm.EMPTY);
	}

	private ModelAndView page(long id, boolean pictures, CurrentPerson person, HttpServletResponse response) {
		MailPage mail = this.reading.page(id, person);
		response.setHeader(POLICY, response.getHeader(POLICY) + "; frame-src 'self'");
		return new ModelAndView("mailbox/mail", "mail", mail).addObject("pictures", pictures)
			.addObject("proposed", this.handling.proposed(mail.row(), person).orElse(null));
	}

	/** Into a ticket. */
	@PostMapping("/{id}/acceptance")
	ModelAndView accept(@PathVariable long id, @Valid @ModelAttribute("form") MailActForm form, BindingResult errors,
			CurrentPerson person, HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, form, errors, person, response, redirect, "ticket", "mailbox.flash.accepted",
				() -> "/desk/tickets/" + this.handling.accept(id, form.given(form.ticket()), person));
	}

	/** A ticket of its own, for a contact. */
	@PostMapping("/{id}/ticket")
	ModelAndView open(@PathVariable long id, @Valid @ModelAttribute("form") MailActForm form, BindingResult errors,
			CurrentPerson person, HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, form, errors, person, response, redirect, "contact", "mailbox.flash.opened",
				() -> "/desk/tickets/" + this.handling.open(id, form.given(form.contact()), person));
	}

	@PostMapping("/{id}/discard")
	ModelAndView discard(@PathVariable long id, @Valid @ModelAttribute("form") MailActForm form, BindingResult errors,
			CurrentPerson person, HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, form, errors, person, response, redirect, "reason", "mailbox.flash.discarded", () -> {
			this.handling.discard(id, form.given(form.reason()), person);
			return HOME;
		});
	}

	/** Once more, with what was corrected. */
	@PostMapping("/{id}/retry")
	ModelAndView retry(@PathVariable long id, @Valid @ModelAttribute("form") MailActForm form, BindingResult errors,
			CurrentPerson person, HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, form, errors, person, response, redirect, null, "mailbox.flash.retried", () -> {
			this.handling.retry(id, form.orNull(form.sender()), form.orNull(form.subject()), person);
			return HOME + "/" + id;
		});
	}

	private ModelAndView act(long id, MailActForm form, BindingResult errors, CurrentPerson person,
			HttpServletResponse response, RedirectAttributes redirect, @Nullable String field, String flash, Act act) {
		if (errors.getTarget() == null) {
			return Pages.invalid(mail(id, false, person, response));
		}
		this.reading.page(id, person);
		if (field != null && form.isMissing(field)) {
			errors.rejectValue(field, "mailbox.mail." + field + "Missing");
		}
		String[] next = new String[1];
		Attempt.to(() -> next[0] = act.go(), errors, field);
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, false, person, response));
		}
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(Objects.requireNonNull(next[0]));
	}

	/** The mail as it came. */
	@GetMapping("/{id}/original.eml")
	void original(@PathVariable long id, CurrentPerson person, HttpServletResponse response) throws IOException {
		byte[] raw = this.reading.original(id, person);
		send("mail-" + id + ".eml", "message/rfc822", false, raw.length, response);
		response.getOutputStream().write(raw);
	}

	/**
	 * A file of the mail, counted from one: pictures may stand in the text, anything else
	 * is saved.
	 */
	@GetMapping("/{id}/files/{place}")
	void file(@PathVariable long id, @PathVariable int place, CurrentPerson person, HttpServletResponse response)
			throws IOException {
		if (place < 1) {
			throw new NotFound();
		}
		MailAttachment file = this.reading.file(id, place - 1, person);
		boolean picture = PICTURES.contains(file.type());
		send(file.name(), picture ? file.type() : MediaType.APPLICATION_OCTET_STREAM_VALUE, picture, file.size(),
				response);
		OutputStream out = response.getOutputStream();
		file.open().transferTo(out);
	}

	private static void send(String name, String type, boolean inline, long size, HttpServletResponse response) {
		ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				disposition.filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader(POLICY, "sandbox; default-src 'none'");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setContentType(type);
		response.setContentLengthLong(size);
	}

	/**
	 * The mail as it looked: a document of its own in a frame that may run nothing, send
	 * nothing and, until it is asked, fetch nothing from elsewhere.
	 */
	@GetMapping("/{id}/frame")
	void frame(@PathVariable long id, @RequestParam(defaultValue = "false") boolean pictures, CurrentPerson person,
			HttpServletResponse response) throws IOException {
		MailFrame frame = this.reading.frame(id, pictures, new MailFrame.Words(this.words.say("mailbox.frame.quote"),
				this.words.say("mailbox.frame.signature"), this.words.say("mailbox.frame.image")), person);
		response.setHeader(POLICY,
				"default-src 'none'; img-src 'self'" + (pictures ? " https: http:" : "")
						+ "; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
						+ "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox");
		response.setHeader("X-Frame-Options", "SAMEORIGIN");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setContentType("text/html;charset=UTF-8");
		byte[] page = Stream.of("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>",
				this.words.say("mailbox.mail.looks"),
				"</title><style>:root{color-scheme:light;background:#fff;color:#111;font:15px/1.5 system-ui,sans-serif}"
						+ "body{margin:1rem;overflow-wrap:anywhere}img{max-width:100%;height:auto}"
						+ "blockquote{margin:0 0 0 .75rem;padding-left:.75rem;border-left:2px solid #ccc}"
						+ "table{max-width:100%}pre{white-space:pre-wrap}</style></head><body>",
				frame.html().html(), "</body></html>")
			.reduce("", String::concat)
			.getBytes(StandardCharsets.UTF_8);
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	/** An act that answers where to go on. */
	@FunctionalInterface
	private interface Act {

		String go();

	}

}
