package balcao.account.web;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import balcao.account.ContactService;
import balcao.organization.PersonRow;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.RateLimits;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** A client's manager invites, changes and disables the organization's contacts. */
@Controller
@RequestMapping("/people")
class ContactController {

	/** Letters that one manager may cause. */
	private static final RateLimits.Limit INVITATIONS = new RateLimits.Limit("account/contact", 30,
			Duration.ofHours(1));

	private final ContactService contacts;

	private final RateLimits limits;

	ContactController(ContactService contacts, RateLimits limits) {
		this.contacts = contacts;
		this.limits = limits;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson actor) {
		return new ModelAndView("account/contacts",
				Map.of("q", q, "page", this.contacts.page(q, new PageRequest(after, before), actor), "visibility",
						this.contacts.visibility(actor)));
	}

	@GetMapping("/new")
	ModelAndView blank(CurrentPerson actor) {
		return page(null, actor).addObject("form", ContactForm.EMPTY);
	}

	@PostMapping
	ModelAndView invite(@Valid @ModelAttribute("form") ContactForm form, BindingResult errors, CurrentPerson actor,
			RedirectAttributes redirect) {
		ModelAndView again = page(null, actor);
		if (!errors.hasErrors()) {
			this.limits.spend(INVITATIONS, Long.toString(actor.id()));
		}
		Attempt.to(() -> this.contacts.invite(form.name(), form.email(), form.phone(), form.manager(),
				form.seesTickets(), actor), errors, "email");
		if (errors.hasErrors()) {
			return Pages.invalid(again);
		}
		redirect.addFlashAttribute("flash", "account.flash.invited");
		return Pages.redirect("/people");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, CurrentPerson actor) {
		PersonRow person = this.contacts.row(id, actor);
		return page(person, actor).addObject("form", ContactForm.of(person));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors,
			CurrentPerson actor, RedirectAttributes redirect) {
		ModelAndView again = page(this.contacts.row(id, actor), actor);
		Attempt.to(() -> this.contacts.change(id, form.name(), form.phone(), form.manager(), form.seesTickets(), actor),
				errors, "manager");
		if (errors.hasErrors()) {
			return Pages.invalid(again);
		}
		redirect.addFlashAttribute("flash", "account.flash.personChanged");
		return Pages.redirect((id == actor.id() && !form.manager()) ? "/login" : "/people/" + id);
	}

	@PostMapping("/{id}/invitation")
	ModelAndView inviteAgain(@PathVariable long id, CurrentPerson actor, RedirectAttributes redirect) {
		this.contacts.row(id, actor);
		this.limits.spend(INVITATIONS, Long.toString(actor.id()));
		this.contacts.inviteAgain(id, actor);
		redirect.addFlashAttribute("flash", "account.flash.invited");
		return Pages.redirect("/people/" + id);
	}

	@PostMapping("/{id}/disabling")
	ModelAndView disable(@PathVariable long id, CurrentPerson actor, RedirectAttributes redirect) {
		this.contacts.disable(id, actor);
		redirect.addFlashAttribute("flash", "account.flash.disabled");
		return Pages.redirect("/people/" + id);
	}

	@PostMapping("/{id}/enabling")
	ModelAndView enable(@PathVariable long id, CurrentPerson actor, RedirectAttributes redirect) {
		this.contacts.enable(id, actor);
		redirect.addFlashAttribute("flash", "account.flash.enabled");
		return Pages.redirect("/people/" + id);
	}

	private ModelAndView page(@Nullable PersonRow person, CurrentPerson actor) {
		return new ModelAndView("account/contact", Map.of("visibility", this.contacts.visibility(actor)))
			.addObject("person", person);
	}

}
