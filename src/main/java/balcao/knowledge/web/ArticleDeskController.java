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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogService;
import balcao.knowledge.ArticleAuthoring;
import balcao.knowledge.ArticleFilter;
import balcao.knowledge.ArticleService;
import balcao.knowledge.CategoryService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.web.Pages;

/** Where the team writes articles. */
@Controller
@RequestMapping("/desk/articles")
class ArticleDeskController {

	private final ArticleEditing editing;

	private final ArticleAuthoring authoring;

	private final ArticleService articles;

	private final CategoryService categories;

	private final CatalogService catalog;

	ArticleDeskController(ArticleEditing editing, ArticleAuthoring authoring, ArticleService articles,
			CategoryService categories, CatalogService catalog) {
		this.editing = editing;
		this.authoring = authoring;
		this.articles = articles;
		this.categories = categories;
		this.catalog = catalog;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "MINE") ArticleFilter.View view,
			@RequestParam(required = false) @Nullable Long category,
			@RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, CurrentPerson person) {
		return new ModelAndView("knowledge/desk-articles")
			.addObject("page",
					this.authoring.list(new ArticleFilter(view, category, product), person,
							new PageRequest(after, before)))
			.addObject("view", view)
			.addObject("views", ArticleFilter.View.values())
			.addObject("category", category)
			.addObject("product", product)
			.addObject("categories", this.categories.all())
			.addObject("products", this.catalog.products());
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return this.editing.blank();
	}

	@PostMapping
	ModelAndView begin(@Valid @ModelAttribute("form") ArticleForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		return this.editing.act(null, form, errors, person, redirect);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id, CurrentPerson person) {
		return this.editing.show(id, person);
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") ArticleForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		return this.editing.act(id, form, errors, person, redirect);
	}

	@PostMapping("/{id}/translation")
	ModelAndView translate(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		long translation = this.articles.translate(id, person);
		redirect.addFlashAttribute("flash", "knowledge.flash.translated");
		return Pages.redirect("/desk/articles/" + translation);
	}

	/** Takes back the date of a publication to come. */
	@PostMapping("/{id}/cancellation")
	ModelAndView unschedule(@PathVariable long id, @RequestParam int version, CurrentPerson person,
			RedirectAttributes redirect) {
		this.articles.unschedule(id, version, person);
		return back(id, redirect, "knowledge.flash.unscheduled");
	}

	@PostMapping("/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable long id, @RequestParam int version, CurrentPerson person,
			RedirectAttributes redirect) {
		this.articles.withdraw(id, version, person);
		return back(id, redirect, "knowledge.flash.withdrawn");
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, @RequestParam int version, CurrentPerson person,
			RedirectAttributes redirect) {
		this.articles.archive(id, version, person);
		return back(id, redirect, "knowledge.flash.archived");
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, @RequestParam int version, CurrentPerson person,
			RedirectAttributes redirect) {
		this.articles.restore(id, version, person);
		return back(id, redirect, "knowledge.flash.restored");
	}

	private static ModelAndView back(long id, RedirectAttributes redirect, String flash) {
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect("/desk/articles/" + id);
	}

}
