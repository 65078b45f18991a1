package balcao.ticket.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;

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
import balcao.catalog.ProductCard;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.ticket.CauseRow;
import balcao.ticket.CauseService;

/** The causes that diagnoses choose from. */
@Controller
@RequestMapping("/backoffice/causes")
class CauseAdminController {

	private static final String HOME = "/backoffice/causes";

	private final CauseService causes;

	private final CatalogService catalog;

	CauseAdminController(CauseService causes, CatalogService catalog) {
		this.causes = causes;
		this.catalog = catalog;
	}

	@GetMapping
	ModelAndView list() {
		return all().addObject("form", CauseForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") CauseForm form, BindingResult errors, RedirectAttributes redirect) {
		Attempt.to(() -> this.causes.add(form.name(), form.product()), errors, "name");
		return errors.hasErrors() ? Pages.invalid(all()) : changed(redirect);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		CauseRow row = this.causes.row(id);
		return page(row).addObject("form", CauseForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") CauseForm form, BindingResult errors,
			RedirectAttributes redirect) {
		CauseRow row = this.causes.row(id);
		Attempt.to(() -> this.causes.change(id, form.name(), form.product()), errors, "name");
		return errors.hasErrors() ? Pages.invalid(page(row)) : changed(redirect);
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.causes.archive(id);
		return changed(redirect);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.causes.restore(id);
		return changed(redirect);
	}

	private static ModelAndView changed(RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "ticket.flash.causesChanged");
		return Pages.redirect(HOME);
	}

	private ModelAndView all() {
		Map<Long, String> names = new LinkedHashMap<>();
		this.catalog.products().forEach((one) -> names.put(one.id(), one.name()));
		return new ModelAndView("ticket/causes",
				Map.of("rows", this.causes.rows(), "names", names, "products", products(this.catalog.products())));
	}

	private ModelAndView page(CauseRow row) {
		return new ModelAndView("ticket/cause", Map.of("row", row, "products", products(this.catalog.products())));
	}

	private static List<Option> products(List<ProductCard> all) {
		return all.stream().map((one) -> Option.of(one.id(), one.name())).toList();
	}

}
