package balcao.organization.web;

import java.util.List;
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

import balcao.organization.AttendantService;
import balcao.organization.OrganizationRow;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** The client organizations with their contacts. */
@Controller
@RequestMapping("/backoffice/organizations")
class OrganizationAdminController {

	private final OrganizationService organizations;

	private final PersonService people;

	private final AttendantService attendants;

	OrganizationAdminController(OrganizationService organizations, PersonService people, AttendantService attendants) {
		this.organizations = organizations;
		this.people = people;
		this.attendants = attendants;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean archived,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		KeysetPage<OrganizationRow> page = this.organizations.page(q, archived, new PageRequest(after, before));
		return new ModelAndView("organization/organizations", Map.of("q", q, "archived", archived, "page", page, "uses",
				this.organizations.uses(page.rows().stream().map(OrganizationRow::id).toList())));
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return new ModelAndView("organization/organization", Map.of("form", OrganizationForm.EMPTY));
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") OrganizationForm form, BindingResult errors,
			RedirectAttributes redirect) {
		check(form, null, errors);
		Attempt.to(() -> this.organizations.register(form.name(), form.shownDocument()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(new ModelAndView("organization/organization"));
		}
		redirect.addFlashAttribute("flash", "organization.flash.registered");
		return Pages.redirect("/backoffice/organizations");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		OrganizationRow row = this.organizations.row(id);
		return page(row).addObject("form", OrganizationForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") OrganizationForm form,
			BindingResult errors, RedirectAttributes redirect) {
		check(form, this.organizations.row(id).document(), errors);
		Attempt.to(() -> this.organizations.rename(id, form.name(), form.shownDocument()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(page(this.organizations.row(id)));
		}
		redirect.addFlashAttribute("flash", "organization.flash.changed");
		return Pages.redirect("/backoffice/organizations/" + id);
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.organizations.archive(id);
		redirect.addFlashAttribute("flash", "organization.flash.archived");
		return Pages.redirect("/backoffice/organizations/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.organizations.restore(id);
		redirect.addFlashAttribute("flash", "organization.flash.restored");
		return Pages.redirect("/backoffice/organizations/" + id);
	}

	private static void check(OrganizationForm form, @Nullable String former, BindingResult errors) {
		if (!form.hasRightDocument(former)) {
			errors.rejectValue("document", "organization.admin.documentWrong");
		}
	}

	private ModelAndView page(OrganizationRow row) {
		return new ModelAndView("organization/organization",
				Map.of("organization", row, "contacts", this.people.peopleOf(row.id()), "attendants",
						this.attendants.of(row.id()), "uses",
						this.organizations.uses(List.of(row.id())).getOrDefault(row.id(), 0)));
	}

}
