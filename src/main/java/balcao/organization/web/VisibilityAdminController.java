package balcao.organization.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;

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

import balcao.organization.OrganizationService;
import balcao.organization.OrganizationSight;
import balcao.organization.OrganizationVisibility;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/**
 * Who of an organization sees its requests: chosen, shown with its consequence, then
 * applied.
 */
@Controller
@RequestMapping("/backoffice/organizations/{id}/visibility")
class VisibilityAdminController {

	private final OrganizationService organizations;

	private final MessageSource messages;

	VisibilityAdminController(OrganizationService organizations, MessageSource messages) {
		this.organizations = organizations;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView choose(@PathVariable long id, Locale locale) {
		OrganizationSight sight = this.organizations.sight(id);
		return page(sight, locale).addObject("form", VisibilityForm.of(sight));
	}

	/** What would change for whom; nothing does yet. */
	@GetMapping("/review")
	ModelAndView review(@PathVariable long id, @RequestParam OrganizationVisibility visibility,
			@RequestParam(defaultValue = "false") boolean outsiders) {
		return new ModelAndView("organization/visibility-review", Map.of("sight", this.organizations.sight(id), "next",
				this.organizations.sight(id, visibility), "outsiders", outsiders));
	}

	@PostMapping
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") VisibilityForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		OrganizationSight sight = this.organizations.sight(id);
		if (errors.hasErrors()) {
			return Pages.invalid(page(sight, locale));
		}
		this.organizations.show(id, Objects.requireNonNull(form.visibility()), form.outsiders());
		redirect.addFlashAttribute("flash", "organization.flash.visibility");
		return Pages.redirect("/backoffice/organizations/" + id);
	}

	private ModelAndView page(OrganizationSight sight, Locale locale) {
		List<Option> modes = Stream.of(OrganizationVisibility.values())
			.map((mode) -> new Option(mode,
					this.messages.getMessage("organization.organizationVisibility." + mode, null, locale),
					this.messages.getMessage("organization.visibilityHint." + mode, null, locale)))
			.toList();
		return new ModelAndView("organization/visibility", Map.of("sight", sight, "modes", modes));
	}

}
