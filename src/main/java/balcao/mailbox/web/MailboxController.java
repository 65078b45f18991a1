package balcao.mailbox.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.mailbox.MailboxRow;
import balcao.mailbox.MailboxSecurity;
import balcao.mailbox.MailboxService;
import balcao.mailbox.UnknownPolicy;
import balcao.organization.TeamService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Where mail is fetched from, and what is made of it. */
@Controller
@RequestMapping(MailboxController.HOME)
class MailboxController {

	static final String HOME = "/backoffice/mailboxes";

	private final MailboxService mailboxes;

	private final TeamService teams;

	private final Words words;

	MailboxController(MailboxService mailboxes, TeamService teams, Words words) {
		this.mailboxes = mailboxes;
		this.teams = teams;
		this.words = words;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("mailbox/boxes", "rows", this.mailboxes.rows());
	}

	@GetMapping("/new")
	ModelAndView begin() {
		return page("mailbox/box-new").addObject("form", MailboxForm.EMPTY);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") MailboxForm form, BindingResult errors,
			RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			return Pages.invalid(page("mailbox/box-new"));
		}
		Attempt.to(() -> this.mailboxes.register(form.terms(), form.newPassword()), errors, null);
		return errors.hasErrors() ? Pages.invalid(page("mailbox/box-new"))
				: done(redirect, "mailbox.flash.registered", HOME);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		MailboxRow row = this.mailboxes.row(id);
		return page("mailbox/box").addObject("row", row).addObject("form", MailboxForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") MailboxForm form, BindingResult errors,
			RedirectAttributes redirect) {
		MailboxRow row = this.mailboxes.row(id);
		if (errors.getTarget() == null) {
			return Pages.invalid(page("mailbox/box").addObject("row", row));
		}
		Attempt.to(() -> this.mailboxes.change(id, form.terms(), form.newPassword(), form.seen()), errors, null);
		return errors.hasErrors() ? Pages.invalid(page("mailbox/box").addObject("row", row))
				: done(redirect, "mailbox.flash.changed", HOME + "/" + id);
	}

	/** Signs in to the server and tells what it said. */
	@PostMapping("/{id}/trial")
	ModelAndView attempt(@PathVariable long id) {
		return edit(id).addObject("trial", this.mailboxes.attempt(id));
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.mailboxes.archive(id);
		return done(redirect, "mailbox.flash.archived", HOME);
	}

	@PostMapping("/{id}/restoring")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.mailboxes.restore(id);
		return done(redirect, "mailbox.flash.restored", HOME);
	}

	private static ModelAndView done(RedirectAttributes redirect, String flash, String path) {
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(path);
	}

	private ModelAndView page(String view) {
		List<Option> types = this.mailboxes.fittingTypes()
			.stream()
			.map((type) -> Option.of(type.id(), type.name()))
			.toList();
		return new ModelAndView(view, "types", types)
			.addObject("teams", this.teams.choices().stream().map((team) -> Option.of(team.id(), team.name())).toList())
			.addObject("securities",
					Stream.of(MailboxSecurity.values())
						.map((one) -> this.words.option("mailbox.mailboxSecurity.", one))
						.toList())
			.addObject("policies",
					Stream.of(UnknownPolicy.values())
						.map((one) -> this.words.option("mailbox.unknownPolicy.", one))
						.toList());
	}

}
