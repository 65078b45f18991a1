package balcao.severity.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.severity.ExampleCase;
import balcao.severity.ExampleService;
import balcao.severity.MatrixReading;
import balcao.severity.MatrixVersion;

/** The example cases kept beside the matrix. */
@Controller
@RequestMapping("/backoffice/matrix/examples")
class ExampleController {

	private static final String HOME = "/backoffice/matrix/examples";

	private final ExampleService examples;

	private final MatrixReading reading;

	private final CatalogService catalog;

	private final Severities severities;

	ExampleController(ExampleService examples, MatrixReading reading, CatalogService catalog, Severities severities) {
		this.examples = examples;
		this.reading = reading;
		this.catalog = catalog;
		this.severities = severities;
	}

	@GetMapping
	ModelAndView list() {
		MatrixVersion version = this.reading.draftIfAny().orElseGet(this.reading::inForce);
		return new ModelAndView("severity/examples",
				Map.of("version", version, "results", this.examples.results(this.reading.matrix(version))));
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return page(null).addObject("form", ExampleForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") ExampleForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(
				() -> this.examples.add(form.title(), form.question(this.catalog.scope(form.scope())), form.expected()),
				errors, "name");
		return afterwards(null, errors, "severity.flash.exampleAdded", redirect);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		ExampleCase example = this.examples.find(id);
		return page(example).addObject("form", ExampleForm.of(example));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") ExampleForm form, BindingResult errors,
			RedirectAttributes redirect) {
		ExampleCase example = this.examples.find(id);
		Attempt.to(() -> this.examples.change(id, form.title(), form.question(this.catalog.scope(form.scope())),
				form.expected()), errors, "name");
		return afterwards(example, errors, "severity.flash.exampleChanged", redirect);
	}

	@PostMapping("/{id}/removal")
	ModelAndView remove(@PathVariable long id, RedirectAttributes redirect) {
		this.examples.remove(id);
		redirect.addFlashAttribute("flash", "severity.flash.exampleRemoved");
		return Pages.redirect(HOME);
	}

	private ModelAndView afterwards(@Nullable ExampleCase example, BindingResult errors, String flash,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return Pages.invalid(page(example));
		}
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(HOME);
	}

	private ModelAndView page(@Nullable ExampleCase example) {
		return new ModelAndView("severity/example", Map.of("scopes",
				this.catalog.scopes().stream().map((one) -> Option.of(one.value(), one.label())).toList(), "impacts",
				this.catalog.impacts().stream().map((one) -> Option.of(one.id(), one.name())).toList(), "severities",
				this.severities.severities(), "levels", this.severities.levels(), "priorities",
				this.severities.priorities()))
			.addObject("example", example);
	}

}
