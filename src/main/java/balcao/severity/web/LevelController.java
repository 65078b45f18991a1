package balcao.severity.web;

import java.util.Map;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.severity.MatrixReading;
import balcao.severity.MatrixService;
import balcao.severity.MatrixVersion;

/** The level tables of the draft. */
@Controller
@RequestMapping("/backoffice/matrix/draft/levels")
class LevelController {

	private final MatrixReading reading;

	private final MatrixService matrix;

	private final Severities severities;

	LevelController(MatrixReading reading, MatrixService matrix, Severities severities) {
		this.reading = reading;
		this.matrix = matrix;
		this.severities = severities;
	}

	@GetMapping
	ModelAndView edit() {
		MatrixVersion draft = this.reading.draft();
		return page().addObject("form", LevelsForm.of(this.reading.matrix(draft), draft.edited()));
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute("form") LevelsForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.matrix.changeLevels(Edited.of(form.edited()), form.levels()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page());
		}
		redirect.addFlashAttribute("flash", "severity.flash.levelsChanged");
		return Pages.redirect("/backoffice/matrix/draft/levels");
	}

	private ModelAndView page() {
		MatrixVersion draft = this.reading.draft();
		return new ModelAndView("severity/levels", Map.of("version", draft, "severities", this.severities.severities(),
				"levelsInverted", this.reading.matrix(draft).hasLevelInversion()));
	}

}
