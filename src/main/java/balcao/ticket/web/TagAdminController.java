package balcao.ticket.web;

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

import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.ticket.TagRow;
import balcao.ticket.TicketTags;

/** The tags of all tickets: their names, and which are not given any more. */
@Controller
@RequestMapping(TagAdminController.HOME)
class TagAdminController {

	static final String HOME = "/backoffice/tags";

	private final TicketTags tags;

	TagAdminController(TicketTags tags) {
		this.tags = tags;
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable String after) {
		return new ModelAndView("ticket/tag-list", "rows", this.tags.rows(after));
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		TagRow row = this.tags.find(id);
		return form(row).addObject("form", new TagNameForm(row.name(), row.version()));
	}

	@PostMapping("/{id}")
	ModelAndView rename(@PathVariable long id, @Valid @ModelAttribute("form") TagNameForm form, BindingResult errors,
			RedirectAttributes redirect) {
		TagRow row = this.tags.find(id);
		Attempt.to(() -> this.tags.rename(id, form.version(), form.word()), errors, "name");
		if (errors.hasErrors()) {
			return Pages.invalid(form(row));
		}
		return new ModelAndView(Flash.to(HOME, redirect, "ticket.flash.tagRenamed"));
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable long id, RedirectAttributes redirect) {
		this.tags.archive(id);
		return Flash.to(HOME, redirect, "ticket.flash.tagArchived");
	}

	@PostMapping("/{id}/restoration")
	String restore(@PathVariable long id, RedirectAttributes redirect) {
		this.tags.restore(id);
		return Flash.to(HOME, redirect, "ticket.flash.tagRestored");
	}

	private static ModelAndView form(TagRow row) {
		return new ModelAndView("ticket/tag", "row", row);
	}

}
