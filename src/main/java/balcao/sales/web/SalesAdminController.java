package balcao.sales.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

import balcao.organization.OrganizationService;
import balcao.platform.Money;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.sales.Buyer;
import balcao.sales.SalesStage;
import balcao.sales.SalesTerms;
import balcao.sales.SalesTermsService;

/** The rules of proposals, clients that differ from them, and the stages of business. */
@Controller
@RequestMapping("/backoffice/sales")
class SalesAdminController {

	private static final String FORM = "form";

	private final SalesTermsService terms;

	private final OrganizationService organizations;

	SalesAdminController(SalesTermsService terms, OrganizationService organizations) {
		this.terms = terms;
		this.organizations = organizations;
	}

	@GetMapping
	ModelAndView show() {
		return page().addObject(FORM, SalesTermsForm.of(this.terms.company()));
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute(FORM) SalesTermsForm form, BindingResult errors,
			RedirectAttributes redirect) {
		SalesTerms typed = errors.hasErrors() ? null : form.terms(errors);
		if (typed == null) {
			return Pages.invalid(page());
		}
		this.terms.change(typed);
		redirect.addFlashAttribute("flash", "sales.flash.termsChanged");
		return Pages.redirect("/backoffice/sales");
	}

	private ModelAndView page() {
		return new ModelAndView("sales/admin", "stages", this.terms.stages()).addObject("organizations",
				this.organizations.choices());
	}

	@GetMapping("/stages/new")
	ModelAndView blank() {
		return stagePage(null).addObject(FORM, StageForm.EMPTY);
	}

	@PostMapping("/stages")
	ModelAndView add(@Valid @ModelAttribute(FORM) StageForm form, BindingResult errors, RedirectAttributes redirect) {
		Attempt.to(() -> this.terms.add(form.name(), Objects.requireNonNull(form.position()),
				Objects.requireNonNull(form.outcome())), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(stagePage(null));
		}
		redirect.addFlashAttribute("flash", "sales.flash.stageKept");
		return Pages.redirect("/backoffice/sales");
	}

	@GetMapping("/stages/{id}")
	ModelAndView stage(@PathVariable long id) {
		SalesStage stage = this.terms.stage(id);
		return stagePage(stage).addObject(FORM, StageForm.of(stage));
	}

	@PostMapping("/stages/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute(FORM) StageForm form, BindingResult errors,
			RedirectAttributes redirect) {
		SalesStage stage = this.terms.stage(id);
		Attempt.to(() -> this.terms.change(id, form.name(), Objects.requireNonNull(form.position()),
				Objects.requireNonNull(form.outcome())), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(stagePage(stage));
		}
		redirect.addFlashAttribute("flash", "sales.flash.stageKept");
		return Pages.redirect("/backoffice/sales");
	}

	@PostMapping("/stages/{id}/archiving")
	ModelAndView archive(@PathVariable long id, RedirectAttributes redirect) {
		this.terms.archive(id);
		redirect.addFlashAttribute("flash", "sales.flash.stageKept");
		return Pages.redirect("/backoffice/sales/stages/" + id);
	}

	@PostMapping("/stages/{id}/restoration")
	ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
		this.terms.restore(id);
		redirect.addFlashAttribute("flash", "sales.flash.stageKept");
		return Pages.redirect("/backoffice/sales/stages/" + id);
	}

	private static ModelAndView stagePage(@Nullable SalesStage stage) {
		return new ModelAndView("sales/stage").addObject("stage", stage);
	}

	@GetMapping("/organizations/{id}")
	ModelAndView client(@PathVariable long id) {
		Money above = this.terms.of(id).twoPeopleAbove();
		boolean own = this.terms.differs(id);
		List<LimitForm> limits = this.terms.buyers(id).stream().map(SalesAdminController::limit).toList();
		return clientPage(id).addObject(FORM,
				new ClientTermsForm(own, (own && above != null) ? above.typed() : "", limits));
	}

	private static LimitForm limit(Buyer buyer) {
		Money most = buyer.limit();
		return new LimitForm(buyer.id(), (most != null) ? most.typed() : "");
	}

	@PostMapping("/organizations/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute(FORM) ClientTermsForm form, BindingResult errors,
			RedirectAttributes redirect) {
		ModelAndView page = clientPage(id);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		Money above = form.above(errors);
		Map<Long, Optional<Money>> limits = form.limits(errors);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		if (form.own()) {
			this.terms.differ(id, above);
		}
		else {
			this.terms.follow(id);
		}
		this.terms.limit(id, limits);
		redirect.addFlashAttribute("flash", "sales.flash.limitsChanged");
		return Pages.redirect("/backoffice/sales/organizations/" + id);
	}

	private ModelAndView clientPage(long id) {
		return new ModelAndView("sales/client-terms", "organization", this.organizations.row(id))
			.addObject("company", this.terms.company())
			.addObject("buyers", this.terms.buyers(id));
	}

}
