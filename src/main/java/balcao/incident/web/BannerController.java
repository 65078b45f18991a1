package balcao.incident.web;

import java.util.Locale;

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

import balcao.incident.BannerRow;
import balcao.incident.BannerService;
import balcao.incident.IncidentPage;
import balcao.incident.IncidentReading;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;
import balcao.platform.web.Pages;

/** Where the team publishes what clients read on every page. */
@Controller
@RequestMapping(BannerController.HOME)
class BannerController {

	static final String HOME = "/desk/incidents/banners";

	private final BannerService banners;

	private final IncidentReading incidents;

	private final Scopes scopes;

	private final Choices choices;

	private final ZoneRules zone;

	BannerController(BannerService banners, IncidentReading incidents, Scopes scopes, Choices choices, ZoneRules zone) {
		this.banners = banners;
		this.incidents = incidents;
		this.scopes = scopes;
		this.choices = choices;
		this.zone = zone;
	}

	@GetMapping
	ModelAndView list(PageRequest request, CurrentPerson person) {
		return new ModelAndView("incident/banners", "page", this.banners.page(person, request)).addObject("person",
				person);
	}

	@GetMapping("/new")
	ModelAndView blank(@RequestParam(required = false) @Nullable Long incident, CurrentPerson person, Locale locale) {
		IncidentPage of = (incident != null) ? this.incidents.find(incident, person) : null;
		String about = (of != null) ? this.scopes.valueOf(of.productId(), of.moduleId()) : "";
		return publishing(incident, person, locale).addObject("form", BannerForm.blank(incident, about));
	}

	@PostMapping
	ModelAndView publish(@Valid @ModelAttribute("form") BannerForm form, BindingResult errors, CurrentPerson person,
			Locale locale, RedirectAttributes redirect) {
		ModelAndView page = publishing(incidentOf(form, errors), person, locale);
		if (!errors.hasErrors() && form.saysNothing()) {
			errors.rejectValue("portuguese", "incident.banner.textMissing");
		}
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		try {
			long id = this.banners.publish(form.incident(),
					form.terms(this.scopes.parse(form.scope()), this.zone.zone()), person);
			return done(id, "incident.flash.published", redirect);
		}
		catch (Refused refused) {
			return IncidentController.refused(page, refused, errors, fieldOf(refused));
		}
	}

	/** There is no form where a value was of another kind. */
	private static @Nullable Long incidentOf(BannerForm form, BindingResult errors) {
		if (errors.getTarget() != null) {
			return form.incident();
		}
		return (errors.getFieldValue("incident") instanceof Long incident) ? incident : null;
	}

	private static @Nullable String fieldOf(Refused refused) {
		return switch (refused.messageKey()) {
			case "incident.refused.product", "incident.refused.restricted" -> "audience";
			case "incident.refused.until" -> "ends";
			default -> null;
		};
	}

	private ModelAndView publishing(@Nullable Long incident, CurrentPerson person, Locale locale) {
		if (incident == null && !person.seesEveryTeam()) {
			throw new NotFound();
		}
		return new ModelAndView("incident/banner-new", "scopes", this.scopes.options())
			.addObject("states", this.choices.states(locale))
			.addObject("audiences", this.choices.audiences(locale))
			.addObject("incident", (incident != null) ? this.incidents.find(incident, person).incident() : null);
	}

	@GetMapping("/{id}")
	ModelAndView find(@PathVariable long id, CurrentPerson person, Locale locale) {
		BannerRow banner = this.banners.find(id, person);
		return page(banner, locale).addObject("form", WordsForm.of(banner));
	}

	@PostMapping("/{id}/updates")
	ModelAndView update(@PathVariable long id, @Valid @ModelAttribute("form") WordsForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		ModelAndView page = page(this.banners.find(id, person), locale);
		if (!errors.hasErrors() && form.saysNothing()) {
			errors.rejectValue("portuguese", "incident.banner.textMissing");
		}
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		try {
			this.banners.update(id, form.words(), form.seen(), person);
			return done(id, "incident.flash.bannerUpdated", redirect);
		}
		catch (Refused refused) {
			return IncidentController.refused(page, refused, errors);
		}
	}

	@PostMapping("/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.banners.withdraw(id, person);
		return done(id, "incident.flash.withdrawn", redirect);
	}

	private ModelAndView page(BannerRow banner, Locale locale) {
		return new ModelAndView("incident/banner", "banner", banner).addObject("states", this.choices.states(locale))
			.addObject("locale", locale);
	}

	private static ModelAndView done(long id, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(HOME + "/" + id);
	}

}
