package balcao.intake.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogService;
import balcao.catalog.Scope;
import balcao.catalog.Subject;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingKey;
import balcao.intake.RoutingLine;
import balcao.intake.RoutingService;
import balcao.organization.TeamService;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Which team answers which requests. */
@Controller
@RequestMapping("/backoffice/routing")
class RoutingAdminController {

	private final RoutingService routing;

	private final RequestTypeService types;

	private final CatalogService catalog;

	private final TeamService teams;

	RoutingAdminController(RoutingService routing, RequestTypeService types, CatalogService catalog,
			TeamService teams) {
		this.routing = routing;
		this.types = types;
		this.catalog = catalog;
		this.teams = teams;
	}

	@GetMapping
	ModelAndView list() {
		return new ModelAndView("intake/routing", Map.of("lines", this.routing.lines()));
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return page(null).addObject("form", RoutingForm.EMPTY);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") RoutingForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.routing.add(key(form), team(form)), errors, "scope");
		if (errors.hasErrors()) {
			return Pages.invalid(page(null));
		}
		redirect.addFlashAttribute("flash", "intake.flash.ruleAdded");
		return Pages.redirect("/backoffice/routing");
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		RoutingLine line = this.routing.line(id);
		return page(line).addObject("form", RoutingForm.of(line));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") RoutingForm form, BindingResult errors,
			RedirectAttributes redirect) {
		RoutingLine line = this.routing.line(id);
		Attempt.to(() -> this.routing.change(id, key(form), team(form)), errors, "scope");
		if (errors.hasErrors()) {
			return Pages.invalid(page(line));
		}
		redirect.addFlashAttribute("flash", "intake.flash.changed");
		return Pages.redirect("/backoffice/routing");
	}

	@PostMapping("/{id}/removal")
	ModelAndView remove(@PathVariable long id, RedirectAttributes redirect) {
		this.routing.remove(id);
		redirect.addFlashAttribute("flash", "intake.flash.ruleRemoved");
		return Pages.redirect("/backoffice/routing");
	}

	private RoutingKey key(RoutingForm form) {
		Subject scope = this.catalog.scope(form.scope());
		return new RoutingKey(form.requestType(), scope.productId(), scope.moduleId());
	}

	private long team(RoutingForm form) {
		return this.teams.page(Objects.requireNonNull(form.team())).id();
	}

	/** Products and modules: routing does not look at situations. */
	private List<Scope> scopes() {
		return this.catalog.scopes().stream().filter((one) -> one.subject().situationId() == null).toList();
	}

	private ModelAndView page(@Nullable RoutingLine line) {
		return new ModelAndView("intake/routing-rule",
				Map.of("types", this.types.cards().stream().map((one) -> Option.of(one.id(), one.name())).toList(),
						"scopes", scopes().stream().map((one) -> Option.of(one.value(), one.label())).toList(), "teams",
						this.teams.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList()))
			.addObject("line", line);
	}

}
