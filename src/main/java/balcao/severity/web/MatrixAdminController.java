package balcao.severity.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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
import balcao.catalog.Subject;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.severity.MatrixFilter;
import balcao.severity.MatrixLine;
import balcao.severity.MatrixService;

/** The severity matrix, row by row. */
@Controller
@RequestMapping("/backoffice/matrix")
class MatrixAdminController {

	private static final List<Option> SEVERITIES = List.of(Option.of(1, "1"), Option.of(2, "2"), Option.of(3, "3"),
			Option.of(4, "4"));

	private final MatrixService matrix;

	private final CatalogService catalog;

	MatrixAdminController(MatrixService matrix, CatalogService catalog) {
		this.matrix = matrix;
		this.catalog = catalog;
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable Integer severity) {
		MatrixFilter filter = new MatrixFilter(product, severity);
		return new ModelAndView("severity/matrix",
				Map.of("filter", filter, "lines", this.matrix.lines(filter), "products", this.catalog.products()));
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return page(null).addObject("form", MatrixForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") MatrixForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.matrix.add(subject(form), severity(form)), errors, "scope");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null));
		}
		redirect.addFlashAttribute("flash", "severity.flash.rowAdded");
		return Pages.redirect("/backoffice/matrix");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		MatrixLine line = this.matrix.line(id);
		return page(line).addObject("form", MatrixForm.of(line));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") MatrixForm form, BindingResult errors,
			RedirectAttributes redirect) {
		MatrixLine line = this.matrix.line(id);
		Attempt.to(() -> this.matrix.change(id, subject(form), severity(form)), errors, "scope");
		if (errors.hasErrors()) {
			return Pages.invalid(page(line));
		}
		redirect.addFlashAttribute("flash", "severity.flash.rowChanged");
		return Pages.redirect("/backoffice/matrix");
	}

	@PostMapping("/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.matrix.archive(id);
		redirect.addFlashAttribute("flash", "severity.flash.rowArchived");
		return Pages.redirect("/backoffice/matrix/" + id);
	}

	@PostMapping("/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.matrix.restore(id);
		redirect.addFlashAttribute("flash", "severity.flash.rowRestored");
		return Pages.redirect("/backoffice/matrix/" + id);
	}

	private Subject subject(MatrixForm form) {
		Subject scope = this.catalog.scope(form.scope());
		return new Subject(scope.productId(), scope.moduleId(), scope.situationId(), form.impact());
	}

	private static int severity(MatrixForm form) {
		return Objects.requireNonNull(form.severity());
	}

	private ModelAndView page(@Nullable MatrixLine line) {
		return new ModelAndView("severity/matrix-row", Map.of("scopes",
				this.catalog.scopes().stream().map((one) -> Option.of(one.value(), one.label())).toList(), "impacts",
				this.catalog.impacts().stream().map((one) -> Option.of(one.id(), one.name())).toList(), "severities",
				SEVERITIES))
			.addObject("line", line);
	}

}
