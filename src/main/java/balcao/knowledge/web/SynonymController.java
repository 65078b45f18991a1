package balcao.knowledge.web;

import java.util.Map;

import balcao.knowledge.SynonymRow;
import balcao.knowledge.SynonymService;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
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

/** The words that mean the same, for admins. */
@Controller
@RequestMapping(SynonymController.HOME)
class SynonymController {

	static final String HOME = "/backoffice/knowledge/synonyms";

	private final SynonymService synonyms;

	SynonymController(SynonymService synonyms) {
		this.synonyms = synonyms;
	}

	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		KeysetPage<SynonymRow> page = this.synonyms.page(new PageRequest(after, before));
		return new ModelAndView("knowledge/synonyms", Map.of("rows", page.rows()))
			.addObject("newer", (page.before() != null) ? HOME + "?before=" + page.before() : null)
			.addObject("older", (page.after() != null) ? HOME + "?after=" + page.after() : null);
	}

	@GetMapping("/new")
	ModelAndView blank(@RequestParam(defaultValue = "") String words) {
		return form(null).addObject("form", new SynonymForm(words, 0));
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") SynonymForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.synonyms.add(form.words()), errors, "words");
		if (errors.hasErrors()) {
			return Pages.invalid(form(null));
		}
		redirect.addFlashAttribute("flash", "knowledge.flash.synonymAdded");
		return Pages.redirect(HOME);
	}

	@GetMapping("/{id}")
	ModelAndView edit(@PathVariable long id) {
		SynonymRow row = this.synonyms.find(id);
		return form(row).addObject("form", SynonymForm.of(row));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") SynonymForm form, BindingResult errors,
			RedirectAttributes redirect) {
		SynonymRow row = this.synonyms.find(id);
		Attempt.to(() -> this.synonyms.change(id, form.version(), form.words()), errors, "words");
		if (errors.hasErrors()) {
			return Pages.invalid(form(row));
		}
		redirect.addFlashAttribute("flash", "knowledge.flash.synonymChanged");
		return Pages.redirect(HOME);
	}

	@PostMapping("/{id}/removal")
	ModelAndView remove(@PathVariable long id, RedirectAttributes redirect) {
		this.synonyms.remove(id);
		redirect.addFlashAttribute("flash", "knowledge.flash.synonymRemoved");
		return Pages.redirect(HOME);
	}

	private static ModelAndView form(@Nullable SynonymRow row) {
		return new ModelAndView("knowledge/synonym").addObject("row", row);
	}

}
