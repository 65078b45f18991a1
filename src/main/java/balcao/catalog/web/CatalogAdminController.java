package balcao.catalog.web;

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

import balcao.catalog.CatalogFilter;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogPage;
import balcao.catalog.CatalogService;
import balcao.platform.ClientOrganizations;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Lists and forms for everything that tickets can be about. */
@Controller
@RequestMapping("/backoffice/catalog/{kind}")
class CatalogAdminController {

	private final CatalogService catalog;

	private final ClientOrganizations organizations;

	CatalogAdminController(CatalogService catalog, ClientOrganizations organizations) {
		this.catalog = catalog;
		this.organizations = organizations;
	}

	@GetMapping
	ModelAndView list(@PathVariable CatalogKind kind, CatalogFilter filter) {
		return new ModelAndView("catalog/list", Map.of("kind", kind, "rows", this.catalog.list(kind, filter), "filter",
				filter, "most", CatalogService.MOST_ROWS));
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable CatalogKind kind, @RequestParam(required = false) @Nullable Long parent) {
		return form(kind, parent, null).addObject("form", CatalogForm.empty(parent));
	}

	@PostMapping
	ModelAndView register(@PathVariable CatalogKind kind, @Valid @ModelAttribute("form") CatalogForm form,
			BindingResult errors, RedirectAttributes redirect) {
		Attempt.to(() -> this.catalog.register(kind, form.parent(), form.terms()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(form(kind, form.parent(), null));
		}
		redirect.addFlashAttribute("flash", "catalog.flash.registered");
		return Pages.redirect(kind.home(form.parent()));
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable CatalogKind kind, @PathVariable long id) {
		CatalogPage page = this.catalog.page(kind, id);
		return form(kind, page.parentId(), page).addObject("form",
				CatalogForm.of(page, this.catalog.availability(kind, id),
						(kind == CatalogKind.PRODUCT) ? this.catalog.segmentsOf(id) : List.of()));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable CatalogKind kind, @PathVariable long id,
			@Valid @ModelAttribute("form") CatalogForm form, BindingResult errors, RedirectAttributes redirect) {
		CatalogPage page = this.catalog.page(kind, id);
		Attempt.to(() -> this.catalog.change(kind, id, form.terms()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(form(kind, page.parentId(), page));
		}
		redirect.addFlashAttribute("flash", "catalog.flash.changed");
		return Pages.redirect(kind.home(page.parentId()));
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable CatalogKind kind, @PathVariable long id, RedirectAttributes redirect) {
		this.catalog.archive(kind, id);
		redirect.addFlashAttribute("flash", "catalog.flash.archived");
		redirect.addFlashAttribute("flashUndo", "/backoffice/catalog/" + kind.path() + "/" + id + "/restoration");
		return Pages.redirect("/backoffice/catalog/" + kind.path() + "/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable CatalogKind kind, @PathVariable long id, RedirectAttributes redirect) {
		this.catalog.restore(kind, id);
		redirect.addFlashAttribute("flash", "catalog.flash.restored");
		return Pages.redirect("/backoffice/catalog/" + kind.path() + "/" + id);
	}

	/** Moves an entry one place among those beside it. */
	@PostMapping("/{id}/position")
	ModelAndView move(@PathVariable CatalogKind kind, @PathVariable long id,
			@RequestParam(defaultValue = "") String to) {
		this.catalog.move(kind, id, to.equals("UP"));
		return Pages.redirect(kind.home(this.catalog.page(kind, id).parentId()));
	}

	private ModelAndView form(CatalogKind kind, @Nullable Long parent, @Nullable CatalogPage page) {
		return new ModelAndView("catalog/form", Map.of("kind", kind, "home", kind.home(parent), "organizations",
				this.organizations.inUse().stream().map((one) -> Option.of(one.id(), one.name())).toList(), "segments",
				(kind == CatalogKind.PRODUCT) ? this.catalog.list(CatalogKind.SEGMENT, CatalogFilter.NONE)
					.stream()
					.map((one) -> Option.of(one.id(), one.name()))
					.toList() : List.of()))
			.addObject("page", page);
	}

}
