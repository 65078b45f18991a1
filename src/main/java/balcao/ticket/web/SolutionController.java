package balcao.ticket.web;

import balcao.catalog.Subject;
import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.knowledge.ArticleSolutions;
import balcao.knowledge.Deflection;
import balcao.platform.CurrentPerson;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a request that needs not be sent any more, so that it can be taken up again. */
@Controller
@RequestMapping("/tickets/drafts/{id}")
class SolutionController {

	private final Wizard wizard;

	private final DraftService drafts;

	private final ArticleSolutions solutions;

	SolutionController(Wizard wizard, DraftService drafts, ArticleSolutions solutions) {
		this.wizard = wizard;
		this.drafts = drafts;
		this.solutions = solutions;
	}

	/**
	 * @param article the address of the one that answered it
	 */
	@PostMapping("/solution")
	String solved(@PathVariable long id, @RequestParam @Size(max = 120) String article, CurrentPerson person) {
		DraftPage draft = this.wizard.draft(id, person);
		Subject about = draft.answers().about();
		this.solutions.solved(article, person,
				new Deflection(id, draft.organizationId(), about.productId(), about.moduleId()));
		this.drafts.solve(id, person);
		return "redirect:/tickets/drafts/" + id + "/solved";
	}

	@GetMapping("/solved")
	String solved(@PathVariable long id, CurrentPerson person, Model model) {
		model.addAttribute("draft", this.wizard.draft(id, person));
		return "ticket/solved";
	}

	@PostMapping("/continuation")
	String resume(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.wizard.draft(id, person);
		this.drafts.resume(id, person);
		this.solutions.takeBack(id);
		redirect.addFlashAttribute("flash", "ticket.flash.draftResumed");
		return "redirect:/tickets/drafts/" + id;
	}

}
