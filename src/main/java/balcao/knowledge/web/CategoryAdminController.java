package balcao.knowledge.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.knowledge.CategoryRow;
import balcao.knowledge.CategoryService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/** The shelves of the articles, for admins. */
@Controller
@RequestMapping("/backoffice/knowledge/categories")
class CategoryAdminController {

	private static final String ALL = "/backoffice/knowledge/categories";

	private final CategoryService categories;

	CategoryAdminController(CategoryService categories) {
		this.categories = categories;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("knowledge/categories", "rows", this.categories.all());
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return page(null).addObject("form", CategoryForm.EMPTY);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") CategoryForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.categories.register(form.title(), form.description(), form.place()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null));
		}
		redirect.addFlashAttribute("flash", "knowledge.flash.categoryRegistered");
		return Pages.redirect(ALL);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		CategoryRow category = this.categories.find(id);
		return page(category).addObject("form", CategoryForm.of(category));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") CategoryForm form, BindingResult errors,
			RedirectAttributes redirect) {
		CategoryRow category = this.categories.find(id);
		Attempt.to(() -> this.categories.change(id, form.seen(), form.title(), form.description(), form.place()),
				errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(page(category));
		}
		redirect.addFlashAttribute("flash", "knowledge.flash.categoryChanged");
		return Pages.redirect(ALL);
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.categories.archive(id);
		redirect.addFlashAttribute("flash", "knowledge.flash.categoryArchived");
		return Pages.redirect(ALL + "/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.categories.restore(id);
		redirect.addFlashAttribute("flash", "knowledge.flash.categoryRestored");
		return Pages.redirect(ALL + "/" + id);
	}

	private static ModelAndView page(@Nullable CategoryRow category) {
		return new ModelAndView("knowledge/category").addObject("category", category);
	}

}
