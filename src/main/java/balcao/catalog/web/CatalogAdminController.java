package balcao.catalog.web;

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

import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogPage;
import balcao.catalog.CatalogService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** Lists and forms for everything that tickets can be about. */
@Controller
@RequestMapping("/backoffice/catalog/{kind}")
class CatalogAdminController {

	private final CatalogService catalog;

	CatalogAdminController(CatalogService catalog) {
		this.catalog = catalog;
	}

	@GetMapping
	ModelAndView list(@PathVariable CatalogKind kind) {
		return new ModelAndView("catalog/list", Map.of("kind", kind, "rows", this.catalog.tops(kind)));
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable CatalogKind kind, @RequestParam(required = false) @Nullable Long parent) {
		return form(kind, parent, null).addObject("form", CatalogForm.empty(parent));
	}

	@PostMapping
	ModelAndView register(@PathVariable CatalogKind kind, @Valid @ModelAttribute("form") CatalogForm form,
			BindingResult errors, RedirectAttributes redirect) {
		Attempt.to(() -> this.catalog.register(kind, form.parent(), form.name(), form.description()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(form(kind, form.parent(), null));
		}
		redirect.addFlashAttribute("flash", "catalog.flash.registered");
		return Pages.redirect(kind.home(form.parent()));
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable CatalogKind kind, @PathVariable long id) {
		CatalogPage page = this.catalog.page(kind, id);
		return form(kind, page.parentId(), page).addObject("form", CatalogForm.of(page));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable CatalogKind kind, @PathVariable long id,
			@Valid @ModelAttribute("form") CatalogForm form, BindingResult errors, RedirectAttributes redirect) {
		CatalogPage page = this.catalog.page(kind, id);
		Attempt.to(() -> this.catalog.rename(kind, id, form.name(), form.description()), errors, "name");
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
		return Pages.redirect("/backoffice/catalog/" + kind.path() + "/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable CatalogKind kind, @PathVariable long id, RedirectAttributes redirect) {
		this.catalog.restore(kind, id);
		redirect.addFlashAttribute("flash", "catalog.flash.restored");
		return Pages.redirect("/backoffice/catalog/" + kind.path() + "/" + id);
	}

	private static ModelAndView form(CatalogKind kind, @Nullable Long parent, @Nullable CatalogPage page) {
		return new ModelAndView("catalog/form", Map.of("kind", kind, "home", kind.home(parent))).addObject("page",
				page);
	}

}
