package balcao.ticket.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.intake.AskedStep;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;

/** The steps of a request that is being written. */
@Controller
@RequestMapping("/tickets/drafts/{id}")
class DraftController {

	private final Wizard wizard;

	private final Steps steps;

	private final DraftService drafts;

	DraftController(Wizard wizard, Steps steps, DraftService drafts) {
		this.wizard = wizard;
		this.steps = steps;
		this.drafts = drafts;
	}

	@GetMapping
	String first(@PathVariable long id, CurrentPerson person, Model model) {
		return this.steps.show(request(id, person), 1, model);
	}

	@PostMapping
	ModelAndView keepFirst(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, CurrentPerson person,
			RedirectAttributes redirect) throws ServletRequestBindingException {
		return this.steps.keep(request(id, person), 1, sent, files, redirect);
	}

	@PostMapping(params = "removeUpload")
	ModelAndView removeFirst(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, @RequestParam long removeUpload,
			CurrentPerson person) throws ServletRequestBindingException {
		return this.steps.withoutUpload(request(id, person), 1, sent, files, removeUpload);
	}

	@GetMapping("/steps/{step}")
	String step(@PathVariable long id, @PathVariable int step, CurrentPerson person, Model model) {
		return this.steps.show(request(id, person), step, model);
	}

	@PostMapping("/steps/{step}")
	ModelAndView keep(@PathVariable long id, @PathVariable int step, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, CurrentPerson person,
			RedirectAttributes redirect) throws ServletRequestBindingException {
		return this.steps.keep(request(id, person), step, sent, files, redirect);
	}

	@PostMapping(path = "/steps/{step}", params = "removeUpload")
	ModelAndView remove(@PathVariable long id, @PathVariable int step, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, @RequestParam long removeUpload,
			CurrentPerson person) throws ServletRequestBindingException {
		return this.steps.withoutUpload(request(id, person), step, sent, files, removeUpload);
	}

	@GetMapping("/review")
	String review(@PathVariable long id, CurrentPerson person, Model model) {
		Wizard.Request request = request(id, person);
		Optional<AskedStep> unfinished = this.wizard.unfinished(request);
		if (unfinished.isPresent()) {
			int number = unfinished.get().number();
			return "redirect:/tickets/drafts/" + id + ((number > 1) ? "/steps/" + number : "");
		}
		model.addAttribute("page", this.wizard.review(request));
		return "ticket/review";
	}

	@PostMapping("/removal")
	String discard(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.wizard.draft(id, person);
		this.drafts.discard(id, person);
		redirect.addFlashAttribute("flash", "ticket.flash.discarded");
		return person.isTeam() ? "redirect:/desk" : "redirect:/";
	}

	private Wizard.Request request(long id, CurrentPerson person) {
		return this.wizard.request(person, this.wizard.draft(id, person));
	}

}
