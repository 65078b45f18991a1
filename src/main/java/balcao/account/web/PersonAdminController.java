package balcao.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
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

import balcao.account.InvitationService;
import balcao.account.PersonPanel;
import balcao.organization.OrganizationService;
import balcao.organization.PersonFilter;
import balcao.organization.PersonRow;
import balcao.organization.PersonService;
import balcao.organization.PersonSide;
import balcao.platform.PageRequest;
import balcao.platform.Role;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The people of both sides: register, invite, change, disable. */
@Controller
@RequestMapping("/backoffice/people")
class PersonAdminController {

	private final PersonService people;

	private final OrganizationService organizations;

	private final InvitationService invitations;

	private final ObjectProvider<PersonPanel> panels;

	private final MessageSource messages;

	PersonAdminController(PersonService people, OrganizationService organizations, InvitationService invitations,
			ObjectProvider<PersonPanel> panels, MessageSource messages) {
		this.people = people;
		this.organizations = organizations;
		this.invitations = invitations;
		this.panels = panels;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "EVERYBODY") PersonSide side,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		return new ModelAndView("account/people", Map.of("q", q, "side", side, "sides", PersonSide.values(), "page",
				this.people.page(new PersonFilter(q, side), new PageRequest(after, before))));
	}

	@GetMapping("/new")
	ModelAndView blank(@RequestParam(required = false) @Nullable Long organization, Locale locale) {
		return page(null, locale).addObject("form", PersonForm.empty(organization));
	}

	/** Registers and invites at once: an account that nobody knows of helps nobody. */
	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.invitations.registerAndInvite(form.name(), form.email(), form.phone(), role(form),
				form.organization()), errors, "email");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null, locale));
		}
		redirect.addFlashAttribute("flash", "account.flash.invited");
		return Pages.redirect("/backoffice/people");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, Locale locale) {
		PersonRow person = this.people.row(id);
		return page(person, locale).addObject("form", PersonForm.of(person));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") PersonForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		PersonRow person = this.people.row(id);
		Attempt.to(() -> this.people.change(id, form.name(), form.phone(), role(form), form.organization()), errors,
				"role");
		if (errors.hasErrors()) {
			return Pages.invalid(page(person, locale));
		}
		redirect.addFlashAttribute("flash", "account.flash.personChanged");
		return Pages.redirect("/backoffice/people/" + id);
	}

	@PostMapping("/{id}/disabling")
	ModelAndView disable(@PathVariable long id, RedirectAttributes redirect) {
		this.people.disable(id);
		redirect.addFlashAttribute("flash", "account.flash.disabled");
		return Pages.redirect("/backoffice/people/" + id);
	}

	@PostMapping("/{id}/enabling")
	ModelAndView enable(@PathVariable long id, RedirectAttributes redirect) {
		this.people.enable(id);
		redirect.addFlashAttribute("flash", "account.flash.enabled");
		return Pages.redirect("/backoffice/people/" + id);
	}

	private static Role role(PersonForm form) {
		return Objects.requireNonNull(form.role());
	}

	private ModelAndView page(@Nullable PersonRow person, Locale locale) {
		List<Option> roles = Stream.of(Role.values()).map((role) -> option(role, locale)).toList();
		return new ModelAndView("account/person",
				Map.of("roles", roles, "organizations",
						this.organizations.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList()))
			.addObject("person", person)
			.addObject("parts", (person != null) ? parts(person) : List.of());
	}

	private List<PersonPart> parts(PersonRow person) {
		return this.panels.orderedStream().flatMap((panel) -> {
			Object view = panel.view(person);
			return (view != null) ? Stream.of(new PersonPart(panel.template(), view)) : Stream.empty();
		}).toList();
	}

	private Option option(Role role, Locale locale) {
		return new Option(role, this.messages.getMessage("platform.role." + role, null, locale),
				this.messages.getMessage("account.roleHint." + role, null, locale));
	}

}
