package balcao.incident.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

import balcao.catalog.Subject;
import balcao.incident.IncidentPage;
import balcao.incident.IncidentReading;
import balcao.incident.IncidentService;
import balcao.incident.IncidentState;
import balcao.incident.IncidentTelling;
import balcao.incident.IncidentTerms;
import balcao.incident.IncidentUpdate;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Downloads;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.platform.web.Uploads;

/**
 * Incidents: what belongs to them, who leads them, and what is told to all their clients
 * at once.
 */
@Controller
@RequestMapping(IncidentController.HOME)
class IncidentController {

	static final String HOME = "/desk/incidents";

	private final IncidentService incidents;

	private final IncidentTelling telling;

	private final IncidentReading reading;

	private final TeamService teams;

	private final Scopes scopes;

	private final Choices choices;

	private final Uploads uploads;

	private final Downloads downloads;

	IncidentController(IncidentService incidents, IncidentTelling telling, IncidentReading reading, TeamService teams,
			Scopes scopes, Choices choices, Uploads uploads, Downloads downloads) {
		this.incidents = incidents;
		this.telling = telling;
		this.reading = reading;
		this.teams = teams;
		this.scopes = scopes;
		this.choices = choices;
		this.uploads = uploads;
		this.downloads = downloads;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "false") boolean past, PageRequest request, CurrentPerson person) {
		return new ModelAndView("incident/list", "page", this.reading.page(!past, person, request))
			.addObject("past", past)
			.addObject("proposals", this.reading.proposals(null, person));
	}

	@GetMapping("/new")
	ModelAndView blank(CurrentPerson person) {
		return opening(person).addObject("form", IncidentForm.EMPTY);
	}

	@PostMapping
	ModelAndView open(@Valid @ModelAttribute("form") IncidentForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return Pages.invalid(opening(person));
		}
		Subject about = this.scopes.parse(form.scope());
		try {
			long id = this.incidents.open(new IncidentTerms(form.title(), Objects.requireNonNull(about.productId()),
					about.moduleId(), form.teamId()), person);
			return done(id, "incident.flash.opened", redirect);
		}
		catch (Refused refused) {
			return refused(opening(person), refused, errors);
		}
	}

	private ModelAndView opening(CurrentPerson person) {
		return new ModelAndView("incident/new", "scopes", this.scopes.options()).addObject("teams",
				this.teams.queuesOf(person).stream().map((team) -> Option.of(team.id(), team.name())).toList());
	}

	@GetMapping("/{id}")
	ModelAndView find(@PathVariable long id, CurrentPerson person, Locale locale) {
		return page(id, person, locale, List.of()).addObject("form", UpdateForm.EMPTY);
	}

	private ModelAndView page(long id, CurrentPerson person, Locale locale, List<StoredFile> files) {
		IncidentPage page = this.reading.find(id, person);
		return new ModelAndView("incident/incident", "page", page).addObject("meanings", this.choices.meanings(locale))
			.addObject("states", this.choices.states(locale))
			.addObject("members", this.teams.membersOf(page.teamId()))
			.addObject("files", files)
			.addObject("rules", this.uploads.rules());
	}

	@PostMapping("/{id}/updates")
	ModelAndView tell(@PathVariable long id, @Valid @ModelAttribute("form") UpdateForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			return Pages.invalid(page(id, person, locale, List.of()));
		}
		this.reading.find(id, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, person, locale, files));
		}
		try {
			IncidentUpdate update = this.telling.tell(id, form.terms(files), person);
			return told(update, redirect);
		}
		catch (Refused refused) {
			return refused(page(id, person, locale, files), refused, errors);
		}
	}

	@PostMapping(path = "/{id}/updates", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable long id, @RequestParam long removeUpload,
			@ModelAttribute("form") UpdateForm form, BindingResult errors, CurrentPerson person, Locale locale) {
		if (errors.getTarget() == null) {
			return Pages.invalid(page(id, person, locale, List.of()));
		}
		this.reading.find(id, person);
		return page(id, person, locale,
				this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors));
	}

	/** Who was told, who could not be and why. */
	@GetMapping("/{id}/updates/{updateId}")
	ModelAndView update(@PathVariable long id, @PathVariable long updateId, CurrentPerson person) {
		return new ModelAndView("incident/update", "update", this.reading.update(id, updateId, person))
			.addObject("incident", this.reading.find(id, person).incident());
	}

	@PostMapping("/{id}/updates/{updateId}/repetition")
	ModelAndView tellAgain(@PathVariable long id, @PathVariable long updateId, CurrentPerson person,
			RedirectAttributes redirect) {
		return told(this.telling.tellAgain(id, updateId, person), redirect);
	}

	@GetMapping("/{id}/updates/{updateId}/files/{fileId}")
	void file(@PathVariable long id, @PathVariable long updateId, @PathVariable long fileId, CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.downloads.show(this.reading.file(id, updateId, fileId, person), request, response);
	}

	private static ModelAndView told(IncidentUpdate update, RedirectAttributes redirect) {
		if (update.isWorking() || update.refused() > 0) {
			return Pages.redirect(HOME + "/" + update.incidentId() + "/updates/" + update.id());
		}
		redirect.addFlashAttribute("flashArguments", List.of(update.told()));
		return done(update.incidentId(), "incident.flash.told", redirect);
	}

	@PostMapping("/{id}/children")
	ModelAndView add(@PathVariable long id, @Valid @ModelAttribute("children") ChildrenForm children,
			BindingResult errors, CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		this.reading.find(id, person);
		if (!errors.hasErrors() && children.all().isEmpty()) {
			errors.rejectValue("typed", "incident.children.missing");
		}
		if (errors.hasErrors()) {
			return Pages.invalid(adding(id, person, locale, errors));
		}
		try {
			this.incidents.add(id, children.all(), person);
			return done(id, "incident.flash.added", redirect);
		}
		catch (Refused refused) {
			return refused(adding(id, person, locale, errors), refused, errors);
		}
	}

	/**
	 * The page has one form that tells what is wrong; here it is the one with the
	 * numbers.
	 */
	private ModelAndView adding(long id, CurrentPerson person, Locale locale, BindingResult errors) {
		return page(id, person, locale, List.of()).addObject("form", errors.getTarget())
			.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
	}

	@PostMapping("/{id}/children/{number}/removal")
	ModelAndView remove(@PathVariable long id, @PathVariable String number, CurrentPerson person,
			RedirectAttributes redirect) {
		this.incidents.remove(id, number, person);
		return done(id, "incident.flash.removed", redirect);
	}

	@PostMapping("/{id}/lead")
	ModelAndView lead(@PathVariable long id, @RequestParam(required = false) @Nullable Long leader,
			CurrentPerson person, RedirectAttributes redirect) {
		this.incidents.lead(id, leader, person);
		return done(id, "incident.flash.led", redirect);
	}

	@PostMapping("/{id}/state")
	ModelAndView move(@PathVariable long id, @RequestParam IncidentState state, CurrentPerson person,
			RedirectAttributes redirect) {
		this.incidents.move(id, state, person);
		return done(id, "incident.flash.moved", redirect);
	}

	static ModelAndView done(long id, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(HOME + "/" + id);
	}

	static ModelAndView refused(ModelAndView page, Refused refused, BindingResult errors) {
		return refused(page, refused, errors, null);
	}

	/** Beside the field that it speaks of; null for the form as a whole. */
	static ModelAndView refused(ModelAndView page, Refused refused, BindingResult errors, @Nullable String field) {
		errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

}
