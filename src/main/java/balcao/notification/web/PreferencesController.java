package balcao.notification.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.notification.DigestHour;
import balcao.notification.NoticeKind;
import balcao.notification.NoticePreferences;
import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** What one wants to be told, and what the company thinks everybody should be. */
@Controller
class PreferencesController {

	private static final List<String> ZONES = List.of("America/Sao_Paulo", "America/Manaus", "America/Cuiaba",
			"America/Rio_Branco", "America/Noronha", "America/Fortaleza", "Europe/Lisbon", "UTC");

	private static final List<Option> HOURS = IntStream.range(0, DigestHour.HOURS)
		.mapToObj((hour) -> Option.of(hour, LocalTime.of(hour, 0).toString()))
		.toList();

	private final NoticePreferences preferences;

	private final ZoneRules zone;

	PreferencesController(NoticePreferences preferences, ZoneRules zone) {
		this.preferences = preferences;
		this.zone = zone;
	}

	@GetMapping("/notifications/preferences")
	ModelAndView own(CurrentPerson person) {
		return page(person).addObject("form",
				PreferencesForm.of(this.preferences.wanted(person), this.preferences.quiet(person).orElse(null),
						this.preferences.digest(person).orElse(null), this.zone.zone()));
	}

	@PostMapping("/notifications/preferences")
	ModelAndView choose(@ModelAttribute("form") PreferencesForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return Pages.invalid(page(person));
		}
		ZoneId where = zone(form.zone()).orElse(null);
		if ((form.isQuiet() || form.isDigest()) && where == null) {
			errors.rejectValue("zone", "notification.preferences.zoneWrong");
		}
		if (form.isQuiet() && form.from() == null) {
			errors.rejectValue("from", "notification.preferences.fromMissing");
		}
		if (form.isQuiet() && form.until() == null) {
			errors.rejectValue("until", "notification.preferences.untilMissing");
		}
		if (form.isDigest() && !form.hasHour()) {
			errors.rejectValue("digestHour", "notification.preferences.digestHourWrong");
		}
		if (errors.hasErrors()) {
			return Pages.invalid(page(person));
		}
		ZoneId there = (where != null) ? where : this.zone.zone();
		this.preferences.choose(person, PreferencesForm.choices(form.wanted()), form.hours(there),
				form.gathering(there));
		redirect.addFlashAttribute("flash", "notification.flash.chosen");
		return Pages.redirect("/notifications/preferences");
	}

	@PostMapping("/notifications/preferences/removal")
	String forget(CurrentPerson person, RedirectAttributes redirect) {
		this.preferences.forget(person);
		redirect.addFlashAttribute("flash", "notification.flash.defaultsAgain");
		return "redirect:/notifications/preferences";
	}

	@GetMapping("/backoffice/notifications")
	ModelAndView defaults() {
		return new ModelAndView("notification/defaults", "team", ChoiceTable.of(NoticeKind.of(true)))
			.addObject("clients", ChoiceTable.of(NoticeKind.of(false)))
			.addObject("form", new DefaultsForm(PreferencesForm.values(this.preferences.defaults()), false));
	}

	@PostMapping("/backoffice/notifications")
	String chooseDefaults(@ModelAttribute("form") DefaultsForm form, RedirectAttributes redirect) {
		this.preferences.chooseDefaults(PreferencesForm.choices(form.wanted()), Boolean.TRUE.equals(form.everybody()));
		redirect.addFlashAttribute("flash", "notification.flash.defaultsChosen");
		return "redirect:/backoffice/notifications";
	}

	private ModelAndView page(CurrentPerson person) {
		Set<String> zones = new TreeSet<>(ZONES);
		zones.add(this.zone.zone().getId());
		this.preferences.quiet(person).ifPresent((hours) -> zones.add(hours.zone().getId()));
		this.preferences.digest(person).ifPresent((digest) -> zones.add(digest.zone().getId()));
		return new ModelAndView("notification/preferences", "table", ChoiceTable.of(NoticeKind.of(person.isTeam())))
			.addObject("hours", HOURS)
			.addObject("zones",
					zones.stream().map((id) -> Option.of(id, id.replace('_', ' ').replace("/", " / "))).toList());
	}

	private static Optional<ZoneId> zone(@Nullable String id) {
		try {
			return Optional.of(ZoneId.of(Objects.requireNonNullElse(id, "")));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
