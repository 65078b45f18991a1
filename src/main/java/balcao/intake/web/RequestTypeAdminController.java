package balcao.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogService;
import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeService;
import balcao.intake.RequestTypeUse;
import balcao.organization.Choice;
import balcao.organization.OrganizationService;
import balcao.organization.TeamService;
import balcao.platform.FileRules;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The kinds of request that clients choose from. */
@Controller
@RequestMapping("/backoffice/request-types")
class RequestTypeAdminController {

	private static final List<String> ICONS = List.of("help", "bug", "wrench", "idea", "list", "money", "box", "lock",
			"mail", "phone", "user", "calendar", "chart", "file");

	private static final List<Option> SEVERITIES = List.of(Option.of(1, "1"), Option.of(2, "2"), Option.of(3, "3"),
			Option.of(4, "4"));

	private final RequestTypeService types;

	private final RequestTypeUse use;

	private final CatalogService catalog;

	private final TeamService teams;

	private final OrganizationService organizations;

	private final FileRules files;

	private final MessageSource messages;

	RequestTypeAdminController(RequestTypeService types, RequestTypeUse use, CatalogService catalog, TeamService teams,
			OrganizationService organizations, FileRules files, MessageSource messages) {
		this.types = types;
		this.use = use;
		this.catalog = catalog;
		this.teams = teams;
		this.organizations = organizations;
		this.files = files;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@ModelAttribute("form") RequestTypeFilter form, BindingResult errors) {
		Map<Long, Long> uses = this.use.counts();
		return new ModelAndView("intake/request-types", Map.of("rows", form.of(this.types.rows(), uses), "uses", uses,
				"most", RequestTypeUse.MOST, "filter", form));
	}

	@GetMapping("/new")
	ModelAndView blank(Locale locale) {
		return page(null, locale).addObject("form", RequestTypeForm.EMPTY);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") RequestTypeForm form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		form.check(this.files, errors);
		AtomicLong id = new AtomicLong();
		Attempt.to(() -> id.set(this.types.register(form.code(), form.details(), form.scope(), form.firstForm())),
				errors, "code");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null, locale));
		}
		redirect.addFlashAttribute("flash", "intake.flash.typeRegistered");
		return Pages.redirect("/backoffice/request-types/" + id.get());
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, Locale locale) {
		RequestTypeRow row = this.types.row(id);
		return page(row, locale).addObject("form", RequestTypeForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") RequestTypeForm form,
			BindingResult errors, Locale locale, RedirectAttributes redirect) {
		RequestTypeRow row = this.types.row(id);
		form.check(this.files, errors);
		Attempt.to(() -> this.types.change(id, form.details(), form.scope()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(page(row, locale));
		}
		redirect.addFlashAttribute("flash", "intake.flash.changed");
		return Pages.redirect("/backoffice/request-types/" + id);
	}

	/** Makes another one like it, out of use until it is ready. */
	@PostMapping("/{id}/copy")
	ModelAndView copy(@PathVariable long id, Locale locale, RedirectAttributes redirect) {
		Object[] name = { this.types.row(id).details().name() };
		long copy = this.types.copy(id, this.messages.getMessage("intake.admin.copyOf", name, locale));
		redirect.addFlashAttribute("flash", "intake.flash.typeCopied");
		return Pages.redirect("/backoffice/request-types/" + copy);
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.types.archive(id);
		redirect.addFlashAttribute("flash", "intake.flash.typeArchived");
		redirect.addFlashAttribute("flashUndo", "/backoffice/request-types/" + id + "/restoration");
		return Pages.redirect("/backoffice/request-types/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.types.restore(id);
		redirect.addFlashAttribute("flash", "intake.flash.typeRestored");
		redirect.addFlashAttribute("flashUndo", "/backoffice/request-types/" + id + "/archiving");
		return Pages.redirect("/backoffice/request-types/" + id);
	}

	private ModelAndView page(@Nullable RequestTypeRow row, Locale locale) {
		Stream<Option> icons = ICONS.stream()
			.map((icon) -> Option.of(icon, this.messages.getMessage("intake.icon." + icon, null, locale)));
		return new ModelAndView("intake/request-type",
				Map.of("icons", icons.toList(), "severities", SEVERITIES, "products",
						this.catalog.products().stream().map((one) -> Option.of(one.id(), one.name())).toList(),
						"teams", choices(this.teams.choices()), "organizations", choices(this.organizations.choices()),
						"usual", String.join(", ", FileRules.USUAL)))
			.addObject("row", row)
			.addObject("uses", (row != null) ? this.use.counts().getOrDefault(row.id(), 0L) : 0L)
			.addObject("most", RequestTypeUse.MOST);
	}

	private static List<Option> choices(List<Choice> all) {
		return all.stream().map((one) -> Option.of(one.id(), one.name())).toList();
	}

}
