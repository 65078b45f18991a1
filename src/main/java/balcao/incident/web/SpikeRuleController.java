package balcao.incident.web;

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
import balcao.incident.SpikeRuleRow;
import balcao.incident.SpikeRuleService;
import balcao.incident.SpikeTerms;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** From when on requests about the same thing look like an incident. */
@Controller
@RequestMapping(SpikeRuleController.HOME)
class SpikeRuleController {

	static final String HOME = "/backoffice/incidents";

	private final SpikeRuleService rules;

	private final CatalogService catalog;

	SpikeRuleController(SpikeRuleService rules, CatalogService catalog) {
		this.rules = rules;
		this.catalog = catalog;
	}

	@GetMapping
	ModelAndView list() {
		return all().addObject("form", SpikeRuleForm.of(null, SpikeTerms.USUAL, 0));
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") SpikeRuleForm form, BindingResult errors,
			RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			return Pages.invalid(list());
		}
		Long product = form.product();
		if (product == null) {
			errors.rejectValue("product", "incident.rule.productMissing");
		}
		else {
			Attempt.to(() -> this.rules.add(product, form.terms()), errors, "clients");
		}
		return errors.hasErrors() ? Pages.invalid(all()) : changed(redirect);
	}

	/** The rule for whatever has none of its own. */
	@GetMapping("/usual")
	ModelAndView editUsual() {
		return form(this.rules.usual());
	}

	@PostMapping("/usual")
	ModelAndView changeUsual(@Valid @ModelAttribute("form") SpikeRuleForm form, BindingResult errors,
			RedirectAttributes redirect) {
		return change(this.rules.usual(), form, errors, redirect);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		return form(this.rules.row(id));
	}

	@PostMapping("/{id}")
	ModelAndView changeOwn(@PathVariable long id, @Valid @ModelAttribute("form") SpikeRuleForm form,
			BindingResult errors, RedirectAttributes redirect) {
		return change(this.rules.row(id), form, errors, redirect);
	}

	private ModelAndView change(SpikeRuleRow row, SpikeRuleForm form, BindingResult errors,
			RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			return Pages.invalid(form(row));
		}
		Attempt.to(() -> this.rules.change(row.id(), form.terms(), form.seen()), errors, "clients");
		return errors.hasErrors() ? Pages.invalid(new ModelAndView("incident/rule", "row", row)) : changed(redirect);
	}

	private static ModelAndView form(SpikeRuleRow row) {
		return new ModelAndView("incident/rule", "row", row).addObject("form", SpikeRuleForm.of(row));
	}

	@PostMapping("/{id}/removal")
	ModelAndView remove(@PathVariable long id, RedirectAttributes redirect) {
		this.rules.remove(id);
		return changed(redirect);
	}

	private static ModelAndView changed(RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "incident.flash.ruleChanged");
		return Pages.redirect(HOME);
	}

	private ModelAndView all() {
		return new ModelAndView("incident/rules", "rows", this.rules.rows()).addObject("products",
				this.catalog.products().stream().map((product) -> Option.of(product.id(), product.name())).toList());
	}

}
