package balcao.severity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.util.UriComponentsBuilder;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import balcao.severity.ExampleResult;
import balcao.severity.ExampleService;
import balcao.severity.Matrix;
import balcao.severity.MatrixFilter;
import balcao.severity.MatrixLine;
import balcao.severity.MatrixReading;
import balcao.severity.MatrixRehearsal;
import balcao.severity.MatrixService;
import balcao.severity.MatrixVersion;

/** The draft of the matrix: its table, its rows and its publication. */
@Controller
@RequestMapping("/backoffice/matrix/draft")
class MatrixDraftController {

	private static final String HOME = "/backoffice/matrix/draft";

	private final MatrixReading reading;

	private final MatrixService matrix;

	private final ExampleService examples;

	private final CatalogService catalog;

	private final Severities severities;

	private final ObjectProvider<MatrixRehearsal> rehearsal;

	private final ZoneRules zone;

	private final Clock clock;

	MatrixDraftController(MatrixReading reading, MatrixService matrix, ExampleService examples, CatalogService catalog,
			Severities severities, ObjectProvider<MatrixRehearsal> rehearsal, ZoneRules zone, Clock clock) {
		this.reading = reading;
		this.matrix = matrix;
		this.examples = examples;
		this.catalog = catalog;
		this.severities = severities;
		this.rehearsal = rehearsal;
		this.zone = zone;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView table(@RequestParam(required = false) @Nullable Long product,
			@RequestParam(required = false) @Nullable Long module,
			@RequestParam(required = false) @Nullable Integer severity, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "false") boolean conflicts,
			@RequestParam(required = false) @Nullable Long after) {
		return table(new MatrixFilter(product, module, severity, words, conflicts), after, Map.of());
	}

