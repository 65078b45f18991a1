package balcao.workspace.web;

import java.util.List;
import java.util.Optional;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketQueries;
import balcao.ticket.TicketQuery;
import balcao.workspace.BulkAct;
import balcao.workspace.BulkKind;
import balcao.workspace.BulkService;

/** Changes many tickets at once, and back again. */
@Controller
@RequestMapping("/desk/bulk")
class BulkController {

	private final BulkService bulk;

	private final TicketQueries queries;

	private final TeamService teams;

	BulkController(BulkService bulk, TicketQueries queries, TeamService teams) {
		this.bulk = bulk;
		this.queries = queries;
		this.teams = teams;
	}

	@PostMapping
	String act(@Valid @ModelAttribute("form") BulkForm form, BindingResult errors, CurrentPerson person, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Optional<TicketQuery> query = this.queries.ofAddress(form.back());
		boolean all = Boolean.TRUE.equals(form.all()) && query.isPresent();
		if (!errors.hasErrors() && !all && form.chosen().isEmpty()) {
			errors.rejectValue("numbers", "workspace.bulk.nothing");
		}
		if (!errors.hasErrors() && form.what().isEmpty()) {
			errors.rejectValue((form.act() == BulkKind.TAG) ? "word" : "recipient",
					"workspace.bulk.missing." + form.act());
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("teams", this.teams.choices());
			model.addAttribute("people", this.teams.candidates());
			model.addAttribute("chosen", form.chosen());
			model.addAttribute("kind", form.act());
			model.addAttribute("back", query.isPresent() ? form.back() : "/desk");
			return "workspace/bulk-form";
		}
		String back = query.isPresent() ? Optional.ofNullable(form.back()).orElse("/desk") : "/desk";
		BulkAct act = all ? this.bulk.actOnAll(form.act(), query.get(), form.what(), back, person)
				: this.bulk.act(form.act(), form.chosen(), form.what(), back, person);
		return next(act, act.done(), "workspace.flash.done." + act.kind(), redirect);
	}

	/** How far it is, and what became of it. */
	@GetMapping("/{id}")
	String show(@PathVariable long id, CurrentPerson person, Model model) {
		model.addAttribute("act", this.bulk.find(id, person));
		return "workspace/bulk";
	}

	@PostMapping("/{id}/reversal")
	String undo(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		BulkAct act = this.bulk.undo(id, person);
		return next(act, act.undone(), "workspace.flash.undone." + act.kind(), redirect);
	}

	/** Back to the list when all is well, else to what is to be told. */
	private static String next(BulkAct act, int count, String message, RedirectAttributes redirect) {
		if (act.isWorking() || act.refused() > 0 || act.kept() > 0) {
			return "redirect:/desk/bulk/" + act.id();
		}
		redirect.addFlashAttribute("flash", message);
		redirect.addFlashAttribute("flashArguments", List.of(count));
		@Nullable String undo = act.isUndoable() ? "/desk/bulk/" + act.id() + "/reversal" : null;
		if (undo != null) {
			redirect.addFlashAttribute("flashUndo", undo);
		}
		return "redirect:" + act.back();
	}

}
