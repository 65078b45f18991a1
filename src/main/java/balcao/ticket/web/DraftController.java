package balcao.ticket.web;

import java.util.List;

import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a request that is being written. */
@Controller
@RequestMapping("/tickets/drafts/{id}")
class DraftController {

	private final Wizard wizard;

	private final DraftService drafts;

	private final Uploads uploads;

	DraftController(Wizard wizard, DraftService drafts, Uploads uploads) {
		this.wizard = wizard;
		this.drafts = drafts;
		this.uploads = uploads;
	}

	@GetMapping
	String problem(@PathVariable long id, CurrentPerson person, Model model) {
		DraftPage draft = this.wizard.draft(id, person);
		ProblemForm form = this.wizard.problemOf(draft, Boolean.TRUE.equals(model.getAttribute(ProblemStep.NO_IMPACT)));
		model.addAttribute("form", form);
		model.addAttribute("page", this.wizard.problem(person, draft, form));
		return "ticket/problem";
	}

	@PostMapping
	ModelAndView keepProblem(@PathVariable long id, @Valid @ModelAttribute("form") ProblemForm form,
			BindingResult errors, @RequestParam(defaultValue = "CONTINUE") Next next, CurrentPerson person,
			RedirectAttributes redirect) {
		ProblemPage page = this.wizard.problem(person, this.wizard.draft(id, person), form);
		Next step = page.asksMoreThan(form) ? Next.REFRESH : next;
		if (step == Next.CONTINUE) {
			this.wizard.check(form, page, errors);
		}
		if (errors.hasErrors()) {
			return ProblemStep.again(page);
		}
		this.drafts.tellProblem(id, person, page.kept(), form.words());
		return new ModelAndView(ProblemStep.after(step, id, form, person, redirect));
	}

	@GetMapping("/details")
	String details(@PathVariable long id, CurrentPerson person, Model model) {
		DraftPage draft = this.wizard.draft(id, person);
		DetailsPage page = this.wizard.details(person, draft, this.wizard.kept(person, draft));
		model.addAttribute("form", this.wizard.detailsOf(draft, page));
		model.addAttribute("page", page);
		return "ticket/details";
	}

	@PostMapping("/details")
	ModelAndView keepDetails(@PathVariable long id, @Valid @ModelAttribute("form") DetailsForm form,
			BindingResult errors, @RequestParam(defaultValue = "CONTINUE") Next next, CurrentPerson person,
			RedirectAttributes redirect) {
		DraftPage draft = this.wizard.draft(id, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (next == Next.CONTINUE) {
			this.wizard.check(form, draft, errors);
		}
		if (errors.hasErrors()) {
			return detailsAgain(person, draft, files, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.drafts.tellDetails(id, person, form.details(files));
		return switch (next) {
			case CONTINUE -> new ModelAndView("redirect:/tickets/drafts/" + id + "/review");
			case REFRESH -> new ModelAndView("redirect:/tickets/drafts/" + id + "/details");
			case LEAVE -> new ModelAndView(ProblemStep.leave(person, redirect));
		};
	}

	@PostMapping(path = "/details", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable long id, @RequestParam long removeUpload,
			@Valid @ModelAttribute("form") DetailsForm form, BindingResult errors, CurrentPerson person) {
		DraftPage draft = this.wizard.draft(id, person);
		List<StoredFile> files = this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors);
		return detailsAgain(person, draft, files,
				errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
	}

	@GetMapping("/review")
	String review(@PathVariable long id, CurrentPerson person, Model model) {
		DraftPage draft = this.wizard.draft(id, person);
		if (draft.subject().isBlank()) {
			return "redirect:/tickets/drafts/" + id;
		}
		if (draft.details().description().isBlank()) {
			return "redirect:/tickets/drafts/" + id + "/details";
		}
		model.addAttribute("page", this.wizard.review(person, draft));
		return "ticket/review";
	}

	@PostMapping("/removal")
	String discard(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.wizard.draft(id, person);
		this.drafts.discard(id, person);
		redirect.addFlashAttribute("flash", "ticket.flash.discarded");
		return person.isTeam() ? "redirect:/desk" : "redirect:/";
	}

	private ModelAndView detailsAgain(CurrentPerson person, DraftPage draft, List<StoredFile> files,
			HttpStatus status) {
		ModelAndView view = new ModelAndView("ticket/details", "page", this.wizard.details(person, draft, files));
		view.setStatus(status);
		return view;
	}

}
