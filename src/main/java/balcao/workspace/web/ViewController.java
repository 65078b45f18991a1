package balcao.workspace.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketQueries;
import balcao.workspace.SavedView;
import balcao.workspace.ViewService;

/** The lists that people keep under a name. */
@Controller
@RequestMapping("/desk/views")
class ViewController {

	private final ViewService views;

	private final TicketQueries queries;

	private final TeamService teams;

	ViewController(ViewService views, TicketQueries queries, TeamService teams) {
		this.views = views;
		this.queries = queries;
		this.teams = teams;
	}

	@GetMapping
	String all(CurrentPerson person, Model model) {
		model.addAttribute("views", this.views.all(person));
		return "workspace/views";
	}

	/** The list as it was saved. */
	@GetMapping("/{id}")
	String open(@PathVariable long id, CurrentPerson person) {
		return "redirect:" + this.views.find(id, person).href();
	}

	/** The form of a list's name. */
	@GetMapping("/new")
	String begin(@RequestParam(defaultValue = "") String query, CurrentPerson person, Model model) {
		model.addAttribute("form", new ViewForm("", null, this.queries.ofText(query).text()));
		return form(null, person, model);
	}

	@PostMapping
	String save(@Valid @ModelAttribute("form") ViewForm form, BindingResult errors, CurrentPerson person, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(null, person, model);
		}
		long id = this.views.save(form.title(), form.team(), this.queries.ofText(form.text()), person);
		redirect.addFlashAttribute("flash", "workspace.flash.saved");
		return "redirect:" + this.views.find(id, person).href();
	}

	@GetMapping("/{id}/name")
	String name(@PathVariable long id, CurrentPerson person, Model model) {
		SavedView view = this.views.find(id, person);
		model.addAttribute("form", new ViewForm(view.name(), null, view.query()));
		return form(view, person, model);
	}

	@PostMapping("/{id}/name")
	String rename(@PathVariable long id, @Valid @ModelAttribute("form") ViewForm form, BindingResult errors,
			CurrentPerson person, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(this.views.find(id, person), person, model);
		}
		this.views.rename(id, form.title(), person);
		redirect.addFlashAttribute("flash", "workspace.flash.renamed");
		return "redirect:/desk/views";
	}

	/** Keeps the filter that is being looked at under the same name. */
	@PostMapping("/{id}/filter")
	String change(@PathVariable long id, @RequestParam(defaultValue = "") String query, CurrentPerson person,
			RedirectAttributes redirect) {
		this.views.change(id, this.queries.ofText(query), person);
		redirect.addFlashAttribute("flash", "workspace.flash.changed");
		return "redirect:/desk/views/" + id;
	}

	@PostMapping("/{id}/pin")
	String pin(@PathVariable long id, @RequestParam boolean pinned, CurrentPerson person) {
		this.views.pin(id, pinned, person);
		return "redirect:/desk/views";
	}

	@PostMapping("/{id}/deletion")
	String delete(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		SavedView view = this.views.find(id, person);
		this.views.delete(id, person);
		redirect.addFlashAttribute("flash", "workspace.flash.deleted");
		redirect.addFlashAttribute("flashArguments", List.of(view.name()));
		redirect.addFlashAttribute("flashUndo", "/desk/views/" + id + "/restoration");
		return "redirect:/desk/views";
	}

	@PostMapping("/{id}/restoration")
	String restore(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		this.views.restore(id, person);
		redirect.addFlashAttribute("flash", "workspace.flash.restored");
		return "redirect:/desk/views";
	}

	private String form(@Nullable SavedView view, CurrentPerson person, Model model) {
		List<Choice> teams = (view == null && person.seesEveryTeam()) ? this.teams.choices() : List.of();
		model.addAttribute("view", view);
		model.addAttribute("teams", teams);
		return "workspace/view";
	}

}
