package balcao.sla.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.web.Pages;
import balcao.sla.ContractFilter;
import balcao.sla.ContractRow;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
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

/** Which policy holds for whom, and how long. */
@Controller
@RequestMapping(ContractPages.ALL)
class ContractController {

	private final ContractService contracts;

	private final ContractPages pages;

	ContractController(ContractService contracts, ContractPages pages) {
		this.contracts = contracts;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Long organization,
			@RequestParam(defaultValue = "false") boolean ended, @RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		KeysetPage<ContractRow> page = this.contracts.rows(new ContractFilter(q, organization, ended),
				new PageRequest(after, before));
		Map<String, List<ContractRow>> groups = page.rows()
			.stream()
			.collect(Collectors.groupingBy(ContractRow::group, LinkedHashMap::new, Collectors.toList()));
		ModelAndView view = new ModelAndView("sla/contracts").addObject("q", q)
			.addObject("organization", organization)
			.addObject("organizationName", this.pages.organizationName(organization))
			.addObject("ended", ended)
			.addObject("page", page)
			.addObject("groups", groups)
			.addObject("today", this.contracts.today());
		this.contracts.firstUncoveredDay().ifPresent((day) -> view.addObject("uncovered", day));
		return view;
	}

	@GetMapping("/new")
	ModelAndView blank(@RequestParam(required = false) @Nullable Long organization) {
		return this.pages.form(null)
			.addObject("form", ContractForm.blank(this.pages.organizationName(organization), this.contracts.today()));
	}

	@PostMapping
	ModelAndView sign(@Valid @ModelAttribute("form") ContractForm form, BindingResult errors,
			RedirectAttributes redirect) {
		save(null, form, errors, this.contracts::sign);
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.form(null));
		}
		redirect.addFlashAttribute("flash", "sla.flash.contractSigned");
		return Pages.redirect(ContractPages.ALL);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		return this.pages.form(id).addObject("form", this.pages.typed(this.contracts.terms(id)));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @RequestParam int version,
			@Valid @ModelAttribute("form") ContractForm form, BindingResult errors, RedirectAttributes redirect) {
		save(id, form, errors, (terms) -> this.contracts.change(id, version, terms));
		if (errors.hasErrors()) {
			return Pages.invalid(this.pages.form(id));
		}
		redirect.addFlashAttribute("flash", "sla.flash.contractChanged");
		return Pages.redirect(ContractPages.ALL);
	}

	@PostMapping("/{id}/ending")
	ModelAndView end(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
		this.contracts.end(id, version);
		redirect.addFlashAttribute("flash", "sla.flash.contractEnded");
		return Pages.redirect(ContractPages.ALL);
	}

	@PostMapping("/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
		this.contracts.withdraw(id, version);
		redirect.addFlashAttribute("flash", "sla.flash.contractWithdrawn");
		return Pages.redirect(ContractPages.ALL);
	}

	private void save(@Nullable Long id, ContractForm form, BindingResult errors, Consumer<ContractTerms> act) {
		this.pages.read(form, id, errors).ifPresent((terms) -> {
			try {
				act.accept(terms);
			}
			catch (Refused ex) {
				boolean overlaps = ex.messageKey().startsWith("sla.refused.contractOverlaps");
				errors.rejectValue(overlaps ? "validFrom" : null, ex.messageKey(), ex.arguments(), null);
			}
		});
	}

}