	@PostMapping("/severities")
	ModelAndView changeSeverities(@Valid @ModelAttribute("form") TableForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.matrix.changeSeverities(Edited.of(form.edited()), form.chosen()), errors, null);
		if (errors.getTarget() == null) {
			String words = Objects.toString(errors.getFieldValue("words"), "");
			return Pages.invalid(table(new MatrixFilter(null, null, null, words, false), null, Map.of()));
		}
		if (errors.hasErrors()) {
			return Pages.invalid(table(form.filter(), form.after(), form.chosen()));
		}
		redirect.addFlashAttribute("flash", "severity.flash.severitiesChanged");
		return Pages.redirect(address(form.filter(), form.after()));
	}

	@GetMapping("/rows/new")
	ModelAndView blank(@RequestParam(defaultValue = "") String scope) {
		return row(null).addObject("form", new RowForm(this.reading.draft().edited(), scope, null, null));
	}

	@PostMapping("/rows")
	ModelAndView add(@Valid @ModelAttribute("form") RowForm form, BindingResult errors, RedirectAttributes redirect) {
		Attempt.to(() -> this.matrix.add(cells(form), severity(form)), errors, "scope");
		return afterwards(null, errors, "severity.flash.rowAdded", redirect);
	}

	@GetMapping("/rows/{id}")
	ModelAndView edit(@PathVariable long id) {
		MatrixLine line = this.reading.line(id);
		return row(line).addObject("form", RowForm.of(line, this.reading.draft().edited()));
	}

	@PostMapping("/rows/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") RowForm form, BindingResult errors,
			RedirectAttributes redirect) {
		MatrixLine line = this.reading.line(id);
		Attempt.to(() -> this.matrix.change(Edited.of(form.edited()), id, cells(form), severity(form)), errors,
				"scope");
		return afterwards(line, errors, "severity.flash.rowChanged", redirect);
	}

	@PostMapping("/rows/{id}/removal")
	ModelAndView remove(@PathVariable long id, @RequestParam(required = false) @Nullable Integer edited,
			RedirectAttributes redirect) {
		this.matrix.remove(Edited.of(edited), id);
		redirect.addFlashAttribute("flash", "severity.flash.rowRemoved");
		return Pages.redirect(HOME);
	}

	@PostMapping("/removal")
	ModelAndView discard(@RequestParam(required = false) @Nullable Integer edited, RedirectAttributes redirect) {
		this.matrix.discard(Edited.of(edited));
		redirect.addFlashAttribute("flash", "severity.flash.discarded");
		return Pages.redirect("/backoffice/matrix");
	}

	@GetMapping("/publication")
	ModelAndView publication() {
		return publicationPage().addObject("form", new PublicationForm(this.reading.draft().edited(), null, ""));
	}

	@PostMapping("/publication")
	ModelAndView publish(@Valid @ModelAttribute("form") PublicationForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		Instant from = instant(form.validFrom());
		if (from != null && from.isBefore(this.clock.instant())) {
			errors.rejectValue("validFrom", "severity.publication.past");
		}
		Attempt.to(() -> this.matrix.publish(Edited.of(form.edited()), from,
				Objects.toString(form.note(), "").isBlank() ? null : form.note(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(publicationPage());
		}
		redirect.addFlashAttribute("flash", "severity.flash.published");
		return Pages.redirect("/backoffice/matrix");
	}

	private ModelAndView table(MatrixFilter filter, @Nullable Long after, Map<Long, Integer> chosen) {
		MatrixVersion draft = this.reading.draft();
		Matrix matrix = this.reading.matrix(draft);
		List<ExampleResult> results = this.examples.results(matrix);
		return new ModelAndView("severity/draft", Map.of("table", this.reading.table(draft, filter, after), "path",
				HOME, "chosen", chosen, "wrong", results.stream().filter((one) -> !one.isRight()).toList(), "right",
				results.stream().filter(ExampleResult::isRight).count(), "levelsInverted", matrix.hasLevelInversion()))
			.addObject("rehearsal", rehearsal());
	}

	private ModelAndView row(@Nullable MatrixLine line) {
		return new ModelAndView("severity/row", Map.of("scopes",
				this.catalog.scopes().stream().map((one) -> Option.of(one.value(), one.label())).toList(), "impacts",
				this.catalog.impacts().stream().map((one) -> Option.of(one.id(), one.name())).toList(), "severities",
				this.severities.severities(), "version", this.reading.draft()))
			.addObject("line", line);
	}

	private ModelAndView afterwards(@Nullable MatrixLine line, BindingResult errors, String flash,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return Pages.invalid(row(line));
		}
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(HOME);
	}

	private ModelAndView publicationPage() {
		MatrixVersion draft = this.reading.draft();
		Matrix matrix = this.reading.matrix(draft);
		return new ModelAndView("severity/publication",
				Map.of("version", draft, "difference", this.reading.difference(), "wrong",
						this.examples.results(matrix).stream().filter((one) -> !one.isRight()).toList(),
						"contradictions", matrix.contradictions().size()))
			.addObject("rehearsal", rehearsal());
	}

	private @Nullable String rehearsal() {
		return this.rehearsal.stream().findFirst().map(MatrixRehearsal::path).orElse(null);
	}

	private Subject cells(RowForm form) {
		Subject scope = this.catalog.scope(form.scope());
		return new Subject(scope.productId(), scope.moduleId(), scope.situationId(), form.impact());
	}

	private static int severity(RowForm form) {
		return Objects.requireNonNull(form.severity());
	}

	private @Nullable Instant instant(@Nullable LocalDateTime local) {
		return (local != null) ? local.atZone(this.zone.zone()).toInstant() : null;
	}

	private static String address(MatrixFilter filter, @Nullable Long after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(HOME);
		List.of(Map.entry("product", Objects.toString(filter.product(), "")),
				Map.entry("module", Objects.toString(filter.module(), "")),
				Map.entry("severity", Objects.toString(filter.severity(), "")), Map.entry("words", filter.words()),
				Map.entry("conflicts", filter.conflicts() ? "true" : ""),
				Map.entry("after", Objects.toString(after, "")))
			.stream()
			.filter((one) -> !one.getValue().isEmpty())
			.forEach((one) -> address.queryParam(one.getKey(), "{" + one.getKey() + "}"));
		return address.encode()
			.buildAndExpand(Map.of("product", Objects.toString(filter.product(), ""), "module",
					Objects.toString(filter.module(), ""), "severity", Objects.toString(filter.severity(), ""), "words",
					filter.words(), "conflicts", "true", "after", Objects.toString(after, "")))
			.toUriString();
	}

}
